import { publicUserQuery, queryClient } from "./queries.ts";
import { sessionMemory } from "./session-memory.ts";
import type { PublicUser } from "./types.ts";

/** As ui/first-view.css has it too. */
const ID = "public-profile";
const TAKEN = "data-taken";

/**
 * Takes over what the document of a public profile came with, so that nothing has to be asked for before it is shown.
 * It is what everyone may see: whoever is signed in is shown it at first, and asks at once for more.
 */
export function takeEmbeddedProfile(handle: string): void {
  const element = document.getElementById(ID);
  // Later in a visit it may have changed.
  if (element === null || element.hasAttribute(TAKEN)) return;
  element.setAttribute(TAKEN, "");
  const user = readUser(element.textContent);
  if (user?.handle !== handle) return;
  const options = sessionMemory.isSet() ? { updatedAt: 0 } : {};
  queryClient.setQueryData(publicUserQuery(handle).queryKey, user, options);
}

function readUser(text: string): PublicUser | undefined {
  try {
    return (JSON.parse(text) as { user?: PublicUser }).user;
  } catch {
    return undefined;
  }
}
