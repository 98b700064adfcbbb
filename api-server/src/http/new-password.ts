import type { OwnWords, Strength } from "@vetchium/password-strength";
import { estimateStrength } from "#identity/password-strength.ts";
import { invalid } from "./problems.ts";

const WHY_NOT: Record<NonNullable<Strength["weakness"]>, string> = {
  common: "Many people use this password. Choose another.",
  "own-words": "This password is mostly your own name or address, which are tried first. Choose other words.",
  predictable: "This password is guessed too easily. Add a few words that don't belong together.",
};

/**
 * Insists on a password that is hard to guess even for somebody who knows its person.
 * Throws the problem `validation` that points at the member it came in, and ServerOverloaded.
 */
export async function insistOnStrength(pointer: string, password: string, own: OwnWords): Promise<void> {
  const { weakness } = await estimateStrength(password, own);
  if (weakness !== undefined) throw invalid({ pointer, detail: WHY_NOT[weakness] });
}
