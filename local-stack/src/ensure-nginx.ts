import { aptInstall } from "./apt.ts";
import { findProgram } from "./find-program.ts";

/** Finds nginx, and installs it where there is none and that is allowed. */
export async function ensureNginx(): Promise<string | undefined> {
  const present = await findProgram("nginx");
  if (present) return present;
  return (await aptInstall("nginx")) ? findProgram("nginx") : undefined;
}
