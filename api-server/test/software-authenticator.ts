import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import { isoCBOR } from "@simplewebauthn/server/helpers";
import type { CreationOptions, RequestOptions } from "@vetchium/api-contract";

// The flags of authenticator data (WebAuthn, 6.1): user present, user verified, with a credential.
const PRESENT = 0x01;
const VERIFIED = 0x04;
const WITH_CREDENTIAL = 0x40;

export interface Behaviour {
  /** The page that asks, as the browser tells it. */
  origin?: string;
  /** Whether its owner was asked for a finger or a PIN. */
  verifies?: boolean;
  /** How often it has signed, as it says. */
  counter?: number;
}

/** A passkey that lives in the memory of a test: what a browser and a security key do between them. */
export class SoftwareAuthenticator {
  readonly id: Buffer;
  readonly #origin: string;
  readonly #privateKey: KeyObject;
  readonly #publicKey: KeyObject;
  /** The user handle that it was made with. */
  userHandle = "";
  counter = 0;

  constructor(publicUrl: URL, id: Buffer = randomBytes(32)) {
    this.#origin = publicUrl.origin;
    this.id = id;
    const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    this.#privateKey = privateKey;
    this.#publicKey = publicKey;
  }

  /** Makes the passkey, as navigator.credentials.create does. */
  create({ challenge, rp, user }: CreationOptions, behaviour: Behaviour = {}): RegistrationResponseJSON {
    this.userHandle = user.id;
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.id.length);
    const credential = Buffer.concat([Buffer.alloc(16), length, this.id, this.#coseKey()]);
    const authData = Buffer.concat([this.#authData(rp.id, WITH_CREDENTIAL, behaviour), credential]);
    const attestation = isoCBOR.encode(
      new Map<string, string | Map<string, string> | Uint8Array>([
        ["fmt", "none"],
        ["attStmt", new Map()],
        ["authData", new Uint8Array(authData)],
      ]),
    );
    return {
      ...this.#credential(),
      response: {
        clientDataJSON: this.#clientData("webauthn.create", challenge, behaviour).toString("base64url"),
        attestationObject: Buffer.from(attestation).toString("base64url"),
        transports: ["internal"],
      },
    };
  }

  /** Signs, as navigator.credentials.get does. */
  get({ challenge, rpId }: RequestOptions, behaviour: Behaviour = {}): AuthenticationResponseJSON {
    this.counter = behaviour.counter ?? this.counter + 1;
    const authData = this.#authData(rpId, 0, behaviour);
    const clientData = this.#clientData("webauthn.get", challenge, behaviour);
    const signed = Buffer.concat([authData, createHash("sha256").update(clientData).digest()]);
    return {
      ...this.#credential(),
      response: {
        clientDataJSON: clientData.toString("base64url"),
        authenticatorData: authData.toString("base64url"),
        signature: sign("sha256", signed, this.#privateKey).toString("base64url"),
        userHandle: this.userHandle,
      },
    };
  }

  #credential() {
    const id = this.id.toString("base64url");
    return { id, rawId: id, type: "public-key" as const, clientExtensionResults: {} };
  }

  #clientData(type: string, challenge: string, { origin = this.#origin }: Behaviour): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }

  #authData(rpId: string, flags: number, { verifies = true }: Behaviour): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    return Buffer.concat([
      createHash("sha256").update(rpId).digest(),
      Buffer.from([PRESENT | (verifies ? VERIFIED : 0) | flags]),
      counter,
    ]);
  }

  /** The public key as a COSE key of ES256 (RFC 9053, 7.1.1). */
  #coseKey(): Uint8Array {
    const { x = "", y = "" } = this.#publicKey.export({ format: "jwk" });
    const coordinate = (text: string) => new Uint8Array(Buffer.from(text, "base64url"));
    return isoCBOR.encode(
      new Map<number, number | Uint8Array>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, coordinate(x)],
        [-3, coordinate(y)],
      ]),
    );
  }
}
