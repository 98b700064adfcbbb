import type { CreationOptions, Problem, RequestOptions } from "@vetchium/api-contract";
import { Secret, TOTP } from "otpauth";
import { expect, vi } from "vitest";
import type { ApiAnswer, ApiClient } from "./api-client.ts";
import type { Person, SignedIn } from "./people.ts";
import { type Behaviour, SoftwareAuthenticator } from "./software-authenticator.ts";
import type { World } from "./world.ts";

/** How long a code of an authenticator app is shown, in milliseconds. */
const STEP = 30_000;

export interface Factors {
  authenticator_app: { confirmed_at: string } | null;
  recovery_codes_left: number;
  passkeys: { id: string; name: string; created_at: string; last_used_at: string | null }[];
}

/** An authenticator app: a clock, and the secret that was typed into it. */
export class AuthenticatorApp {
  readonly secret: string;
  readonly uri: string;
  recoveryCodes: string[] = [];

  constructor({ secret, uri }: { secret: string; uri: string }) {
    this.secret = secret;
    this.uri = uri;
  }

  /** The code that it shows so many steps from now. */
  code(steps = 0): string {
    const totp = new TOTP({
      secret: Secret.fromBase32(this.secret),
      algorithm: "SHA1",
      digits: 6,
      period: 30,
    });
    return totp.generate({ timestamp: Date.now() + steps * STEP });
  }
}

/** Waits for a moment after which the step of a code does not end at once: only where it is about to. */
export function earlyInStep(): Promise<void> {
  return vi.waitFor(() => expect(TOTP.remaining({ period: 30 })).toBeGreaterThan(6_000), {
    timeout: 15_000,
    interval: 100,
  });
}

/** The other factors of a person, through a server. */
export async function factorsOf(api: ApiClient, { session }: Person): Promise<Factors> {
  const { status, body } = await api.get<Factors>("/v1/me/factors", { token: session.token });
  expect(status).toBe(200);
  return body;
}

/** Begins to use an authenticator app, which is not confirmed yet. */
export async function startApp(api: ApiClient, { session, password }: Person): Promise<AuthenticatorApp> {
  const { status, body } = await api.post<{ secret: string; uri: string }>(
    "/v1/me/authenticator-app",
    { password },
    { token: session.token },
  );
  expect(status).toBe(201);
  return new AuthenticatorApp(body);
}

/** Confirms an app by a code, which is used then. */
export function confirmApp(api: ApiClient, { session }: Person, code: string) {
  return api.post<{ recovery_codes: string[] } & Problem>(
    "/v1/me/authenticator-app/confirm",
    { code },
    { token: session.token },
  );
}

/** Gives a person an authenticator app, confirmed by a code that is used then: that before the one of now, or another. */
export async function addApp(api: ApiClient, person: Person, steps = -1): Promise<AuthenticatorApp> {
  const app = await startApp(api, person);
  if (steps < 0) await earlyInStep();
  const { status, body } = await confirmApp(api, person, app.code(steps));
  expect(status).toBe(200);
  app.recoveryCodes = body.recovery_codes;
  return app;
}

/** What a browser needs to make a passkey for a person. */
export async function creationOptions(
  api: ApiClient,
  { session, password }: Person,
): Promise<CreationOptions> {
  const { status, body } = await api.post<CreationOptions>(
    "/v1/me/passkeys/options",
    { password },
    { token: session.token },
  );
  expect(status).toBe(200);
  return body;
}

/** Makes a passkey and adds it to a person. */
export async function addPasskey(
  world: World,
  api: ApiClient,
  person: Person,
  name = "Laptop",
): Promise<{ id: string; authenticator: SoftwareAuthenticator }> {
  const authenticator = new SoftwareAuthenticator(world.publicUrl);
  const response = authenticator.create(await creationOptions(api, person));
  const { status, body } = await api.post<{ passkey: { id: string } }>(
    "/v1/me/passkeys",
    { name, response },
    { token: person.session.token },
  );
  expect(status, JSON.stringify(body)).toBe(201);
  return { id: body.passkey.id, authenticator };
}

/** What a browser needs to sign somebody in by a passkey. */
export async function requestOptions(api: ApiClient): Promise<RequestOptions> {
  const { status, body } = await api.send<RequestOptions>("POST", "/v1/sessions/passkey/options");
  expect(status).toBe(200);
  return body;
}

/** Signs in by a passkey. */
export async function signInByPasskey(
  api: ApiClient,
  authenticator: SoftwareAuthenticator,
  behaviour: Behaviour = {},
): Promise<ApiAnswer<SignedIn & Problem>> {
  const response = authenticator.get(await requestOptions(api), behaviour);
  return api.post("/v1/sessions/passkey", { response, session: "bearer" });
}
