import { useEffect, useRef } from "react";
import { fieldErrors, hasSlug } from "../api/problem.ts";

/** Whether a problem is told completely at the fields of a form, so that nothing needs to be said above it. */
export function isToldAtFields(error: unknown, fields: string[]): boolean {
  if (!hasSlug(error, "validation")) return false;
  const named = Object.keys(fieldErrors(error));
  return named.length > 0 && named.every((name) => fields.includes(name));
}

/**
 * Puts the focus on the first field that has an error, so that nobody has to look for it.
 * @param errors the form's errors: the focus moves when the next ones have been drawn
 * @returns a ref for the form element, and what to call when errors were set
 */
export function useFirstErrorFocus(errors: object) {
  const formElement = useRef<HTMLFormElement>(null);
  const wanted = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it acts when the errors change, whatever they are
  useEffect(() => {
    if (!wanted.current) return;
    const field = formElement.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (!field) return;
    wanted.current = false;
    const control = field.role === "radiogroup" ? field.querySelector("input") : field;
    control?.focus();
  }, [errors]);
  const focusFirstError = () => {
    wanted.current = true;
  };
  return { formElement, focusFirstError };
}
