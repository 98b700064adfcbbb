import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from "@simplewebauthn/browser";
import { answerOf, client, unlessGone } from "./client.ts";
import { forgetFactors } from "./factors.ts";
import type { AuthenticationResponse, RegistrationResponse, User } from "./types.ts";

/** Why a browser made no passkey, or had none sign. */
export type PasskeyTroubleKind = "cancelled" | "known";

export class PasskeyTrouble extends Error {
  override name = "PasskeyTrouble";
  readonly kind: PasskeyTroubleKind;

  constructor(kind: PasskeyTroubleKind, cause: unknown) {
    super(kind, { cause });
    this.kind = kind;
  }
}

/** Whether this browser knows passkeys at all. */
export function knowsPasskeys(): boolean {
  return typeof globalThis.PublicKeyCredential === "function";
}

/**
 * Has the browser make a passkey, and adds it.
 * @throws PasskeyTrouble, ApiProblem `proof-required`
 */
export async function addPasskey(name: string): Promise<void> {
  const options = await answerOf(client.POST("/v1/me/passkeys/options", { body: {} }));
  const response = await made(options as PublicKeyCredentialCreationOptionsJSON);
  await answerOf(
    client.POST("/v1/me/passkeys", { body: { name, response: response as RegistrationResponse } }),
  );
  void forgetFactors();
}

export async function renamePasskey({ id, name }: { id: string; name: string }): Promise<void> {
  await answerOf(client.PATCH("/v1/me/passkeys/{id}", { params: { path: { id } }, body: { name } }));
  void forgetFactors();
}

/** One that is gone already counts as removed. @throws ApiProblem `proof-required` */
export async function removePasskey(id: string): Promise<void> {
  await unlessGone(answerOf(client.DELETE("/v1/me/passkeys/{id}", { params: { path: { id } } })));
  void forgetFactors();
}

/** Signs in whoever's passkey the browser has sign. @throws PasskeyTrouble, ApiProblem `unauthenticated` */
export async function signInByPasskey(): Promise<User> {
  const options = await answerOf(client.POST("/v1/sessions/passkey/options"));
  const response = await signed(options);
  const { user } = await answerOf(client.POST("/v1/sessions/passkey", { body: { response } }));
  return user;
}

/** Proves by passkey who is signed in here. It counts for a few minutes. @throws PasskeyTrouble, ApiProblem */
export async function proveByPasskey(): Promise<void> {
  const options = await answerOf(client.POST("/v1/sessions/current/passkey-proof/options"));
  const response = await signed(options);
  await answerOf(client.POST("/v1/sessions/current/passkey-proof", { body: { response } }));
}

// The library is fetched once it is needed: most visits never do.

async function made(optionsJSON: PublicKeyCredentialCreationOptionsJSON): Promise<RegistrationResponseJSON> {
  const { startRegistration } = await import("@simplewebauthn/browser");
  return startRegistration({ optionsJSON }).catch(explain);
}

async function signed(optionsJSON: PublicKeyCredentialRequestOptionsJSON): Promise<AuthenticationResponse> {
  const { startAuthentication } = await import("@simplewebauthn/browser");
  const response: AuthenticationResponseJSON = await startAuthentication({ optionsJSON }).catch(explain);
  return response as AuthenticationResponse;
}

/** Browsers tell these two apart by the error's name alone (WebAuthn, 5.1.3 and 5.1.4). */
function explain(error: unknown): never {
  const name = error instanceof Error ? error.name : "";
  if (name === "NotAllowedError" || name === "AbortError") throw new PasskeyTrouble("cancelled", error);
  if (name === "InvalidStateError") throw new PasskeyTrouble("known", error);
  throw error;
}
