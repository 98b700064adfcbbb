import type {
  AuthenticationResponseJSON,
  RegistrationResponseJSON,
  VerifiedAuthenticationResponse,
} from "@simplewebauthn/server";
import type { CreationOptions, RequestOptions } from "@vetchium/api-contract";
import { parse } from "uuid";
import { CHALLENGE_LIFETIME, type Challenges, type Purpose } from "./challenge.ts";

const NAME = "Vetchium";
// EdDSA, ES256 and RS256, as the IANA registry of COSE numbers them.
const ALGORITHMS = [-8, -7, -257];
const NOBODY = new Uint8Array();

// 25 MiB and a quarter of a second, which a server spends with the first passkey rather than at its start.
const webauthn = () => import("@simplewebauthn/server");
const helpers = () => import("@simplewebauthn/server/helpers");

/** A passkey as its row has it. */
export interface KnownPasskey {
  user_id: string;
  credential_id: Buffer;
  public_key: Buffer;
  /** bigint, as text */
  sign_count: string;
  transports: string[];
}

type Descriptor = Pick<KnownPasskey, "credential_id" | "transports">;

/** A passkey that a browser has made. */
export interface MadePasskey {
  credentialId: Buffer;
  publicKey: Buffer;
  signCount: number;
  transports: string[];
  isBackedUp: boolean;
}

/** What a passkey has signed. */
export interface Assertion {
  challengeAt: Date;
  signCount: number;
  isBackedUp: boolean;
}

/** Making passkeys and having them sign (the ceremonies of WebAuthn), always with the user verified. */
export class Ceremonies {
  readonly #challenges: Challenges;
  readonly #origin: string;
  readonly #rpId: string;

  constructor(challenges: Challenges, publicUrl: URL) {
    this.#challenges = challenges;
    this.#origin = publicUrl.origin;
    this.#rpId = publicUrl.hostname;
  }

  /** What a browser needs to make a passkey in a session, on a device that has none of `known` yet. */
  async registrationOptions(
    secretHash: Buffer,
    user: { user_id: string; handle: string },
    known: Descriptor[],
  ): Promise<CreationOptions> {
    const { generateRegistrationOptions } = await webauthn();
    const options = await generateRegistrationOptions({
      rpName: NAME,
      rpID: this.#rpId,
      userID: new Uint8Array(parse(user.user_id)),
      userName: user.handle,
      userDisplayName: user.handle,
      challenge: this.#challenges.give("registration", secretHash),
      timeout: CHALLENGE_LIFETIME,
      attestationType: "none",
      excludeCredentials: known.map(toDescriptor),
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
      supportedAlgorithmIDs: ALGORITHMS,
    });
    return options as CreationOptions;
  }

  /** What a browser needs to have a passkey sign: one of `known`, or without them whichever it has for this site. */
  async requestOptions(
    purpose: "sign-in" | "proof",
    secretHash: Buffer | undefined,
    known: Descriptor[],
  ): Promise<RequestOptions> {
    const { generateAuthenticationOptions } = await webauthn();
    const options = await generateAuthenticationOptions({
      rpID: this.#rpId,
      challenge: this.#challenges.give(purpose, secretHash ?? NOBODY),
      timeout: CHALLENGE_LIFETIME,
      userVerification: "required",
      ...(known.length === 0 ? {} : { allowCredentials: known.map(toDescriptor) }),
    });
    return options as RequestOptions;
  }

  /** The passkey that a browser has made in this session; undefined for anything that is not one. */
  async made(secretHash: Buffer, response: RegistrationResponseJSON): Promise<MadePasskey | undefined> {
    const challenge = this.#challenge("registration", secretHash);
    const expected = { ...this.#expected(challenge.isOurs), supportedAlgorithmIDs: ALGORITHMS };
    const { verifyRegistrationResponse } = await webauthn();
    const verified = await orUndefined(async () => {
      if (await hasCertificates(response)) return undefined;
      return verifyRegistrationResponse({ response, ...expected });
    });
    if (!verified?.verified) return undefined;
    const { credential, credentialBackedUp } = verified.registrationInfo;
    return {
      credentialId: Buffer.from(credential.id, "base64url"),
      publicKey: Buffer.from(credential.publicKey),
      signCount: credential.counter,
      transports: credential.transports ?? [],
      isBackedUp: credentialBackedUp,
    };
  }

  /**
   * What this passkey has signed; undefined for anything but a signature of it for this purpose, with a counter
   * that has not gone back. Whether the challenge counts is decided where the passkey is kept.
   */
  async signed(
    purpose: "sign-in" | "proof",
    secretHash: Buffer | undefined,
    passkey: KnownPasskey,
    response: AuthenticationResponseJSON,
  ): Promise<Assertion | undefined> {
    const challenge = this.#challenge(purpose, secretHash ?? NOBODY);
    const credential = {
      id: passkey.credential_id.toString("base64url"),
      publicKey: new Uint8Array(passkey.public_key),
      counter: Number(passkey.sign_count),
      transports: passkey.transports,
    };
    const { verifyAuthenticationResponse } = await webauthn();
    const verified: VerifiedAuthenticationResponse | undefined = await orUndefined(() =>
      verifyAuthenticationResponse({ response, credential, ...this.#expected(challenge.isOurs) }),
    );
    const givenAt = challenge.givenAt();
    if (!verified?.verified || givenAt === undefined) return undefined;
    const { newCounter, credentialBackedUp } = verified.authenticationInfo;
    return { challengeAt: givenAt, signCount: newCounter, isBackedUp: credentialBackedUp };
  }

  #challenge(purpose: Purpose, whom: Uint8Array) {
    let givenAt: Date | undefined;
    return {
      isOurs: (challenge: string) => {
        givenAt = this.#challenges.givenAt(purpose, whom, challenge);
        return givenAt !== undefined;
      },
      givenAt: () => givenAt,
    };
  }

  #expected(isOurs: (challenge: string) => boolean) {
    return {
      expectedChallenge: isOurs,
      expectedOrigin: this.#origin,
      expectedRPID: this.#rpId,
      requireUserVerification: true,
    };
  }
}

/**
 * Whether a maker of devices vouches for a new passkey. Nobody was asked to, and whoever looked into such
 * certificates would fetch from addresses that stand in them.
 */
async function hasCertificates({ response }: RegistrationResponseJSON): Promise<boolean> {
  const { decodeAttestationObject } = await helpers();
  const attestation = decodeAttestationObject(
    new Uint8Array(Buffer.from(response.attestationObject, "base64url")),
  );
  const format = attestation.get("fmt");
  if (format === "none") return false;
  return format !== "packed" || attestation.get("attStmt").get("x5c") !== undefined;
}

function toDescriptor({ credential_id, transports }: Descriptor) {
  return { id: credential_id.toString("base64url"), transports };
}

/** The library throws for everything that is wrong with what a browser sends. */
async function orUndefined<T>(verify: () => Promise<T | undefined>): Promise<T | undefined> {
  try {
    return await verify();
  } catch {
    return undefined;
  }
}
