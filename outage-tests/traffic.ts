import { randomInt } from "node:crypto";
import type { Request } from "./client.ts";
import { newHandle, type Person } from "./people.ts";
import type { Way } from "./system.ts";

/** What is asked: one's own data, a change to it, somebody's public profile, the regions, a new name. */
export type AskedKind = "me" | "patch" | "profile" | "regions" | "name" | "login" | "rename";
/** And what is asked of a server that is no part of the system. */
export type Kind = AskedKind | "reference";

/** A request that is about to be sent, and all that decides whether a failure may touch it. */
export interface Ask {
  kind: Kind;
  request: Request;
  way: Way;
  /** The region whose database it needs; undefined where it needs none. */
  of?: string;
  /** The region of the server that a balancer asks first; undefined where they take turns. */
  at?: string;
  /** The status of a good answer. */
  status: number;
  /** Whose data it is. */
  person?: Person;
}

/** How often each kind comes in a hundred; log-ins and renames come by the clock. */
const shares: [AskedKind, number][] = [
  ["me", 50],
  ["profile", 26],
  ["patch", 14],
  ["name", 6],
  ["regions", 4],
];

/** A kind at random, as often as its share says. */
export function anyKind(): AskedKind {
  let rest = randomInt(100);
  for (const [kind, share] of shares) {
    if (rest < share) return kind;
    rest -= share;
  }
  return "me";
}

/** What is asked of a server that is no part of the system. */
export function askReference(way: Way): Ask {
  return { kind: "reference", way, status: 204, request: { method: "GET", url: way.url } };
}

/** Makes the request of a kind by a person; a profile is that of `other`. */
export function ask(kind: AskedKind, way: Way, person: Person, other: Person): Ask {
  const { token, region } = person;
  const url = (path: string) => new URL(path, way.url).href;
  const own = { kind, way, of: region, at: region, person, status: 200 };
  switch (kind) {
    case "me":
      return { ...own, request: { method: "GET", url: url("/v1/me"), token } };
    case "patch": {
      const body = { headline: newHandle() };
      return { ...own, request: { method: "PATCH", url: url("/v1/me"), token, body } };
    }
    case "profile": {
      const request = { method: "GET", url: url(`/v1/users/${other.handle}`), token };
      return { ...own, of: other.region, person: other, request };
    }
    case "regions":
      return { kind, way, status: 200, request: { method: "GET", url: url("/v1/regions") } };
    case "name": {
      // It needs nobody's data, but a balancer sends it to the server of whoever asks.
      const request = { method: "GET", url: url(`/v1/handles/${newHandle()}`), token };
      return { ...own, of: undefined, request };
    }
    case "rename": {
      const body = { handle: newHandle() };
      return { ...own, request: { method: "PUT", url: url("/v1/me/handle"), token, body } };
    }
    case "login": {
      const login = randomInt(2) === 0 ? person.email : person.handle;
      const body = { login, password: person.password, session: "bearer" };
      // Nobody is signed in yet, so a balancer takes any server.
      const request = { method: "POST", url: url("/v1/sessions"), body };
      return { kind, way, of: region, person, status: 201, request };
    }
  }
}
