import { createHash, randomBytes } from "node:crypto";
import type { FastifyRequest } from "fastify";
import type { RegionalDatabase } from "#regional-db/regional-database.ts";
import type { Regions } from "#regional-db/regions.ts";
import { unauthenticated } from "./problems.ts";

// 256 bits: nobody guesses one.
const SECRET_BYTES = 32;
const TOKEN = /^vet_([a-z][a-z0-9]{1,15})_([A-Za-z0-9_-]{43})$/;

/** How long a session lives, in days. */
export const SESSION_DAYS = 30;

/** A session as its holder proves it: where it is kept, and the digest it is found by. */
export interface SessionKey {
  home: RegionalDatabase;
  secretHash: Buffer;
}

/** A session as a request holds it: its token may name a region that its person has moved away from. */
export interface HeldSession extends SessionKey {
  secret: string;
  /** Whether it came by cookie rather than as a bearer token. */
  isCookie: boolean;
}

/** Makes a session token of a region, and the SHA-256 digest of its secret, which alone is kept. */
export function newSessionToken(region: string): { token: string; secretHash: Buffer } {
  const secret = randomBytes(SECRET_BYTES).toString("base64url");
  return { token: sessionToken(region, secret), secretHash: digest(secret) };
}

/** The token of a session that is kept in a region. */
export function sessionToken(region: string, secret: string): string {
  return `vet_${region}_${secret}`;
}

/** The session that a request holds by bearer token or else by cookie. Throws the problem `unauthenticated`. */
export function heldSession(request: FastifyRequest, cookieName: string, regions: Regions): HeldSession {
  const bearer = bearerToken(request);
  const [, region = "", secret = ""] = TOKEN.exec(bearer ?? request.cookies[cookieName] ?? "") ?? [];
  const home = regions.find(region);
  if (home === undefined) throw unauthenticated();
  return { home, secret, secretHash: digest(secret), isCookie: bearer === undefined };
}

/** The token of an Authorization header (RFC 6750), or undefined where there is none. */
export function bearerToken(request: FastifyRequest): string | undefined {
  return /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? "")?.[1];
}

function digest(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}
