import type { Move, Problem, User } from "@vetchium/api-contract";
import { v7 as uuidv7 } from "uuid";
import { expect } from "vitest";
import { emailDigests } from "#cross-region/email-digest.ts";
import { signEmailToken } from "#features/email/email-token.ts";
import { newResetToken } from "#features/password/reset-token.ts";
import { signSignUpToken } from "#features/sign-up/sign-up-token.ts";
import type { ApiClient } from "./api-client.ts";
import {
  complete,
  mailsTo,
  newEmail,
  newHandle,
  PASSWORD,
  type Person,
  type SignedIn,
  tokenIn,
} from "./people.ts";
import { runJobs } from "./recovery.ts";
import { REGION_IDS, type World } from "./world.ts";

/** Somebody who holds the link that was mailed to them. */
export interface Newcomer {
  userId: string;
  email: string;
  handle: string;
  token: string;
}

/** Makes a pending sign-up as it is once its mail has come, without waiting for one. */
export async function newcomer(
  world: World,
  homeRegion: string,
  { handle = newHandle(), email = newEmail() } = {},
): Promise<Newcomer> {
  const userId = uuidv7();
  await world.rows(
    homeRegion,
    "insert into pending_signups (user_id, email, expires_at) values ($1, $2, now() + interval '1 day')",
    [userId, email],
  );
  const { tokenKeys, emailDigestKeys } = world.config(homeRegion);
  const digests = emailDigests(emailDigestKeys, email);
  const token = await signSignUpToken(tokenKeys, { userId, homeRegion, emailDigests: digests });
  return { userId, email, handle, token };
}

/** Somebody who has signed up. */
export async function newPerson(world: World, homeRegion: string): Promise<Person> {
  const { email, ...joining } = await newcomer(world, homeRegion);
  const { status, body } = await complete(world.api(homeRegion), joining);
  expect(status).toBe(201);
  return { user: body.user, session: body.session, email, password: PASSWORD };
}

/** Somebody who has signed up, and for whom no job is left to do. */
export async function settledPerson(world: World, homeRegion: string): Promise<Person> {
  const person = await newPerson(world, homeRegion);
  await runJobs(world);
  return person;
}

/**
 * Who is let in by a login and the password that everybody has, and a code where one is needed, through a server that
 * need not be home.
 */
export async function signInBy(
  world: World,
  login: string,
  via: string,
  code?: string,
): Promise<User | undefined> {
  const credentials = { login, password: PASSWORD, session: "bearer" };
  const { status, body } = await world
    .api(via)
    .post<{ user: User }>("/v1/sessions", code === undefined ? credentials : { ...credentials, code });
  if (status === 201) return body.user;
  expect(status).toBe(401);
  return undefined;
}

/** Throws unless a person is let in by their handle and by their email, through each of these servers. */
export async function expectLogins(
  world: World,
  { user, email }: Person,
  vias: string[] = REGION_IDS,
): Promise<void> {
  for (const login of [user.handle, email]) {
    for (const via of vias) {
      expect((await signInBy(world, login, via))?.id, `${login} at ${via}`).toBe(user.id);
    }
  }
}

/** Whether the directory would give a handle to anybody. */
export async function isFree(world: World, handle: string): Promise<boolean> {
  const { body } = await world.api("deu1").get<{ available: boolean }>(`/v1/handles/${handle}`);
  return body.available;
}

/** Asks for another handle. */
export function changeHandle(api: ApiClient, person: Person, handle: string) {
  const { token } = person.session;
  return api.send<{ user: User } & Problem>("PUT", "/v1/me/handle", { body: { handle }, token });
}

/** Asks for another email. */
export function requestEmail(api: ApiClient, { session, password }: Person, email: string) {
  const { token } = session;
  return api.send<Problem>("PUT", "/v1/me/email", { body: { email, password }, token });
}

/** Makes a change of email that waits for proof, and the token that is mailed for it, without waiting for mail. */
export async function emailToken(
  world: World,
  region: string,
  person: Person,
  email: string,
): Promise<string> {
  const changeId = uuidv7();
  await world.rows(
    region,
    `insert into email_changes (change_id, user_id, email, expires_at)
     values ($1, $2, $3, now() + interval '1 day')`,
    [changeId, person.user.id, email],
  );
  const { tokenKeys, emailDigestKeys } = world.config(region);
  const digests = emailDigests(emailDigestKeys, email);
  return signEmailToken(tokenKeys, { userId: person.user.id, changeId, emailDigests: digests });
}

/** Proves another email. */
export function confirmEmail(api: ApiClient, { session }: Person, token: string) {
  return api.post<{ user: User } & Problem>("/v1/me/email/confirm", { token }, { token: session.token });
}

/** Begins a session by a password of one's choice. */
export function signInWith(world: World, login: string, password: string, via: string) {
  return world.api(via).post<SignedIn>("/v1/sessions", { login, password, session: "bearer" });
}

/** Whether a person's session is alive, as a server sees it. */
export async function isSignedIn(world: World, { session }: Person, via: string): Promise<boolean> {
  const { status } = await world.api(via).get("/v1/me", { token: session.token });
  return status === 200;
}

/** Changes a password. */
export function changePassword(api: ApiClient, { session }: Person, current: string, next: string) {
  const body = { current_password: current, new_password: next };
  return api.send<Problem>("PUT", "/v1/me/password", { body, token: session.token });
}

/**
 * Asks for a new password by mail and answers the token that is mailed.
 * @param count how many mails the address has had by then, with the one of its sign-up
 */
export async function askForReset(world: World, email: string, via: string, count = 2): Promise<string> {
  const { status } = await world.api(via).post("/v1/password-resets", { email });
  expect(status).toBe(202);
  return tokenIn((await mailsTo(world, email, count)).at(-1), "password/reset");
}

/** Makes a reset as it is once its mail has come, and the token of that mail, without waiting for one. */
export async function resetToken(world: World, region: string, { user }: Person): Promise<string> {
  const { text, tokenHash } = newResetToken(region);
  await world.rows(
    region,
    `insert into password_resets (reset_id, user_id, token_hash, expires_at)
     values ($1, $2, $3, now() + interval '30 minutes')`,
    [uuidv7(), user.id, tokenHash],
  );
  return text;
}

/** Chooses a new password by the token that was mailed. */
export function completeReset(api: ApiClient, token: string, password: string) {
  return api.post<Problem>("/v1/password-resets/complete", { token, password });
}

/** Asks to move. */
export function startMove(api: ApiClient, { session, password }: Person, toRegion: string) {
  return api.post<{ move: Move } & Problem>(
    "/v1/me/moves",
    { to_region: toRegion, password },
    { token: session.token },
  );
}

/** The person as they see themselves, through a server. */
export async function me(world: World, { session }: Person, via: string): Promise<User> {
  const { status, body } = await world.api(via).get<{ user: User }>("/v1/me", { token: session.token });
  expect(status).toBe(200);
  return body.user;
}

/** Asks to be erased. */
export function erase(api: ApiClient, { session, password }: Person) {
  return api.post<{ erasure: { id: string } } & Problem>(
    "/v1/me/erasure",
    { password },
    { token: session.token },
  );
}

/** Whether the receipt of an erasure says that it is done and that no database has anything left. */
export async function isErased(world: World, id: string): Promise<boolean> {
  const { status, body } = await world
    .api("deu1")
    .get<{ status: string; databases: { rows_left: number }[] }>(`/v1/erasures/${id}`);
  expect(status).toBe(200);
  return body.status === "erased" && body.databases.every(({ rows_left }) => rows_left === 0);
}
