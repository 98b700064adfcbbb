import type { ProfilePatch } from "@vetchium/api-contract";
import { invalid } from "#http/problems.ts";
import type { IChangeProfileParams } from "./profile.queries.ts";

type Changes = Omit<IChangeProfileParams, "secretHash" | "version">;

/** The changes that a merge patch asks for. Throws a validation problem for an address that is none. */
export function readPatch(patch: ProfilePatch): Changes {
  const website = tidy(patch.website);
  if (typeof website === "string" && !isWebAddress(website)) {
    throw invalid({
      pointer: "/website",
      detail: "It is not an address that starts with http:// or https://.",
    });
  }
  return {
    displayName: patch.display_name?.trim(),
    ...{ setsHeadline: patch.headline !== undefined, headline: tidy(patch.headline) },
    ...{ setsBio: patch.bio !== undefined, bio: tidy(patch.bio) },
    ...{ setsLocation: patch.location !== undefined, location: tidy(patch.location) },
    ...{ setsWebsite: patch.website !== undefined, website },
  };
}

/** Text without white space around it; nothing at all counts as taken away. */
function tidy(text: string | null | undefined): string | null {
  return text?.trim() || null;
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && ["http:", "https:"].includes(new URL(text).protocol);
}

// No version is numbered 0: an ETag that is none of ours fits none.
const NO_VERSION = 0;

/** The version that If-Match names (RFC 9110, 13.1.1); null for any version. */
export function readVersion(ifMatch: string | undefined): number | null {
  if (ifMatch === undefined || ifMatch.trim() === "*") return null;
  const digits = /^"(\d{1,9})"$/.exec(ifMatch.trim())?.[1];
  return digits === undefined ? NO_VERSION : Number(digits);
}
