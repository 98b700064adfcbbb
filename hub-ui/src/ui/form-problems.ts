import type { UseFormReturnType } from "@mantine/form";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { fieldErrors, hasSlug, isSignedOut } from "../api/problem.ts";
import type { Translate } from "../messages/types.ts";

interface Words {
  handle: Translate<"handleField">;
  code: Translate<"codeField">;
  password: Translate<"passwordField">;
}

/** What to say at which field of a form: the details of a validation problem, or that what stands there won't do. */
function fieldProblems(error: unknown, words: Words, handle = ""): Record<string, string> {
  if (hasSlug(error, "validation")) return fieldErrors(error);
  if (hasSlug(error, "handle-taken")) return { handle: words.handle("state.taken", { handle }) };
  if (hasSlug(error, "handle-reserved")) return { handle: words.handle("state.reserved", { handle }) };
  if (!hasSlug(error, "unauthenticated") || isSignedOut(error)) return {};
  const wrong = (field: string) => (field === "code" ? words.code("wrong") : words.password("ownWrong"));
  return Object.fromEntries(Object.keys(fieldErrors(error)).map((field) => [field, wrong(field)]));
}

/**
 * Ties a form to what it sends: problems are told at the fields they are about, and the first gets the focus.
 * @param placeOf where in the form something stands, by its path in what was sent
 */
export function useFormProblems<Values extends object>(
  form: UseFormReturnType<Values>,
  placeOf: (path: string) => string = (path) => path,
) {
  const words: Words = {
    handle: useTranslations("handleField"),
    code: useTranslations("codeField"),
    password: useTranslations("passwordField"),
  };
  const formElement = useRef<HTMLFormElement>(null);
  const wanted = useRef(false);
  // after each drawing: the field has to say what is wrong before it gets the focus
  useEffect(() => {
    if (!wanted.current) return;
    const field = formElement.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (!field) return;
    wanted.current = false;
    const control = field.role === "radiogroup" ? field.querySelector("input") : field;
    control?.focus();
  });
  const focusFirstError = () => {
    wanted.current = true;
  };
  return {
    /** for the form element; `send` gets the values when nothing is wrong with them */
    formProps: (send: (values: Values) => void) => ({
      ref: formElement,
      noValidate: true,
      onSubmit: form.onSubmit(send, focusFirstError),
    }),
    /** @param handle the one that was sent, where one was */
    tell: (error: unknown, handle?: string) => {
      const problems = Object.entries(fieldProblems(error, words, handle));
      form.setErrors(Object.fromEntries(problems.map(([path, problem]) => [placeOf(path), problem])));
      focusFirstError();
    },
    /** Whether a problem is told completely at the fields, so that nothing needs to be said above them. */
    isTold: (error: unknown) => {
      const named = Object.keys(fieldProblems(error, words));
      return named.length > 0 && named.every((path) => hasPath(form.values, placeOf(path)));
    },
  };
}

/** Whether there is a field for a path such as `work.2.end`. */
function hasPath(values: object, path: string): boolean {
  let value: unknown = values;
  for (const name of path.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return false;
    value = (value as Record<string, unknown>)[name];
  }
  return typeof value !== "object";
}
