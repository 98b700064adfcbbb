import type { AuthenticationResponseJSON } from "@simplewebauthn/server";
import { stringify, v7 as uuidv7 } from "uuid";
import type { Found, HomeLookup } from "#cross-region/home-lookup.ts";
import type { RegionalDatabase } from "#regional-db/regional-database.ts";
import type { Ceremonies } from "./ceremonies.ts";
import { createPasskeySession, findPasskey, type IFindPasskeyResult } from "./passkey-sign-in.queries.ts";

export interface PasskeyContext {
  homes: HomeLookup;
  ceremonies: Ceremonies;
}

export interface PasskeySignIn {
  response: AuthenticationResponseJSON;
  sessionDays: number;
  client: { ip: string; userAgent: string | null };
  /** The digest that the session is found by. */
  secretHash: Buffer;
}

export interface SignedInByPasskey {
  person: IFindPasskeyResult;
  home: RegionalDatabase;
  session: { id: string; expiresAt: Date };
}

/**
 * Begins a session for whoever's passkey has signed, in their home region, from any server. Undefined for whatever
 * is wrong. Throws DatabaseUnavailable where the passkey may be in a region that is away.
 */
export async function signInByPasskey(
  context: PasskeyContext,
  request: PasskeySignIn,
): Promise<SignedInByPasskey | undefined> {
  let begun = await begin(context, request);
  // The person has moved away in this moment, and is found where they are now.
  if (begun === "away") begun = await begin(context, request);
  return begun === "away" ? undefined : begun;
}

async function begin(
  { homes, ceremonies }: PasskeyContext,
  { response, secretHash, sessionDays, client }: PasskeySignIn,
): Promise<SignedInByPasskey | "away" | undefined> {
  const found = await find(homes, response);
  if (found === undefined) return undefined;
  const { home, value: person } = found;
  const assertion = await ceremonies.signed("sign-in", undefined, person, response);
  if (assertion === undefined) return undefined;
  const { user_id: userId, passkey_id: passkeyId } = person;
  const row = { userId, passkeyId, sessionId: uuidv7(), secretHash, sessionDays, ...assertion, ...client };
  const [session] = await createPasskeySession.run(row, home);
  if (session === undefined) return "away";
  const { session_id: id, expires_at: expiresAt } = session;
  if (id === null || expiresAt === null) return undefined;
  return { person, home, session: { id, expiresAt } };
}

async function find(
  homes: HomeLookup,
  { id, response: { userHandle } }: AuthenticationResponseJSON,
): Promise<Found<IFindPasskeyResult> | undefined> {
  const userId = readUserHandle(userHandle);
  if (userId === undefined) return undefined;
  const sought = { userId, credentialId: Buffer.from(id, "base64url") };
  return homes.findAnywhere(async (region, within) => {
    const [row] = await findPasskey.read(sought, region, within);
    return row;
  });
}

/** The id of the person whose passkey it is: the user handle that it was made with. */
function readUserHandle(userHandle: string | undefined): string | undefined {
  try {
    return stringify(Buffer.from(userHandle ?? "", "base64url"));
  } catch {
    return undefined; // the bytes of no UUID
  }
}
