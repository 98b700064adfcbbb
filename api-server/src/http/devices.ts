import { hash, randomBytes } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";

// As for a session: nobody guesses one.
const SECRET_BYTES = 32;
const SECRET = /^[A-Za-z0-9_-]{43}$/;
// The longest that browsers keep a cookie (RFC 6265bis).
const COOKIE_SECONDS = 400 * 24 * 60 * 60;

/** A browser, which holds a secret of its own for as long as it keeps its cookies, whoever signs in with it. */
export interface Device {
  secret: string;
  /** SHA-256 of the secret, which alone is kept. */
  secretHash: Buffer;
  /** Whether the browser had it before this request; then somebody may have signed in with it. */
  isHeld: boolean;
}

/**
 * Cookies by which an account knows a browser again: https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies
 */
export class Devices {
  readonly #name: string;
  readonly #isSecure: boolean;

  constructor(publicUrl: URL) {
    this.#isSecure = publicUrl.protocol === "https:";
    this.#name = this.#isSecure ? "__Host-vetchium_device" : "vetchium_device";
  }

  /** The browser that sends a request; undefined for a program, which keeps no cookies. */
  of(request: FastifyRequest, choice: "cookie" | "bearer" | undefined): Device | undefined {
    if (choice === "bearer") return undefined;
    const held = request.cookies[this.#name] ?? "";
    const isHeld = SECRET.test(held);
    const secret = isHeld ? held : randomBytes(SECRET_BYTES).toString("base64url");
    return { secret, secretHash: hash("sha256", secret, "buffer"), isHeld };
  }

  /** Has a browser keep its secret, from now on as long as any. */
  remember(reply: FastifyReply, device: Device | undefined): void {
    if (device === undefined) return;
    reply.setCookie(this.#name, device.secret, {
      path: "/",
      httpOnly: true,
      sameSite: "lax",
      secure: this.#isSecure,
      maxAge: COOKIE_SECONDS,
    });
  }
}
