import type { FastifyReply, FastifyRequest } from "fastify";
import type { Regions } from "#regional-db/regions.ts";
import { SESSION_DAYS, type SessionKey, sessionKey } from "./session-token.ts";

/** Holds only a region: it lets the balancer send a log-in to the server that is likely home. */
const REGION_COOKIE = "vetchium_region";
const REGION_COOKIE_DAYS = 365;
const SECONDS_A_DAY = 24 * 60 * 60;

/** The name of the cookie that holds a browser's session. */
export function sessionCookieName(publicUrl: URL): string {
  // The prefix makes the browser insist on Secure, Path=/ and no Domain (RFC 6265bis), so on https only.
  return publicUrl.protocol === "https:" ? "__Host-vetchium_session" : "vetchium_session";
}

/** Reads sessions from requests and hands them out. */
export class HttpSessions {
  readonly #regions: Regions;
  readonly #isSecure: boolean;
  readonly cookieName: string;

  constructor(regions: Regions, publicUrl: URL) {
    this.#regions = regions;
    this.#isSecure = publicUrl.protocol === "https:";
    this.cookieName = sessionCookieName(publicUrl);
  }

  /** The session that the request holds, not yet known to be alive. Throws the problem `unauthenticated`. */
  read(request: FastifyRequest): SessionKey {
    return sessionKey(request, this.cookieName, this.#regions);
  }

  /** Hands out a new session: in the body to a program that asked for a token, else by cookie. */
  handOut(
    reply: FastifyReply,
    choice: "cookie" | "bearer" | undefined,
    session: { id: string; token: string; region: string; expiresAt: Date },
  ): { id: string; token?: string; expires_at: string } {
    const body = { id: session.id, expires_at: session.expiresAt.toISOString() };
    if (choice === "bearer") return { ...body, token: session.token };
    this.#setCookie(reply, this.cookieName, session.token, SESSION_DAYS);
    this.#setCookie(reply, REGION_COOKIE, session.region, REGION_COOKIE_DAYS);
    return body;
  }

  /** Makes the browser forget its session. */
  forget(reply: FastifyReply): void {
    this.#setCookie(reply, this.cookieName, "", 0);
  }

  #setCookie(reply: FastifyReply, name: string, value: string, days: number): void {
    reply.setCookie(name, value, {
      path: "/",
      httpOnly: true,
      sameSite: "lax",
      secure: this.#isSecure,
      maxAge: days * SECONDS_A_DAY,
    });
  }
}

/** Who asks, as a session and the audit trail keep it. */
export function clientOf(request: FastifyRequest): { ip: string; userAgent: string | null } {
  // 400 characters tell every browser apart; the header may be as long as the sender likes.
  return { ip: request.ip, userAgent: request.headers["user-agent"]?.slice(0, 400) ?? null };
}
