import { type OwnWords, type Strength, strengthOf } from "@vetchium/password-strength";

/** What a thread of password-strength.ts runs. */
export default function estimate({ password, own }: { password: string; own: OwnWords }): Strength {
  return strengthOf(password, own);
}
