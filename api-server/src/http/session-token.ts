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

/** Makes a session token of a region, and the SHA-256 digest of its secret, which alone is kept. */
export function newSessionToken(region: string): { token: string; secretHash: Buffer } {
  const secret = randomBytes(SECRET_BYTES).toString("base64url");
  return { token: `vet_${region}_${secret}`, secretHash: digest(secret) };
}

/** The session that a request holds by bearer token or else by cookie. Throws the problem `unauthenticated`. */
export function sessionKey(request: FastifyRequest, cookieName: string, regions: Regions): SessionKey {
  const token = bearerToken(request) ?? request.cookies[cookieName];
  const [, region = "", secret = ""] = TOKEN.exec(token ?? "") ?? [];
  const home = regions.find(region);
  if (home === undefined) throw unauthenticated();
  return { home, secretHash: digest(secret) };
}

/** The token of an Authorization header (RFC 6750), or undefined where there is none. */
export function bearerToken(request: FastifyRequest): string | undefined {
  return /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? "")?.[1];
}

function digest(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}
