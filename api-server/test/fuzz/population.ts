import type { User } from "@vetchium/api-contract";
import { emailDigests } from "#cross-region/email-digest.ts";
import { signEmailToken } from "#features/email/email-token.ts";
import { ApiClient } from "../api-client.ts";
import { newcomer } from "../operations.ts";
import type { SignedIn } from "../people.ts";
import { REGION_IDS, type World } from "../world.ts";
import type { Exchange } from "./exchanged.ts";
import type { Inhabitant } from "./inhabitant.ts";
import { type Known, PICKS } from "./values.ts";

/** How many people there are at any time. */
const PEOPLE = 6;
/** How many of those things are remembered that requests may name. */
const REMEMBERED = 30;

/** The people of a run, and what requests may name of them. It learns from answers, and replaces who is gone. */
export class Population {
  readonly #world: World;
  readonly #urls: Map<string, string>;
  readonly #people: Inhabitant[] = [];
  readonly #doubtful = new Set<number>();
  readonly #ids: string[] = [];
  readonly #receipts: string[] = [];
  readonly #givenUp: string[] = ["admin"];
  readonly #dead: string[] = [];
  readonly #expired: string[] = [];
  #signUpTokens: string[] = [];
  #count = 0;

  private constructor(world: World, urls: Map<string, string>) {
    this.#world = world;
    this.#urls = urls;
  }

  /** Signs everybody up, through the servers at these URLs. */
  static async start(world: World, urls: Map<string, string>): Promise<Population> {
    const population = new Population(world, urls);
    for (let index = 0; index < PEOPLE; index++) population.#people.push(await population.#join(index));
    await population.#makeDeadSessions();
    await population.#refill();
    return population;
  }

  get people(): readonly Inhabitant[] {
    return this.#people;
  }

  person(index: number): Inhabitant {
    const person = this.#people[index % PEOPLE];
    if (person === undefined) throw new Error("nobody has joined");
    return person;
  }

  /** A token of a session that was ended, or has expired. */
  deadToken(how: "dead" | "expired"): string {
    const tokens = how === "dead" ? this.#dead : this.#expired;
    return tokens[this.#count++ % tokens.length] ?? "";
  }

  /** What stands for a value now, for a request that is about this person. */
  valueOf({ kind, pick }: Known, index: number): unknown {
    const isOwn = pick < PICKS * 0.7;
    const whose = this.person(isOwn ? index : index + pick);
    switch (kind) {
      case "email":
        return isOwn ? `${this.#newName()}@example.org` : whose.email;
      case "login":
        return pick % 2 === 0 ? whose.email : whose.handle;
      case "handle":
        if (pick < 3) return this.#newName();
        return pick === 3 ? this.#givenUp.at(-1) : whose.handle;
      case "password":
        return whose.password;
      case "token":
        return (pick % 2 === 0 ? whose.emailToken : undefined) ?? this.#signUpTokens[pick] ?? "";
      case "id":
        if (pick >= 7) return this.#receipts.at(pick - PICKS) ?? whose.userId;
        return (pick < 4 ? whose.spare.at(-1)?.id : undefined) ?? this.#ids.at(-1 - pick) ?? whose.userId;
      case "region":
        return [...REGION_IDS, ...REGION_IDS, ...REGION_IDS, "atl1"][pick];
      case "version":
        return `"${pick + 1}"`;
    }
  }

  /** Takes note of what an answer says about the people. */
  learn({ method, template, person, isLiving, body, answer }: Exchange): void {
    const index = this.#people.indexOf(person);
    if (index === -1) return;
    if (answer.status === 401 && isLiving) this.#doubtful.add(index);
    if (answer.status >= 300) return;
    const json = answer.json as { user?: User; session?: SignedIn["session"] } | undefined;
    if (json?.user?.id === person.userId) this.#rename(person, json.user);
    if (json?.user?.id === person.userId && json.session?.token) person.spare.push(json.session);
    const ids = template.includes("erasure") ? this.#receipts : this.#ids;
    ids.push(...idsIn(json).filter((id) => id !== person.userId && !ids.includes(id)));
    ids.splice(0, ids.length - REMEMBERED);
    person.spare.splice(0, person.spare.length - 5);
    if (method === "DELETE" || template.includes("erasure") || template.includes("password"))
      this.#doubtful.add(index);
    if (template === "/v1/me/email" && method === "PUT") person.emailToken = "is asked for";
    if (template.startsWith("/v1/signups/complete"))
      this.#signUpTokens = this.#signUpTokens.filter((token) => !body?.includes(token));
  }

  /** Looks after everybody of whom an answer let doubt: whoever is gone is replaced by somebody new. */
  async lookAfter(): Promise<void> {
    for (const index of this.#doubtful) {
      if (!(await this.#isSignedIn(this.person(index)))) await this.#signInAgain(index);
    }
    this.#doubtful.clear();
    for (const person of this.#people) {
      if (person.emailToken === "is asked for") person.emailToken = await this.#findEmailToken(person);
    }
    await this.#refill();
  }

  /** Replaces everybody whose password lets nobody in any more. */
  async checkPasswords(): Promise<void> {
    for (const index of this.#people.keys()) await this.#signInAgain(index);
  }

  #rename(person: Inhabitant, { handle, email }: User): void {
    if (person.handle !== handle) this.#givenUp.push(person.handle);
    person.handle = handle;
    person.email = email;
  }

  #newName(): string {
    return `f${(this.#count++).toString(36)}x${this.#people.length}`;
  }

  #api(region: string): ApiClient {
    return new ApiClient(this.#urls.get(region) ?? "");
  }

  async #join(index: number): Promise<Inhabitant> {
    const region = REGION_IDS[index % REGION_IDS.length] ?? "";
    const { token, email, handle } = await newcomer(this.#world, region);
    const password = `seven purple ixora blossoms ${this.#count++}`;
    const { status, body } = await this.#api(region).post<SignedIn>("/v1/signups/complete", {
      token,
      handle,
      password,
      display_name: "Somebody",
      session: "bearer",
    });
    if (status !== 201) throw new Error(`nobody can join: ${status} ${JSON.stringify(body)}`);
    const { user, session } = body;
    return {
      userId: user.id,
      email,
      handle,
      password,
      token: session.token,
      spare: [],
      emailToken: undefined,
    };
  }

  async #isSignedIn({ token }: Inhabitant): Promise<boolean> {
    return (await this.#api("ind1").get("/v1/me", { token })).status === 200;
  }

  /** Lets a person sign in, by handle or by email as either may be about to change; else somebody new comes. */
  async #signInAgain(index: number): Promise<void> {
    const person = this.person(index);
    for (const login of [person.handle, person.email]) {
      const credentials = { login, password: person.password, session: "bearer" };
      const { status, body } = await this.#api("ind1").post<SignedIn>("/v1/sessions", credentials);
      if (status !== 201) continue;
      this.#rename(person, body.user);
      person.token = body.session.token;
      return;
    }
    this.#people[index] = await this.#join(index);
  }

  async #makeDeadSessions(): Promise<void> {
    const person = this.person(0);
    this.#dead.push(person.token);
    await this.#api("usa1").send("DELETE", "/v1/sessions/current", { token: person.token });
    await this.#signInAgain(0);
    this.#expired.push(person.token);
    for (const region of REGION_IDS) {
      const sql = "update sessions set expires_at = now() - interval '1 hour' where user_id = $1";
      await this.#world.rows(region, sql, [person.userId]);
    }
    await this.#signInAgain(0);
  }

  /** Sees to it that there are links of sign-up mails to use. */
  async #refill(): Promise<void> {
    while (this.#signUpTokens.length < PICKS) {
      const region = REGION_IDS[this.#count++ % REGION_IDS.length] ?? "";
      this.#signUpTokens.push((await newcomer(this.#world, region)).token);
    }
  }

  /** The token of the mail that a person has been sent to another email. */
  async #findEmailToken({ userId }: Inhabitant): Promise<string | undefined> {
    const { tokenKeys, emailDigestKeys } = this.#world.config("ind1");
    for (const region of REGION_IDS) {
      const sql = "select change_id, email from email_changes where user_id = $1";
      const [row] = await this.#world.rows<{ change_id: string; email: string }>(region, sql, [userId]);
      if (row === undefined) continue;
      const digests = emailDigests(emailDigestKeys, row.email);
      return signEmailToken(tokenKeys, { userId, changeId: row.change_id, emailDigests: digests });
    }
    return undefined;
  }
}

/** Every id in an answer. */
function idsIn(json: unknown): string[] {
  if (typeof json !== "object" || json === null) return [];
  return Object.entries(json).flatMap(([name, value]) =>
    name === "id" && typeof value === "string" ? [value] : idsIn(value),
  );
}
