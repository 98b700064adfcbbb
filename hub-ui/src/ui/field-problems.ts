import { useTranslations } from "use-intl";
import { type ApiProblem, fieldErrors, hasSlug, isSignedOut } from "../api/problem.ts";
import { writtenLanguage } from "../messages/languages.ts";
import type { Translate } from "../messages/types.ts";
import { useSpoken } from "./use-spoken.ts";

interface Words {
  language: string;
  field: Translate<"field">;
  handle: Translate<"handleField">;
  code: Translate<"codeField">;
  password: Translate<"passwordField">;
}

/**
 * Gives what to say of an error at which member of what was sent: the details of a validation problem, or that what
 * stands there won't do. `handle` is the one that was sent, where one was.
 */
export function useFieldProblems(): (error: unknown, handle?: string) => Record<string, string> {
  const { language } = useSpoken();
  const words: Words = {
    language: writtenLanguage(language),
    field: useTranslations("field"),
    handle: useTranslations("handleField"),
    code: useTranslations("codeField"),
    password: useTranslations("passwordField"),
  };
  return (error, handle = "") => fieldProblems(error, handle, words);
}

function fieldProblems(error: unknown, handle: string, words: Words): Record<string, string> {
  if (hasSlug(error, "validation")) return detailsOf(error, words);
  if (hasSlug(error, "handle-taken")) return { handle: words.handle("state.taken", { handle }) };
  if (hasSlug(error, "handle-reserved")) return { handle: words.handle("state.reserved", { handle }) };
  if (!hasSlug(error, "unauthenticated") || isSignedOut(error)) return {};
  const wrong = (field: string) => (field === "code" ? words.code("wrong") : words.password("ownWrong"));
  return Object.fromEntries(Object.keys(fieldErrors(error)).map((field) => [field, wrong(field)]));
}

/** The server's own words, as long as they are in the language that is read here. */
function detailsOf(error: ApiProblem, { language, field }: Words): Record<string, string> {
  const details = fieldErrors(error);
  if (error.language === undefined || error.language === language) return details;
  return Object.fromEntries(Object.keys(details).map((path) => [path, field("refused")]));
}
