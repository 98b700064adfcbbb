import { useEffect, useRef } from "react";
import { fieldErrors, hasSlug, isSignedOut } from "../api/problem.ts";
import { passwordField } from "../messages/index.ts";

/** What to say at which field of a form: the details of a validation problem, or that a password is wrong. */
export function fieldProblems(error: unknown): Record<string, string> {
  if (hasSlug(error, "validation")) return fieldErrors(error);
  const isWrongPassword = hasSlug(error, "unauthenticated") && !isSignedOut(error);
  return isWrongPassword ? { password: passwordField.ownWrong } : {};
}

/** Whether a problem is told completely at the fields of a form, so that nothing needs to be said above it. */
export function isToldAtFields(error: unknown, fields: string[]): boolean {
  const named = Object.keys(fieldProblems(error));
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
