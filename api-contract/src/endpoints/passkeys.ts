import { Type } from "typebox";
import { type Endpoint, SIGNED_IN } from "../endpoint.ts";
import { OWN_WRITE_PROBLEMS, PROVEN_WRITE_PROBLEMS, problemResponses, WRITE_PROBLEMS } from "../problem.ts";
import { SessionChoice, SignedInSchema } from "../session.ts";
import { Id, NoBody, NullableTimestamp, OwnPasswordOrProof, Timestamp } from "../values.ts";
import {
  AuthenticationResponse,
  CreationOptions,
  RegistrationResponse,
  RequestOptions,
} from "../webauthn.ts";

const tags = ["passkeys"];

const Name = Type.String({
  minLength: 1,
  maxLength: 60,
  // One line: it stands in mails.
  pattern: "^[^\\p{Cc}]*[^\\p{Cc}\\s][^\\p{Cc}]*$",
  description: "by which its owner tells it from others, in one line",
});

export const PasskeySchema = Type.Object(
  {
    id: Id,
    name: Type.String(),
    created_at: Timestamp,
    last_used_at: NullableTimestamp("null until it has signed in somebody, or proven who they are"),
  },
  { title: "Passkey" },
);

const PasskeyResponse = Type.Object({ passkey: PasskeySchema });

export const createPasskeyOptions = {
  method: "POST",
  url: "/v1/me/passkeys/options",
  schema: {
    operationId: "createPasskeyOptions",
    summary: "What a browser needs to make a passkey, within five minutes and in this session",
    tags,
    security: SIGNED_IN,
    body: Type.Object({ password: OwnPasswordOrProof }, { additionalProperties: false }),
    response: { 200: CreationOptions, ...problemResponses(...PROVEN_WRITE_PROBLEMS) },
  },
} as const satisfies Endpoint;

export const createPasskey = {
  method: "POST",
  url: "/v1/me/passkeys",
  schema: {
    operationId: "createPasskey",
    summary: "Add the passkey that a browser has made; 20 at most",
    tags,
    security: SIGNED_IN,
    body: Type.Object({ name: Name, response: RegistrationResponse }, { additionalProperties: false }),
    response: {
      201: PasskeyResponse,
      ...problemResponses(...OWN_WRITE_PROBLEMS, "factor-exists", "too-many"),
    },
  },
} as const satisfies Endpoint;

export const patchPasskey = {
  method: "PATCH",
  url: "/v1/me/passkeys/:id",
  schema: {
    operationId: "patchPasskey",
    summary: "Give a passkey another name",
    tags,
    security: SIGNED_IN,
    params: Type.Object({ id: Id }),
    body: Type.Object({ name: Name }, { additionalProperties: false }),
    response: { 200: PasskeyResponse, ...problemResponses(...OWN_WRITE_PROBLEMS, "not-found") },
  },
} as const satisfies Endpoint;

export const deletePasskey = {
  method: "DELETE",
  url: "/v1/me/passkeys/:id",
  schema: {
    operationId: "deletePasskey",
    summary: "Remove a passkey, which no longer signs in then. Needs a proof of the last 10 minutes",
    tags,
    security: SIGNED_IN,
    params: Type.Object({ id: Id }),
    response: { 204: NoBody("removed"), ...problemResponses(...PROVEN_WRITE_PROBLEMS, "not-found") },
  },
} as const satisfies Endpoint;

export const createPasskeySessionOptions = {
  method: "POST",
  url: "/v1/sessions/passkey/options",
  schema: {
    operationId: "createPasskeySessionOptions",
    summary: "What a browser needs to sign in with a passkey; it finds out by itself whose",
    tags,
    security: [],
    response: { 200: RequestOptions, ...problemResponses(...WRITE_PROBLEMS) },
  },
} as const satisfies Endpoint;

export const createPasskeySession = {
  method: "POST",
  url: "/v1/sessions/passkey",
  schema: {
    operationId: "createPasskeySession",
    summary:
      "Sign in with a passkey, which stands for the password and a second factor. Whatever is wrong with it is the same `unauthenticated`",
    tags,
    security: [],
    body: Type.Object(
      { response: AuthenticationResponse, session: SessionChoice },
      { additionalProperties: false },
    ),
    response: {
      201: SignedInSchema,
      ...problemResponses(
        ...WRITE_PROBLEMS,
        "unauthenticated",
        "rate-limited",
        "region-unavailable",
        "moving",
      ),
    },
  },
} as const satisfies Endpoint;

export const createPasskeyProofOptions = {
  method: "POST",
  url: "/v1/sessions/current/passkey-proof/options",
  schema: {
    operationId: "createPasskeyProofOptions",
    summary: "What a browser needs to prove with one of one's passkeys that it is still oneself",
    tags,
    security: SIGNED_IN,
    response: { 200: RequestOptions, ...problemResponses(...OWN_WRITE_PROBLEMS, "not-found") },
  },
} as const satisfies Endpoint;

export const createPasskeyProof = {
  method: "POST",
  url: "/v1/sessions/current/passkey-proof",
  schema: {
    operationId: "createPasskeyProof",
    summary:
      "Prove with a passkey that it is still oneself: it counts for 10 minutes. What does not prove it is `unauthenticated` with the pointer /response, and the session goes on",
    tags,
    security: SIGNED_IN,
    body: Type.Object({ response: AuthenticationResponse }, { additionalProperties: false }),
    response: { 204: NoBody("proven"), ...problemResponses(...OWN_WRITE_PROBLEMS, "rate-limited") },
  },
} as const satisfies Endpoint;
