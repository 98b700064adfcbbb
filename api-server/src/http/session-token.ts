import { createHmac, timingSafeEqual } from "node:crypto";
import type { FastifyRequest } from "fastify";
import { parse, stringify } from "uuid";
import { digestOf, SECRET_FORM } from "#identity/held-secret.ts";
import { currentKey } from "#identity/mailed-token.ts";
import type { RegionalDatabase } from "#regional-db/regional-database.ts";
import type { Regions } from "#regional-db/regions.ts";
import type { Cookie } from "./cookie.ts";
import { unauthenticated } from "./problems.ts";

const USER_ID_BYTES = 16;
const SEAL_BYTES = 16;
// Whose it is takes as many characters as the secret: an id and its seal are 32 bytes too.
const TOKEN = new RegExp(`^vet_([a-z][a-z0-9]{1,15})_(${SECRET_FORM})(${SECRET_FORM})?$`);

/** How long a session lives at most, in days. */
export const SESSION_DAYS = 30;
/** How long it lives without being used, in days. Its person is asked who they are on every visit of the hub. */
export const IDLE_SESSION_DAYS = 14;

/** A session as its holder proves it: where it is kept, and the digest it is found by. */
export interface SessionKey {
  home: RegionalDatabase;
  secretHash: Buffer;
}

/** A session as a request holds it: its token may name a region that its person has moved away from. */
export interface HeldSession extends SessionKey {
  secret: string;
  /** The part of the token that says who holds it; see SealedOwner. */
  owner: string | undefined;
  /** Whether it came by cookie rather than as a bearer token. */
  isCookie: boolean;
}

/** A token with the same secret that names another region. */
export function tokenIn(region: string, rest: string): string {
  return `vet_${region}_${rest}`;
}

/** The session that a request holds by bearer token or else by cookie. Throws the problem `unauthenticated`. */
export function heldSession(request: FastifyRequest, cookie: Cookie, regions: Regions): HeldSession {
  const held = heldSessionOrNone(request, cookie, regions);
  if (held === undefined) throw unauthenticated();
  return held;
}

/** The same where none is needed: undefined for a request without one. */
export function heldSessionOrNone(
  request: FastifyRequest,
  cookie: Cookie,
  regions: Regions,
): HeldSession | undefined {
  const bearer = bearerToken(request);
  const text = bearer ?? cookie.read(request);
  const [, region = "", secret = "", owner] = TOKEN.exec(text) ?? [];
  const home = regions.find(region);
  if (home === undefined) return undefined;
  return { home, secret, owner, secretHash: digestOf(secret), isCookie: bearer === undefined };
}

/** The token of an Authorization header (RFC 6750), or undefined where there is none. */
export function bearerToken(request: FastifyRequest): string | undefined {
  return /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? "")?.[1];
}

/**
 * Tells from a token alone whose it is, so that a name can be reserved for them in the directory without asking
 * their home first. Whether the session still lives is for their home to say.
 */
export class SealedOwner {
  readonly #keys: Uint8Array[];

  /** The first of the keys seals, any opens. */
  constructor(keys: Uint8Array[]) {
    this.#keys = keys;
  }

  /** What follows the secret in the token of a person's session. */
  seal(userId: string, secret: string): string {
    const id = parse(userId);
    return Buffer.concat([id, sealOf(currentKey(this.#keys), id, secret)]).toString("base64url");
  }

  /** Whose session it is; undefined for a token of before there were seals, and for one that we did not give. */
  open({ owner, secret }: HeldSession): string | undefined {
    if (owner === undefined) return undefined;
    const bytes = Buffer.from(owner, "base64url");
    const id = bytes.subarray(0, USER_ID_BYTES);
    const seal = bytes.subarray(USER_ID_BYTES);
    const isOurs = this.#keys.some((key) => timingSafeEqual(seal, sealOf(key, id, secret)));
    return isOurs ? stringify(id) : undefined;
  }
}

function sealOf(key: Uint8Array, id: Uint8Array, secret: string): Buffer {
  // The key signs the tokens in mails too; what is signed tells the two apart.
  const seal = createHmac("sha256", key).update("session owner\n").update(id).update(secret);
  return seal.digest().subarray(0, SEAL_BYTES);
}
