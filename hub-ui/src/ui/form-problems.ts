import type { UseFormReturnType } from "@mantine/form";
import { type RefObject, useEffect, useEffectEvent, useRef } from "react";
import { useFieldProblems } from "./field-problems.ts";
import { useSpoken } from "./use-spoken.ts";

/** What the server refused, with the handle that was sent, where one was. */
interface Refusal {
  error: unknown;
  handle: string | undefined;
}

/**
 * Ties a form to what it sends: problems are told at the fields they are about, and the first gets the focus.
 * @param placeOf where in the form something stands, by its path in what was sent
 */
export function useFormProblems<Values extends object>(
  form: UseFormReturnType<Values>,
  placeOf: (path: string) => string = (path) => path,
) {
  const fieldProblems = useFieldProblems();
  const formElement = useRef<HTMLFormElement>(null);
  const focusFirstError = useFocusOnError(formElement);
  const refusal = useRef<Refusal>(undefined);
  const problemsOf = ({ error, handle }: Refusal) => {
    const problems = Object.entries(fieldProblems(error, handle));
    return Object.fromEntries(problems.map(([path, problem]) => [placeOf(path), problem]));
  };
  useFollowedLanguage(form, () => (refusal.current === undefined ? {} : problemsOf(refusal.current)));
  return {
    /** for the form element; `send` gets the values when nothing is wrong with them */
    formProps: (send: (values: Values) => void) => ({
      ref: formElement,
      noValidate: true,
      onSubmit: form.onSubmit(send, () => {
        refusal.current = undefined;
        focusFirstError();
      }),
    }),
    /** @param handle the one that was sent, where one was */
    tell: (error: unknown, handle?: string) => {
      refusal.current = { error, handle };
      form.setErrors(problemsOf(refusal.current));
      focusFirstError();
    },
    /** Whether a problem is told completely at the fields, so that nothing needs to be said above them. */
    isTold: (error: unknown) => {
      const named = Object.keys(fieldProblems(error));
      return named.length > 0 && named.every((path) => hasPath(form.values, placeOf(path)));
    },
  };
}

/** Gives what has the first field with an error get the focus, once that is drawn. */
function useFocusOnError(formElement: RefObject<HTMLFormElement | null>): () => void {
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
  return () => {
    wanted.current = true;
  };
}

/**
 * Says the errors at the fields anew when the language changes. An error stands only as long as its value does, so its
 * cause is found again: by the form's own rules, or in what the server refused.
 */
function useFollowedLanguage<Values extends object>(
  form: UseFormReturnType<Values>,
  refused: () => Record<string, string>,
): void {
  const { language } = useSpoken();
  const sayAnew = useEffectEvent(() => {
    const shown = Object.keys(form.errors);
    if (shown.length === 0) return;
    const known = { ...refused(), ...form.validate().errors };
    form.setErrors(Object.fromEntries(shown.map((path) => [path, known[path] ?? form.errors[path]])));
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: nothing of the language itself is needed
  useEffect(() => sayAnew(), [language]);
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
