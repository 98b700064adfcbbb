import type { PublicUser } from "@vetchium/api-contract";
import type { HomeLookup } from "#cross-region/home-lookup.ts";
import { toPublicUser } from "#http/user-response.ts";
import { normaliseHandle } from "#identity/handle.ts";
import { findPublicProfile } from "./profile.queries.ts";

export interface PublicProfile {
  /** The person as everybody sees them. */
  forEveryone: PublicUser;
  /** The same as whoever asks sees them. */
  forAsker: PublicUser;
  version: number;
}

/**
 * The person who has a handle, as everybody sees them and, where `isSignedIn` turns out true, as people do who are signed
 * in. The person is looked for while that is being found out. Undefined: nobody has the handle.
 * Throws DatabaseUnavailable where the answer lies in a region that is away.
 */
export async function findPublicUser(
  homes: HomeLookup,
  text: string,
  isSignedIn: Promise<boolean> | false = false,
): Promise<PublicProfile | undefined> {
  const handle = normaliseHandle(text);
  if (handle === undefined) return undefined;
  const wantsMore = isSignedIn !== false;
  const look = homes.find({ kind: "handle", values: [handle] }, async (region, within) => {
    const [row] = await findPublicProfile.read({ handle, wantsMore }, region, within);
    return row;
  });
  const [found, seesMore] = await Promise.all([look, isSignedIn]);
  if (found === undefined) return undefined;
  const { for_everyone: parts, for_signed_in: moreParts, version, ...row } = found.value;
  const { region } = found.home;
  const forEveryone = toPublicUser({ ...row, parts }, region);
  const forAsker = seesMore ? toPublicUser({ ...row, parts: moreParts }, region) : forEveryone;
  return { forEveryone, forAsker, version };
}
