import { v7 as uuidv7 } from "uuid";
import { type DigestKey, emailDigests } from "#cross-region/email-digest.ts";
import type { Found, HomeLookup, SoughtName } from "#cross-region/home-lookup.ts";
import { normaliseEmail } from "#identity/email.ts";
import { normaliseHandle } from "#identity/handle.ts";
import { verifyPassword } from "#identity/password.ts";
import type { SecretSeal } from "#identity/totp.ts";
import type { Afterwards } from "#jobs/afterwards.ts";
import { patiently } from "#jobs/patiently.ts";
import type { Guess, Limited, Limits } from "#limits/limits.ts";
import type { GuessKind } from "#limits/rates.ts";
import { recordFailedSignIn, recordSignIn } from "#regional-db/devices.queries.ts";
import type { RegionalDatabase } from "#regional-db/regional-database.ts";
import { upgradeHash } from "./password-upgrade.ts";
import {
  type BegunSession,
  beginSessionByCode,
  needsSecondFactor,
  type SecondFactorProblem,
} from "./second-factor.ts";
import {
  createSession,
  findCredential,
  type IFindCredentialResult,
  offerSession,
  proveSession,
  withdrawSession,
} from "./sessions.queries.ts";

export interface SignInContext {
  /** The region whose database is next to this server. */
  own: RegionalDatabase;
  homes: HomeLookup;
  digestKeys: DigestKey[];
  seal: SecretSeal;
  afterwards: Afterwards;
  limits: Limits;
}

export interface SignInRequest {
  /** An email or a handle, as it was typed. */
  login: string;
  password: string;
  /** Of an authenticator app or a recovery code, where it was typed. */
  code: string | undefined;
  sessionDays: number;
  client: { ip: string; userAgent: string | null };
  /** What the client's address counts as where attempts are counted. */
  address: string;
  /** The digest that the session is found by. */
  secretHash: Buffer;
  /** The browser that the person may have signed in with before; undefined for a program. */
  device: { secretHash: Buffer; isHeld: boolean } | undefined;
}

export interface SignedIn {
  person: Person;
  homeRegion: string;
  session: { id: string; expiresAt: Date };
}

type Person = Omit<IFindCredentialResult, "is_known_device">;

/** Who has the login, with the session that was offered to whoever proves to be them. */
interface Candidate {
  person: Person;
  /** Whether they have signed in with this browser before. */
  isKnownDevice: boolean;
  offer?: { sessionId: string; expiresAt: Date };
}

/**
 * Begins a session for whoever proves the password, and a code where they have an authenticator app, in their home
 * region, from any server. Undefined for a wrong login and for a wrong password, after the same time; what is
 * wrong with the code is told to those alone who know the password. Throws DatabaseUnavailable, and RateLimited,
 * which says nothing of whether there is such an account.
 */
export async function signIn(
  context: SignInContext,
  request: SignInRequest,
): Promise<SignedIn | SecondFactorProblem | undefined> {
  const login = readLogin(context.digestKeys, request.login);
  // A browser that no account can know is stopped before anything is looked for.
  const early = request.device?.isHeld
    ? undefined
    : await context.limits.guess(...asStranger(request, login));
  const finding = login && findPerson(context, login, request);
  const found = await finding?.catch(async (error: unknown) => {
    await early?.notTried();
    throw error;
  });
  const guess = early ?? (await guessFrom(context, request, login, found));
  const isProven = await verifyPassword(found?.value.person.password_hash, request.password);
  if (login === undefined || found === undefined) return undefined;
  if (!isProven) return refuse(context, found, request);
  upgradeHash(context.afterwards, found.home, found.value.person, request.password);
  const [begun] = await Promise.all([beginSession(context, found, request), guess.succeeded()]);
  if (begun !== undefined) return begun;
  return beginAgain(context, login, request, found.value.person);
}

/** Begins the session of somebody who has moved away in this moment, or has another password. */
async function beginAgain(
  context: SignInContext,
  login: Login,
  request: SignInRequest,
  former: Person,
): Promise<SignedIn | SecondFactorProblem | undefined> {
  const found = await findPerson(context, login, request);
  if (found?.value.person.user_id !== former.user_id) return undefined;
  const { password_hash: hash } = found.value.person;
  if (hash === former.password_hash || (await verifyPassword(hash, request.password))) {
    return beginSession(context, found, request);
  }
  return refuse(context, found, request);
}

/** Lets in nobody who does not know the password, and keeps that in mind. */
function refuse(context: SignInContext, found: Found<Candidate>, request: SignInRequest): undefined {
  withdraw(context, found);
  recordFailure(context, found, request);
}

/** What a log-in counts for, unless it comes from a browser that its account knows. */
function asStranger({ login, address }: SignInRequest, read: Login | undefined): Limited<GuessKind>[] {
  // By the name as it is typed: whether two names are of one account is nobody's business.
  return [
    ["log-in-account", read?.value ?? login],
    ["log-in-address", address],
  ];
}

/** Counts a log-in from a browser that may be known to its account, which strangers then can't keep out. */
async function guessFrom(
  context: SignInContext,
  request: SignInRequest,
  login: Login | undefined,
  found: Found<Candidate> | undefined,
): Promise<Guess> {
  const { device } = request;
  const isKnown = device !== undefined && found?.value.isKnownDevice;
  const counted: Limited<GuessKind>[] = isKnown
    ? [["log-in-device", found.value.person.user_id, device.secretHash.toString("base64")]]
    : asStranger(request, login);
  try {
    return await context.limits.guess(...counted);
  } catch (error) {
    if (found !== undefined) withdraw(context, found);
    throw error;
  }
}

/** Begins a session in the person's home; undefined where they are not any more, or have another password by now. */
async function beginSession(
  context: SignInContext,
  found: Found<Candidate>,
  request: SignInRequest,
): Promise<SignedIn | SecondFactorProblem | undefined> {
  const { afterwards } = context;
  const {
    home,
    value: { person, offer },
  } = found;
  const { secretHash, sessionDays, client, device } = request;
  const signedIn = { userId: person.user_id, deviceHash: device?.secretHash, ...client };
  if (needsSecondFactor(person)) {
    const session = await proveCode(context, found, request);
    if (typeof session !== "object") return session;
    afterwards.run(() => patiently.execute(() => recordSignIn.run(signedIn, home)));
    return { person, homeRegion: home.region, session };
  }
  if (offer !== undefined) {
    // Its home need not be waited for: the session is there. One that stays only offered ends by itself in two minutes.
    afterwards.run(async () => {
      await patiently.execute(() => proveSession.run(offer, home));
      await patiently.execute(() => recordSignIn.run(signedIn, home));
    });
    return { person, homeRegion: home.region, session: { id: offer.sessionId, expiresAt: offer.expiresAt } };
  }
  const { user_id: userId, password_hash: verified } = person;
  const row = { sessionId: uuidv7(), userId, verified, secretHash, sessionDays, ...client };
  const [session] = await createSession.run(row, home);
  if (session === undefined) return undefined;
  afterwards.run(() => patiently.execute(() => recordSignIn.run(signedIn, home)));
  return {
    person,
    homeRegion: home.region,
    session: { id: session.session_id, expiresAt: session.expires_at },
  };
}

/** Begins the session of somebody who knows the password, by their code, as a guess until it is right. */
async function proveCode(
  context: SignInContext,
  found: Found<Candidate>,
  request: SignInRequest,
): Promise<BegunSession | SecondFactorProblem | undefined> {
  const { code, device } = request;
  if (code === undefined) return "second-factor-required";
  const { person, isKnownDevice } = found.value;
  // Whoever knows the password can't keep its owner from a browser of theirs by guessing codes elsewhere.
  const browser = isKnownDevice && device !== undefined ? device.secretHash.toString("base64") : "";
  const guess = await context.limits.guess(["second-factor", person.user_id, browser]);
  const session = await beginSessionByCode({ seal: context.seal, home: found.home }, person, code, request);
  if (session === "wrong-code") recordFailure(context, found, request);
  else await guess.succeeded();
  return session;
}

function withdraw({ afterwards }: SignInContext, { home, value: { offer } }: Found<Candidate>): void {
  if (offer === undefined) return;
  const { sessionId } = offer;
  afterwards.run(() => withdrawSession.run({ sessionId }, home));
}

function recordFailure(
  { afterwards }: SignInContext,
  { home, value: { person } }: Found<Candidate>,
  { client }: SignInRequest,
): void {
  afterwards.run(() => recordFailedSignIn.run({ userId: person.user_id, ...client }, home));
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

/**
 * Finds who has a login. Where that takes a way to another region, the session goes along: its secret is told to
 * nobody before the password is proven, and a second round trip is saved.
 */
function findPerson(
  { own, homes }: SignInContext,
  { name, value: login }: Login,
  { secretHash, sessionDays, client, device }: SignInRequest,
): Promise<Found<Candidate> | undefined> {
  const sought = { kind: name.kind, login, deviceHash: device?.secretHash };
  return homes.find(name, async (region, within) => {
    if (region === own) {
      const [row] = await findCredential.read(sought, region, within);
      if (row === undefined) return undefined;
      const { is_known_device: isKnownDevice, ...person } = row;
      return { person, isKnownDevice };
    }
    const sessionId = uuidv7();
    const [row] = await offerSession.run(
      { ...sought, sessionId, secretHash, sessionDays, ...client },
      region,
      within,
    );
    if (row === undefined) return undefined;
    const { is_offered: isOffered, is_known_device: isKnownDevice, expires_at: expiresAt, ...person } = row;
    return { person, isKnownDevice, ...(isOffered ? { offer: { sessionId, expiresAt } } : {}) };
  });
}
