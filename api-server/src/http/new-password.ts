import type { OwnWords } from "@vetchium/password-strength";
import { estimateStrength } from "#identity/password-strength.ts";
import { invalid } from "./problems.ts";

/**
 * Insists on a password that is hard to guess even for somebody who knows its person.
 * Throws the problem `validation` that points at the member it came in, and ServerOverloaded.
 */
export async function insistOnStrength(pointer: string, password: string, own: OwnWords): Promise<void> {
  const { weakness } = await estimateStrength(password, own);
  if (weakness !== undefined) throw invalid({ pointer, detail: `password-${weakness}` });
}
