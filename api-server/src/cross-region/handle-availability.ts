import { findNameState } from "#global-db/directory.queries.ts";
import type { GlobalDatabase } from "#global-db/global-database.ts";

/** Whether the directory would give a handle (in lower case) to somebody new. Throws DatabaseUnavailable. */
export async function handleAvailability(
  directory: GlobalDatabase,
  handle: string,
): Promise<"free" | "taken" | "quarantined"> {
  const [name] = await findNameState.read({ handle }, directory);
  if (name === undefined || name.free_again) return "free";
  return name.state === "quarantined" ? "quarantined" : "taken";
}
