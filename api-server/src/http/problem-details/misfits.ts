import {
  HANDLE_PATTERN,
  LOCALE_PATTERN,
  NOT_BLANK_PATTERN,
  YEAR_OR_MONTH_PATTERN,
} from "@vetchium/api-contract";
import type { FastifyError } from "fastify";
import type { ProblemDetail } from "./details-in.ts";

/** A mistake that the schema validator found. */
export type Misfit = NonNullable<FastifyError["validation"]>[number];

/** What the patterns mean that people may meet in a form; others are for programs, and are told as they are. */
const FORMS = new Map<unknown, ProblemDetail>([
  [HANDLE_PATTERN, "no-handle"],
  [NOT_BLANK_PATTERN, "blank"],
  [YEAR_OR_MONTH_PATTERN, "no-year-or-month"],
  [LOCALE_PATTERN, "no-language-tag"],
]);

/** What to say of it. */
export function detailOfMisfit({ keyword, params }: Misfit): ProblemDetail {
  const limit = Number(params.limit);
  switch (keyword) {
    case "additionalProperties":
      return "member-unknown";
    case "required":
      return "member-missing";
    case "minLength":
      return ["too-short", { limit }];
    case "maxLength":
      return ["too-long", { limit }];
    case "maxItems":
      return ["too-many-entries", { limit }];
    case "minimum":
      return ["too-small", { limit }];
    case "maximum":
      return ["too-great", { limit }];
    case "pattern":
      return FORMS.get(params.pattern) ?? ["wrong-pattern", { pattern: String(params.pattern) }];
    case "format":
      return ["wrong-format", { format: String(params.format) }];
    case "type":
      return ["wrong-type", { types: [params.type].flat().map(String) }];
    case "enum":
      return ["none-of", { values: (params.allowedValues as unknown[]).map(String) }];
    default:
      return "does-not-fit";
  }
}
