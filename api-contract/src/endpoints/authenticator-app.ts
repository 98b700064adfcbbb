import { Type } from "typebox";
import { type Endpoint, SIGNED_IN } from "../endpoint.ts";
import { OWN_WRITE_PROBLEMS, PROVEN_WRITE_PROBLEMS, problemResponses } from "../problem.ts";
import { AppCode, NoBody, OwnPasswordOrProof } from "../values.ts";

const tags = ["factors"];

const RecoveryCodes = Type.Object({
  recovery_codes: Type.Array(Type.String(), {
    description: "each lets in once whoever has lost their authenticator app; they are shown this once",
  }),
});

export const startAuthenticatorApp = {
  method: "POST",
  url: "/v1/me/authenticator-app",
  schema: {
    operationId: "startAuthenticatorApp",
    summary:
      "Begin to use an authenticator app (TOTP, RFC 6238: SHA-1, 6 digits, 30 seconds). It counts once a code confirms it; beginning again makes a new secret",
    tags,
    security: SIGNED_IN,
    body: Type.Object({ password: OwnPasswordOrProof }, { additionalProperties: false }),
    response: {
      201: Type.Object({
        secret: Type.String({ description: "to be typed into the app, in Base32 (RFC 4648)" }),
        uri: Type.String({ description: "the same as an otpauth: URI, to be shown as a QR code" }),
      }),
      ...problemResponses(...PROVEN_WRITE_PROBLEMS, "factor-exists"),
    },
  },
} as const satisfies Endpoint;

export const confirmAuthenticatorApp = {
  method: "POST",
  url: "/v1/me/authenticator-app/confirm",
  schema: {
    operationId: "confirmAuthenticatorApp",
    summary:
      "Show by a code that the app has the secret. From then on the password needs a code beside it, and there are ten recovery codes. A wrong code is `unauthenticated` with the pointer /code",
    tags,
    security: SIGNED_IN,
    body: Type.Object({ code: AppCode }, { additionalProperties: false }),
    response: {
      200: RecoveryCodes,
      ...problemResponses(...OWN_WRITE_PROBLEMS, "rate-limited", "not-found", "factor-exists"),
    },
  },
} as const satisfies Endpoint;

export const deleteAuthenticatorApp = {
  method: "DELETE",
  url: "/v1/me/authenticator-app",
  schema: {
    operationId: "deleteAuthenticatorApp",
    summary: "Do without the authenticator app, and its recovery codes. Needs a proof of the last 10 minutes",
    tags,
    security: SIGNED_IN,
    response: { 204: NoBody("removed"), ...problemResponses(...PROVEN_WRITE_PROBLEMS, "not-found") },
  },
} as const satisfies Endpoint;

export const createRecoveryCodes = {
  method: "POST",
  url: "/v1/me/recovery-codes",
  schema: {
    operationId: "createRecoveryCodes",
    summary: "Get ten new recovery codes; the old ones no longer work",
    tags,
    security: SIGNED_IN,
    body: Type.Object({ password: OwnPasswordOrProof }, { additionalProperties: false }),
    response: {
      201: RecoveryCodes,
      ...problemResponses(...PROVEN_WRITE_PROBLEMS, "not-found", "factor-exists"),
    },
  },
} as const satisfies Endpoint;
