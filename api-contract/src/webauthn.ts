import { type Static, Type } from "typebox";

// What browsers and servers tell each other of passkeys, as JSON (WebAuthn Level 3, 5.1.8 and 5.1.10). Bytes are
// base64url without padding.

/** Bytes in base64url, at most so many characters of it. */
const Base64url = (maxLength: number, description?: string) =>
  Type.String({
    minLength: 1,
    maxLength,
    pattern: "^[A-Za-z0-9_-]+$",
    ...(description === undefined ? {} : { description }),
  });

const strict = { additionalProperties: false };

// 1023 bytes: the longest credential id (WebAuthn, 4).
const CredentialId = Base64url(1364);

const Transports = Type.Array(Type.String({ minLength: 1, maxLength: 32 }), { maxItems: 10 });

const credential = {
  id: CredentialId,
  rawId: CredentialId,
  type: Type.Literal("public-key"),
  authenticatorAttachment: Type.Optional(Type.Enum(["platform", "cross-platform"])),
  // What extensions say is up to the browser and is not read.
  clientExtensionResults: Type.Object({}, { maxProperties: 30 }),
};

/** What a browser answers when a passkey was made. */
export const RegistrationResponse = Type.Object(
  {
    ...credential,
    response: Type.Object(
      {
        clientDataJSON: Base64url(4096),
        attestationObject: Base64url(16_384),
        authenticatorData: Type.Optional(Base64url(8192)),
        transports: Type.Optional(Transports),
        publicKeyAlgorithm: Type.Optional(Type.Integer()),
        publicKey: Type.Optional(Base64url(8192)),
      },
      strict,
    ),
  },
  { ...strict, title: "RegistrationResponse" },
);

/** What a browser answers when a passkey has signed. */
export const AuthenticationResponse = Type.Object(
  {
    ...credential,
    response: Type.Object(
      {
        clientDataJSON: Base64url(4096),
        authenticatorData: Base64url(8192),
        signature: Base64url(8192),
        userHandle: Type.Optional(Base64url(128)),
      },
      strict,
    ),
  },
  { ...strict, title: "AuthenticationResponse" },
);

const Challenge = Type.String({ description: "works once, for five minutes" });
const Descriptor = Type.Object({
  id: Type.String(),
  type: Type.Literal("public-key"),
  transports: Type.Optional(Type.Array(Type.String())),
});
const UserVerification = Type.Enum(["required", "preferred", "discouraged"]);

/** What a browser needs to make a passkey. */
export const CreationOptions = Type.Object(
  {
    challenge: Challenge,
    rp: Type.Object({ id: Type.String(), name: Type.String() }),
    user: Type.Object({ id: Type.String(), name: Type.String(), displayName: Type.String() }),
    pubKeyCredParams: Type.Array(Type.Object({ type: Type.Literal("public-key"), alg: Type.Integer() })),
    timeout: Type.Integer(),
    attestation: Type.Literal("none"),
    excludeCredentials: Type.Array(Descriptor),
    authenticatorSelection: Type.Object({
      residentKey: Type.Literal("required"),
      requireResidentKey: Type.Boolean(),
      userVerification: UserVerification,
    }),
  },
  { title: "CreationOptions" },
);

export type CreationOptions = Static<typeof CreationOptions>;

/** What a browser needs to have a passkey sign. */
export const RequestOptions = Type.Object(
  {
    challenge: Challenge,
    rpId: Type.String(),
    timeout: Type.Integer(),
    userVerification: UserVerification,
    allowCredentials: Type.Optional(Type.Array(Descriptor)),
  },
  { title: "RequestOptions" },
);

export type RequestOptions = Static<typeof RequestOptions>;
