import type { FastifyReply, FastifyRequest } from "fastify";

const SECONDS_A_DAY = 24 * 60 * 60;

/** A cookie that no script can read, and that no other site sends along with a write. */
export class Cookie {
  /** Its whole name. */
  readonly name: string;
  readonly #isSecure: boolean;
  readonly #seconds: number;

  /** `days` is how long a browser keeps it. */
  constructor(publicUrl: URL, name: string, days: number) {
    this.#isSecure = publicUrl.protocol === "https:";
    // The prefix makes the browser insist on Secure, Path=/ and no Domain (RFC 6265bis), so on https only.
    this.name = this.#isSecure ? `__Host-${name}` : name;
    this.#seconds = days * SECONDS_A_DAY;
  }

  /** What a browser sends of it; empty where it has none. */
  read(request: FastifyRequest): string {
    return request.cookies[this.name] ?? "";
  }

  set(reply: FastifyReply, value: string): void {
    this.#send(reply, value, this.#seconds);
  }

  /** Makes the browser forget it. */
  forget(reply: FastifyReply): void {
    this.#send(reply, "", 0);
  }

  #send(reply: FastifyReply, value: string, maxAge: number): void {
    const flags = { path: "/", httpOnly: true, sameSite: "lax", secure: this.#isSecure } as const;
    reply.setCookie(this.name, value, { ...flags, maxAge });
  }
}
