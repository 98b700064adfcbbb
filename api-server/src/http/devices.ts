import type { FastifyReply, FastifyRequest } from "fastify";
import { digestOf, type HeldSecret, newHeldSecret, SECRET_FORM } from "#identity/held-secret.ts";
import { Cookie } from "./cookie.ts";

const SECRET = new RegExp(`^${SECRET_FORM}$`);
// The longest that browsers keep a cookie (RFC 6265bis), in days.
const COOKIE_DAYS = 400;

/** A browser, which holds a secret of its own for as long as it keeps its cookies, whoever signs in with it. */
export interface Device extends HeldSecret {
  /** Whether the browser had it before this request; then somebody may have signed in with it. */
  isHeld: boolean;
}

/**
 * Cookies by which an account knows a browser again: https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies
 */
export class Devices {
  readonly #cookie: Cookie;

  constructor(publicUrl: URL) {
    this.#cookie = new Cookie(publicUrl, "vetchium_device", COOKIE_DAYS);
  }

  /** The browser that sends a request; undefined for a program, which keeps no cookies. */
  of(request: FastifyRequest, choice: "cookie" | "bearer" | undefined): Device | undefined {
    if (choice === "bearer") return undefined;
    const held = this.#cookie.read(request);
    if (!SECRET.test(held)) return { ...newHeldSecret(), isHeld: false };
    return { secret: held, secretHash: digestOf(held), isHeld: true };
  }

  /** Has a browser keep its secret, from now on as long as any. */
  remember(reply: FastifyReply, device: Device | undefined): void {
    if (device !== undefined) this.#cookie.set(reply, device.secret);
  }
}
