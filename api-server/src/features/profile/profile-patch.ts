import type { ProfilePatch } from "@vetchium/api-contract";
import { invalid, type Mistake } from "#http/problems.ts";
import type { IChangeProfileParams } from "./profile.queries.ts";
import { isWebAddress, readLists } from "./profile-lists.ts";

type Changes = Omit<IChangeProfileParams, "secretHash" | "version">;

/** The changes that a merge patch asks for. Throws a validation problem with everything that is wrong about it. */
export function readPatch(patch: ProfilePatch): Changes {
  const mistakes: Mistake[] = [];
  const website = tidy(patch.website);
  if (typeof website === "string" && !isWebAddress(website)) {
    mistakes.push({
      pointer: "/website",
      detail: "no-web-address",
    });
  }
  const lists = readLists(patch, mistakes);
  const [first, ...others] = mistakes;
  if (first !== undefined) throw invalid(first, ...others);
  const { visibility } = patch;
  return {
    displayName: patch.display_name?.trim(),
    ...{ setsHeadline: patch.headline !== undefined, headline: tidy(patch.headline) },
    ...{ setsBio: patch.bio !== undefined, bio: tidy(patch.bio) },
    ...{ setsLocation: patch.location !== undefined, location: tidy(patch.location) },
    ...{ setsWebsite: patch.website !== undefined, website },
    ...lists,
    ...{ setsVisibility: visibility !== undefined, visibility: visibility && JSON.stringify(visibility) },
    searchEngines: patch.search_engines,
  };
}

/** Text without white space around it; nothing at all counts as taken away. */
function tidy(text: string | null | undefined): string | null {
  return text?.trim() || null;
}

// No version is numbered 0: an ETag that is none of ours fits none.
const NO_VERSION = 0;

/** The version that If-Match names (RFC 9110, 13.1.1); null for any version. */
export function readVersion(ifMatch: string | undefined): number | null {
  if (ifMatch === undefined || ifMatch.trim() === "*") return null;
  const digits = /^"(\d{1,9})"$/.exec(ifMatch.trim())?.[1];
  return digits === undefined ? NO_VERSION : Number(digits);
}
