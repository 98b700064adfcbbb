import { findHandleStates } from "#global-db/directory.queries.ts";
import type { GlobalDatabase } from "#global-db/global-database.ts";

/** As many alternatives are answered, of those that are free. */
const ALTERNATIVES = 3;

export type Availability = { state: "free" } | { state: "taken" | "quarantined"; alternatives: string[] };

/**
 * Whether the directory would give a handle (in lower case) to somebody new, and which of `similar` ones it would,
 * where it doesn't. Throws DatabaseUnavailable.
 */
export async function handleAvailability(
  directory: GlobalDatabase,
  handle: string,
  similar: string[],
): Promise<Availability> {
  const [asked, ...others] = await findHandleStates.read({ handles: [handle, ...similar] }, directory);
  if (asked === undefined || asked.is_free) return { state: "free" };
  const free = others.filter(({ is_free }) => is_free).slice(0, ALTERNATIVES);
  return {
    state: asked.state === "quarantined" ? "quarantined" : "taken",
    alternatives: free.map((other) => other.handle),
  };
}
