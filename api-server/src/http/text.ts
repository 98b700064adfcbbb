import { invalid } from "./problems.ts";

// No endpoint takes anything nearly as deep; what is deeper only tries how much of the stack there is.
const DEEPEST = 32;

/**
 * Throws a validation problem for text that PostgreSQL can't hold or that is no Unicode: NUL and lone
 * surrogates, anywhere in a JSON value, member names included. And for values nested deeper than any endpoint takes.
 */
export function refuseBadText(value: unknown, pointer = "", depth = 0): void {
  if (typeof value === "string") {
    if (value.includes("\0")) throw invalid({ pointer, detail: "holds-nul" });
    if (!value.isWellFormed()) throw invalid({ pointer, detail: "holds-half-surrogate" });
  } else if (typeof value === "object" && value !== null && !ArrayBuffer.isView(value)) {
    if (depth === DEEPEST) throw invalid({ pointer, detail: "nested-too-deeply" });
    for (const [member, inner] of Object.entries(value)) {
      refuseBadText(member, pointer);
      refuseBadText(inner, `${pointer}/${member.replaceAll("~", "~0").replaceAll("/", "~1")}`, depth + 1);
    }
  }
}
