import type { PublicUser } from "./types.ts";

/** What the document itself came with: the profile of its page as everybody may see it, so that it need not be asked for. */
export function embeddedProfile(handle: string): PublicUser | undefined {
  const text = document.getElementById("public-profile")?.textContent;
  if (text == null) return undefined;
  try {
    const { user } = JSON.parse(text) as { user?: PublicUser };
    return user?.handle === handle ? user : undefined;
  } catch {
    return undefined;
  }
}
