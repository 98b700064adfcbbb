import { isIP } from "node:net";
import type { FastifyReply, FastifyRequest } from "fastify";
import { LRUCache } from "lru-cache";
import { verifyPassword } from "#identity/password.ts";
import type { Limits } from "#limits/limits.ts";
import { DatabaseUnavailable } from "#postgres/errors.ts";
import type { RegionalDatabase } from "#regional-db/regional-database.ts";
import type { Regions } from "#regional-db/regions.ts";
import { recordFailedProof } from "#regional-db/session.queries.ts";
import { forwardedTo, isSessionAlive, type SessionOwner, sessionOwner } from "#regional-db/session.ts";
import { Cookie } from "./cookie.ts";
import { ProblemError, proofRequired, unauthenticated, wrongPassword } from "./problems.ts";
import {
  type HeldSession,
  heldSession,
  heldSessionOrNone,
  SESSION_DAYS,
  SealedOwner,
  type SessionKey,
  tokenIn,
} from "./session-token.ts";

/** Holds only a region: it lets the balancer send a log-in to the server that is likely home. */
const REGION_COOKIE = { name: "vetchium_region", days: 365 };
// What a server remembers of sessions is only a hint: each is held against its region's database.
const HINTS = { max: 100_000, ttl: 5 * 60_000 };

/** The headers that may say who asks, for Vary (RFC 9110, 12.5.5). */
export const SEEN_BY = "authorization, cookie";

/** The cookie that holds a browser's session. */
export function sessionCookie(publicUrl: URL): Cookie {
  return new Cookie(publicUrl, "vetchium_session", SESSION_DAYS);
}

/** What was done for a living session, and where its person is at home. */
export interface InSession<T> {
  home: RegionalDatabase;
  value: T;
}

/** Reads sessions from requests and hands them out. */
export class HttpSessions {
  readonly #regions: Regions;
  readonly #cookie: Cookie;
  readonly #regionCookie: Cookie;
  // Where the sessions of people are who have moved, by their secret.
  readonly #moved = new LRUCache<string, string>(HINTS);
  readonly #sealed: SealedOwner;
  readonly #limits: Limits;

  /** `tokenKeys` seal in a token whose it is. */
  constructor(regions: Regions, limits: Limits, publicUrl: URL, tokenKeys: Uint8Array[]) {
    this.#regions = regions;
    this.#limits = limits;
    this.#sealed = new SealedOwner(tokenKeys);
    this.#cookie = sessionCookie(publicUrl);
    this.#regionCookie = new Cookie(publicUrl, REGION_COOKIE.name, REGION_COOKIE.days);
  }

  /**
   * Runs `work` with the request's session where its person is at home; a person who has moved is followed.
   * `work` answers undefined where there is no such living session.
   * Throws the problem `unauthenticated` if there is none anywhere, and what `work` throws.
   */
  async run<T>(
    request: FastifyRequest,
    reply: FastifyReply,
    work: (session: SessionKey) => Promise<T | undefined>,
  ): Promise<InSession<T>> {
    const held = heldSession(request, this.#cookie, this.#regions);
    const found = await this.#follow(held, work);
    if (found.home !== held.home) this.#tellHome(reply, held, found.home);
    return found;
  }

  /**
   * Whether a request holds a session that is alive, as far as can be told now: one whose region is away counts as none.
   * False at once for a request that holds none. Sends no cookie, so that caches may keep the answer.
   */
  isSignedIn(request: FastifyRequest): Promise<boolean> | false {
    const held = heldSessionOrNone(request, this.#cookie, this.#regions);
    if (held === undefined) return false;
    const look = this.#follow(held, async ({ home, secretHash }) =>
      (await isSessionAlive(home, secretHash)) ? true : undefined,
    );
    const isAlive = look.then(
      () => true,
      (error: unknown) => {
        if (error instanceof ProblemError || error instanceof DatabaseUnavailable) return false;
        throw error;
      },
    );
    // Whoever asked need not wait for it in the end.
    isAlive.catch(() => {});
    return isAlive;
  }

  /** Runs `work` as `run` does, and remembers where the session was found. */
  async #follow<T>(
    held: HeldSession,
    work: (session: SessionKey) => Promise<T | undefined>,
  ): Promise<InSession<T>> {
    const { secretHash } = held;
    let home = this.#likelyHome(held);
    let wasAskedAgain = false;
    // A person comes through each region once at most before they are found.
    for (let hops = this.#regions.all().length + 1; hops > 0; hops--) {
      const value = await work({ home, secretHash });
      if (value !== undefined) {
        if (home !== held.home) this.#moved.set(held.secret, home.region);
        return { home, value };
      }
      if (wasAskedAgain) break;
      const next = this.#regions.find((await forwardedTo(home, secretHash)) ?? "");
      // Without a way on the session is dead, or its person has come back here between the two questions.
      wasAskedAgain = next === undefined;
      home = next ?? home;
    }
    this.#moved.delete(held.secret);
    throw unauthenticated();
  }

  /** The person of the request's living session and their home. Throws the problem `unauthenticated`. */
  owner(request: FastifyRequest, reply: FastifyReply): Promise<InSession<SessionOwner>> {
    return this.run(request, reply, ({ home, secretHash }) => sessionOwner(home, secretHash));
  }

  /**
   * The id of who holds the session, or held it while it lived: their home is asked only where the token does not
   * say. Only for what the home decides afterwards in any case. Throws the problem `unauthenticated`.
   */
  async likelyUserId(request: FastifyRequest, reply: FastifyReply): Promise<string> {
    const userId = this.#sealed.open(heldSession(request, this.#cookie, this.#regions));
    return userId ?? (await this.owner(request, reply)).value.user_id;
  }

  /**
   * The person of the request's session, proven by their password where one is given, else by what they have proven
   * within the last minutes. A wrong password is kept among what happened to the account.
   * Throws the problems `unauthenticated` and `proof-required`, and RateLimited.
   */
  async provenOwner(
    request: FastifyRequest,
    reply: FastifyReply,
    password: string | undefined,
  ): Promise<InSession<SessionOwner>> {
    const owner = await this.owner(request, reply);
    if (password !== undefined) {
      await this.provePassword(request, owner, { password, pointer: "/password" });
    } else if (!owner.value.is_proven_lately) {
      throw proofRequired();
    }
    return owner;
  }

  /**
   * Holds a password against that of the session's person, as a guess that counts until it is right. A wrong one is
   * kept among what happened to the account. Throws the problem `unauthenticated` with `pointer`, and RateLimited.
   */
  async provePassword(
    request: FastifyRequest,
    { home, value: owner }: InSession<Pick<SessionOwner, "user_id" | "password_hash">>,
    { password, pointer }: { password: string; pointer: string },
  ): Promise<void> {
    const { secret, secretHash } = heldSession(request, this.#cookie, this.#regions);
    // By session: whoever guesses in one that they took can't keep its person from proving it in another.
    const guess = await this.#limits.guess(["password-proof", owner.user_id, secret]);
    if (!(await verifyPassword(owner.password_hash, password))) {
      await recordFailedProof.run({ secretHash, ...clientOf(request) }, home);
      throw wrongPassword(pointer);
    }
    await guess.succeeded();
  }

  /** Hands out a new session: in the body to a program that asked for a token, else by cookie. */
  handOut(
    reply: FastifyReply,
    choice: "cookie" | "bearer" | undefined,
    session: { id: string; userId: string; secret: string; region: string; expiresAt: Date },
  ): { id: string; token?: string; expires_at: string } {
    const { id, userId, secret, region, expiresAt } = session;
    const body = { id, expires_at: expiresAt.toISOString() };
    const token = tokenIn(region, secret + this.#sealed.seal(userId, secret));
    if (choice === "bearer") return { ...body, token };
    this.#setSession(reply, token, region);
    return body;
  }

  /** Makes the browser forget its session. */
  forget(reply: FastifyReply): void {
    this.#cookie.forget(reply);
  }

  /** Where a session was found lately, else where its token says. */
  #likelyHome(held: HeldSession): RegionalDatabase {
    return this.#regions.find(this.#moved.get(held.secret) ?? "") ?? held.home;
  }

  /** The browser learns its person's new home; a program's token goes on leading there by way of the old one. */
  #tellHome(reply: FastifyReply, held: HeldSession, home: RegionalDatabase): void {
    if (held.isCookie)
      this.#setSession(reply, tokenIn(home.region, held.secret + (held.owner ?? "")), home.region);
  }

  #setSession(reply: FastifyReply, token: string, region: string): void {
    this.#cookie.set(reply, token);
    this.#regionCookie.set(reply, region);
  }
}

/** Who asks, as a session and the audit trail keep it. */
export function clientOf(request: FastifyRequest): { ip: string; userAgent: string | null } {
  // 400 characters tell every browser apart; the header may be as long as the sender likes.
  return { ip: addressOf(request), userAgent: request.headers["user-agent"]?.slice(0, 400) ?? null };
}

/** The unspecified address (RFC 4291, 2.5.2), of a connection that is closed already. */
const NO_ADDRESS = "::";

/**
 * The address of who asks, in a form that PostgreSQL takes. A proxy may name them by any text, such as `unknown`
 * (RFC 7239, 6.2); then it is the proxy's own. A zone (RFC 4007) says something to this machine alone.
 */
function addressOf({ ip, socket }: FastifyRequest): string {
  const addresses = [ip, socket.remoteAddress].map((address) => address?.replace(/%.*$/, "") ?? "");
  return addresses.find((address) => isIP(address) !== 0) ?? NO_ADDRESS;
}
