import { v7 as uuidv7 } from "uuid";
import { type DigestKey, emailDigests } from "#cross-region/email-digest.ts";
import type { Found, HomeLookup, SoughtName } from "#cross-region/home-lookup.ts";
import { normaliseEmail } from "#identity/email.ts";
import { normaliseHandle } from "#identity/handle.ts";
import { verifyPassword } from "#identity/password.ts";
import { createSession, findCredential, type IFindCredentialResult } from "./sessions.queries.ts";

export interface SignInContext {
  homes: HomeLookup;
  digestKeys: DigestKey[];
}

export interface SignInRequest {
  /** An email or a handle, as it was typed. */
  login: string;
  password: string;
  sessionDays: number;
  client: { ip: string; userAgent: string | null };
  /** Makes the session's token once the home region is known. */
  newToken(region: string): { token: string; secretHash: Buffer };
}

export interface SignedIn {
  person: IFindCredentialResult;
  homeRegion: string;
  session: { id: string; token: string; expiresAt: Date };
}

/**
 * Begins a session for whoever proves the password, in their home region, from any server.
 * Undefined for a wrong login and for a wrong password, after the same time. Throws DatabaseUnavailable.
 */
export async function signIn(context: SignInContext, request: SignInRequest): Promise<SignedIn | undefined> {
  const login = readLogin(context.digestKeys, request.login);
  const found = login && (await findPerson(context.homes, login));
  const isProven = await verifyPassword(found?.value.password_hash, request.password);
  if (login === undefined || found === undefined || !isProven) return undefined;
  const begun = await beginSession(found, request);
  if (begun !== undefined) return begun;
  // The person has moved away in this moment, and is found where they are now.
  const again = await findPerson(context.homes, login);
  return again?.value.user_id === found.value.user_id ? beginSession(again, request) : undefined;
}

/** Begins a session in the person's home; undefined where they are not at home any more. */
async function beginSession(
  { home, value: person }: Found<IFindCredentialResult>,
  request: SignInRequest,
): Promise<SignedIn | undefined> {
  const { token, secretHash } = request.newToken(home.region);
  const [session] = await createSession.run(
    {
      sessionId: uuidv7(),
      userId: person.user_id,
      secretHash,
      sessionDays: request.sessionDays,
      ...request.client,
    },
    home,
  );
  if (session === undefined) return undefined;
  return {
    person,
    homeRegion: home.region,
    session: { id: session.session_id, token, expiresAt: session.expires_at },
  };
}

interface Login {
  name: SoughtName;
  /** As the home region holds it: the address itself, or the handle. */
  value: string;
}

function readLogin(keys: DigestKey[], login: string): Login | undefined {
  if (!login.includes("@")) {
    const handle = normaliseHandle(login);
    return handle === undefined ? undefined : { name: { kind: "handle", values: [handle] }, value: handle };
  }
  const email = normaliseEmail(login);
  if (email === undefined) return undefined;
  const [first, ...others] = emailDigests(keys, email);
  if (first === undefined) throw new Error("no email digest key is configured");
  return { name: { kind: "email", values: [first, ...others] }, value: email };
}

function findPerson(homes: HomeLookup, { name, value }: Login) {
  return homes.find(name, async (region) => {
    const [row] = await findCredential.run({ kind: name.kind, login: value }, region);
    return row;
  });
}
