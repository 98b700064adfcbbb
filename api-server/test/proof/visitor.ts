import sharp from "sharp";
import { expect, vi } from "vitest";
import type { ApiAnswer, ApiRequest } from "../api-client.ts";
import { mailsTo, type SignedIn, tokenIn } from "../people.ts";
import type { World } from "../world.ts";
import { type Allowed, type Mark, newAddress, newMark } from "./marks.ts";

/** The operations that anybody has called, as `<method> <path with parameters in braces>`. */
export const called = new Set<string>();

/** A person all of whose data is marked. */
export class Visitor {
  readonly world: World;
  /** Where they want to be at home. */
  readonly home: string;
  /** The region of the server that they send what changes something to. */
  readonly via: string;
  readonly marks: Mark[] = [];
  readonly email: string;
  readonly password = `${this.mark("password", "nowhere")} Ixora`;
  readonly #ip = newAddress();
  readonly #userAgent: string;
  handle = this.mark("handle", "at home and as a name");
  token = "";
  userId = "";

  constructor(world: World, home: string, via: string) {
    this.world = world;
    this.home = home;
    this.via = via;
    this.email = this.address("email");
    this.#userAgent = `Browser/1.0 (${this.mark("user agent")})`;
    this.marks.push({ what: "IP address", text: this.#ip, allowed: "at home" });
  }

  /** Something new that is theirs. */
  mark(what: string, allowed: Allowed = "at home"): string {
    const text = newMark();
    this.marks.push({ what, text, allowed });
    return text;
  }

  /** An email address that is theirs. */
  address(what: string): string {
    const text = newMark();
    const whole = `${text}@example.org`;
    this.marks.push({ what, text, unhashed: whole, allowed: "at home" });
    return whole;
  }

  /** Calls an operation through a server and expects its status. */
  async call<Body = never>(
    operation: string,
    status: number,
    request: ApiRequest & { via?: string; params?: Record<string, string> } = {},
  ): Promise<ApiAnswer<Body>> {
    called.add(operation);
    const { via = this.via, params = {}, ...rest } = request;
    const [method = "", template = ""] = operation.split(" ");
    const path = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? "");
    const answer = await this.world.api(via).send<Body>(method, path, {
      ...(this.token === "" ? {} : { token: this.token }),
      ...rest,
      headers: { "x-forwarded-for": this.#ip, "user-agent": this.#userAgent, ...rest.headers },
    });
    expect(answer.status, `${operation} through ${via}: ${JSON.stringify(answer.body)}`).toBe(status);
    return answer;
  }

  /** The token in the latest link to a page that was mailed to an address, once one was. */
  mailedToken(address: string, page = "signup/complete"): Promise<string> {
    const hasLink = ({ text }: { text: string }) => text.includes(`/${page}?token=`);
    return vi.waitFor(async () => tokenIn((await mailsTo(this.world, address)).findLast(hasLink), page), {
      timeout: 15_000,
      interval: 50,
    });
  }

  /** Takes note of a session: its token must not be kept anywhere. */
  signedIn({ session, user }: SignedIn): void {
    this.token = session.token;
    this.userId = user.id;
    const secret = session.token.split("_").slice(2).join("_");
    this.marks.push({ what: "session token", text: secret, allowed: "nowhere" });
  }

  /** Gives themselves a picture, and marks what is kept of it. */
  async putPicture(): Promise<void> {
    const noise = { type: "gaussian", mean: 128, sigma: 60 } as const;
    const picture = sharp({ create: { width: 64, height: 64, channels: 3, background: "teal", noise } });
    const body = new Uint8Array(await picture.png().toBuffer());
    await this.call("PUT /v1/me/avatar", 200, { body, headers: { "content-type": "image/png" } });
    const shown = await this.call<Buffer>("GET /v1/users/{handle}/avatar", 200, {
      params: { handle: this.handle },
    });
    const middle = shown.body.subarray(shown.body.length / 2, shown.body.length / 2 + 16);
    this.marks.push({ what: "picture", text: middle.toString("hex"), allowed: "at home" });
  }

  /** Waits for something that a job does. */
  async until(isSo: () => Promise<boolean>, what: string): Promise<void> {
    await vi.waitFor(async () => expect(await isSo(), what).toBe(true), { timeout: 20_000, interval: 50 });
  }
}
