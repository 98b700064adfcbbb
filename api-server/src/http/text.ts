import { invalid } from "./problems.ts";

/**
 * Throws a validation problem for text that PostgreSQL can't hold or that is no Unicode: NUL and lone
 * surrogates, anywhere in a JSON value, member names included.
 */
export function refuseBadText(value: unknown, pointer = ""): void {
  if (typeof value === "string") {
    if (value.includes("\0")) throw invalid({ pointer, detail: "It holds the character NUL." });
    if (!value.isWellFormed()) throw invalid({ pointer, detail: "It holds half a surrogate pair." });
  } else if (typeof value === "object" && value !== null && !ArrayBuffer.isView(value)) {
    for (const [member, inner] of Object.entries(value)) {
      refuseBadText(member, pointer);
      refuseBadText(inner, `${pointer}/${member.replaceAll("~", "~0").replaceAll("/", "~1")}`);
    }
  }
}
