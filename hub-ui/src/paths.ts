import { API_BASE } from "./api/client.ts";

/** Every page of the hub. Routes are declared with these and links are made from them, never from a literal. */
export const paths = {
  landing: "/",
  signUp: "/signup",
  completeSignUp: "/signup/complete",
  signIn: "/signin",
  forgotPassword: "/password/forgot",
  resetPassword: "/password/reset",
  profile: "/profile",
  editProfile: "/profile/edit",
  account: "/account",
  confirmEmail: "/email/confirm",
  myData: "/my-data",
  move: "/my-data/move",
  erase: "/my-data/erase",
  erasure: "/erasures/$id",
  sessions: "/sessions",
  activity: "/activity",
  status: "/status",
  publicProfile: "/@{$handle}",
} as const;

/** The address of a picture or file that the API names by a path of its own. */
export function apiFile(path: string): string {
  return API_BASE + path;
}

/** The address of a public profile, to be copied and sent. */
export function publicProfileUrl(handle: string): string {
  return `${location.origin}/@${handle}`;
}

/** The address of an erasure's receipt, to be kept as proof. */
export function erasureUrl(id: string): string {
  return `${location.origin}/erasures/${id}`;
}

/**
 * Where to go after signing in: a path of this hub, or undefined for anything that would lead elsewhere, such
 * as "//elsewhere.example" or "/\elsewhere.example".
 */
export function ownPath(next: unknown): string | undefined {
  if (typeof next !== "string" || !next.startsWith("/")) return undefined;
  const url = URL.parse(next, location.origin);
  if (url === null || url.origin !== location.origin || url.pathname === paths.signIn) return undefined;
  // "/.//elsewhere.example" has lost its dot by now, and would lead there.
  if (url.pathname.startsWith("//")) return undefined;
  return url.pathname + url.search + url.hash;
}
