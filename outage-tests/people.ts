import { randomBytes } from "node:crypto";
import { until } from "@vetchium/local-stack/processes";
import type { Client } from "./client.ts";

/** Somebody who is signed in. */
export interface Person {
  region: string;
  email: string;
  handle: string;
  password: string;
  token: string;
}

const mailMilliseconds = 20_000;

/** A handle that nobody has. */
export function newHandle(): string {
  return `p${randomBytes(8).toString("hex")}`;
}

/** Where people sign up, and where their mails go. */
export interface Place {
  client: Client;
  apiUrl: string;
  mailboxUrl: string;
}

/** Signs somebody up in a region, to the end. */
export async function signUp(place: Place, region: string): Promise<Person> {
  return completeSignUp(place, await askToSignUp(place, region));
}

/** Somebody who was sent a link. */
export interface Invited {
  region: string;
  email: string;
  token: string;
}

/** The first half of a sign-up: asks for the link, and reads it from the mail. */
export async function askToSignUp({ client, apiUrl, mailboxUrl }: Place, region: string): Promise<Invited> {
  const email = `${newHandle()}@example.org`;
  const body = { email, home_region: region };
  const { status } = await client.send({ method: "POST", url: `${apiUrl}/v1/signups`, body });
  if (status !== 202) throw new Error(`to ask for a sign-up answered ${status}`);
  let token: string | undefined;
  await until(async () => {
    token = await mailedToken(mailboxUrl, email);
    return token !== undefined;
  }, mailMilliseconds);
  if (token === undefined) throw new Error("no mail came");
  return { region, email, token };
}

/** The second half of a sign-up, with what was mailed. */
export async function completeSignUp({ client, apiUrl }: Place, invited: Invited): Promise<Person> {
  const handle = newHandle();
  const password = `marigold ferry beneath seven lanterns ${handle}`;
  const { status, body } = await client.send({
    method: "POST",
    url: `${apiUrl}/v1/signups/complete`,
    body: { token: invited.token, handle, display_name: "A Person", password, session: "bearer" },
  });
  if (status !== 201) throw new Error(`to complete a sign-up answered ${status}: ${JSON.stringify(body)}`);
  const { session } = body as { session: { token: string } };
  return { region: invited.region, email: invited.email, handle, password, token: session.token };
}

async function mailedToken(mailboxUrl: string, address: string): Promise<string | undefined> {
  const response = await fetch(`${mailboxUrl}/api/email?${new URLSearchParams({ "to.address": address })}`);
  const [mail] = (await response.json()) as { text: string }[];
  const token = /complete\?token=(\S+)/.exec(mail?.text ?? "")?.[1];
  return token && decodeURIComponent(token);
}
