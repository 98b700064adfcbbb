import { randomBytes } from "node:crypto";
import type { Problem, User } from "@vetchium/api-contract";
import { expect, vi } from "vitest";
import type { ApiAnswer, ApiClient } from "./api-client.ts";
import type { World } from "./world.ts";

export interface SignedIn {
  user: User;
  session: { id: string; token: string; expires_at: string };
}

export interface Person extends SignedIn {
  email: string;
  password: string;
}

export const PASSWORD = "seven purple ixora blossoms";

/** A handle that nobody else in any test has. */
export function newHandle(): string {
  return `p${randomBytes(6).toString("hex")}`;
}

export function newEmail(): string {
  return `${newHandle()}@example.org`;
}

interface Mail {
  subject: string;
  text: string;
}

/** The mails to an address, once there are as many as `count`. */
export async function mailsTo(world: World, address: string, count = 1): Promise<Mail[]> {
  return vi.waitFor(
    async () => {
      const query = new URLSearchParams({ "to.address": address, sort: "asc" });
      const mails = (await (await fetch(`${world.mailbox.url}/api/email?${query}`)).json()) as Mail[];
      if (mails.length < count) throw new Error(`${mails.length} mails to ${address}, not ${count}`);
      return mails;
    },
    { timeout: 15_000, interval: 50 },
  );
}

/** The token in the link that a mail has to a page of the hub. */
export function tokenIn(mail: Mail | undefined, page = "signup/complete"): string {
  const token = new RegExp(`/${page}\\?token=(\\S+)`).exec(mail?.text ?? "")?.[1];
  if (token === undefined) throw new Error(`no link to ${page} in: ${mail?.text}`);
  return decodeURIComponent(token);
}

/** Asks for a sign-up and answers the token that is mailed. */
export async function requestSignUp(
  world: World,
  region: string,
  email: string,
  via = region,
): Promise<string> {
  const answer = await world.api(via).post("/v1/signups", { email, home_region: region });
  if (answer.status !== 202) throw new Error(`sign-up answered ${answer.status}`);
  return tokenIn((await mailsTo(world, email)).at(-1));
}

/** The last step of a sign-up. What is not given is as with everybody; the handle is new. */
interface LastStep {
  token: string;
  handle?: string;
  password?: string;
  display_name?: string;
}

/** Sends the last step of a sign-up for a bearer session. */
export function complete(
  api: ApiClient,
  { token, handle = newHandle(), password = PASSWORD, display_name = "A Person" }: LastStep,
): Promise<ApiAnswer<SignedIn & Problem>> {
  return api.post("/v1/signups/complete", { token, handle, password, display_name, session: "bearer" });
}

/** Signs somebody up in a region by way of a server. */
export async function signUp(
  world: World,
  region: string,
  via = region,
  lastStep: Partial<LastStep> = {},
): Promise<Person> {
  const email = newEmail();
  const token = await requestSignUp(world, region, email, via);
  const { status, body } = await complete(world.api(via), { ...lastStep, token });
  if (status !== 201) throw new Error(`sign-up answered ${status}: ${JSON.stringify(body)}`);
  return { ...body, email, password: PASSWORD };
}

/** Waits until the directory has made of every claim what its home region decided. */
export async function settled(world: World): Promise<void> {
  await vi.waitFor(async () => expect(await world.rows("global", "select from claims")).toEqual([]), {
    timeout: 10_000,
    interval: 50,
  });
}

/** Gives a person as many things that happened to their account as `count`. */
export async function addActivity(
  world: World,
  region: string,
  { user }: Person,
  count: number,
): Promise<void> {
  await world.rows(
    region,
    `insert into audit_events (user_id, kind, ip, user_agent)
     select $1, 'signed-in', '203.0.113.7', 'agent ' || gen_random_uuid() || repeat(' of a browser', 8)
     from generate_series(1, $2)`,
    [user.id, count],
  );
  // As autovacuum does a minute after such a change.
  await world.rows(region, "analyze audit_events");
}
