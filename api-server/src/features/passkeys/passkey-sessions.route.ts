import * as contract from "@vetchium/api-contract";
import type { App } from "#http/app.ts";
import type { Devices } from "#http/devices.ts";
import { ProblemError } from "#http/problems.ts";
import { IDLE_SESSION_DAYS } from "#http/session-token.ts";
import { clientOf, type HttpSessions } from "#http/sessions.ts";
import { toUser } from "#http/user-response.ts";
import { newHeldSecret } from "#identity/held-secret.ts";
import type { Afterwards } from "#jobs/afterwards.ts";
import { patiently } from "#jobs/patiently.ts";
import { recordSignIn } from "#regional-db/devices.queries.ts";
import type { Ceremonies } from "./ceremonies.ts";
import { findOwnPasskey, type IFindOwnPasskeyResult, proveByPasskey } from "./passkey-proof.queries.ts";
import { type PasskeyContext, signInByPasskey } from "./passkey-sign-in.ts";
import { listPasskeys } from "./passkeys.queries.ts";
import { known } from "./passkeys.route.ts";

export interface PasskeySessionContext extends PasskeyContext {
  afterwards: Afterwards;
}

/** Signing in by a passkey. */
export function passkeySessionRoutes(
  app: App,
  context: PasskeySessionContext,
  { sessions, devices }: { sessions: HttpSessions; devices: Devices },
): void {
  app.route({
    ...contract.createPasskeySessionOptions,
    handler: () => context.ceremonies.requestOptions("sign-in", undefined, []),
  });

  app.route({
    ...contract.createPasskeySession,
    async handler(request, reply) {
      const { response, session: choice } = request.body;
      const { secret, secretHash } = newHeldSecret();
      const client = clientOf(request);
      const signedIn = await signInByPasskey(context, {
        response,
        sessionDays: IDLE_SESSION_DAYS,
        client,
        secretHash,
      });
      if (signedIn === undefined) {
        throw new ProblemError("unauthenticated", "passkey-stray");
      }
      const { person, home } = signedIn;
      const device = devices.of(request, choice);
      const signIn = { userId: person.user_id, deviceHash: device?.secretHash, ...client };
      context.afterwards.run(() => patiently.execute(() => recordSignIn.run(signIn, home)));
      devices.remember(reply, device);
      const session = sessions.handOut(reply, choice, {
        ...signedIn.session,
        userId: person.user_id,
        secret,
        region: home.region,
      });
      return reply.code(201).send({ user: toUser(person, home.region), session });
    },
  });
}

/** Proving by a passkey, in a session, that it is still oneself. */
export function passkeyProofRoutes(app: App, ceremonies: Ceremonies, sessions: HttpSessions): void {
  app.route({
    ...contract.createPasskeyProofOptions,
    async handler(request, reply) {
      const { value } = await sessions.run(request, reply, async ({ home, secretHash }) => {
        const rows = await listPasskeys.read({ secretHash }, home);
        return rows.length === 0 ? undefined : { own: rows.flatMap(known), secretHash };
      });
      if (value.own.length === 0) throw new ProblemError("not-found", "passkey-none");
      return ceremonies.requestOptions("proof", value.secretHash, value.own);
    },
  });

  app.route({
    ...contract.createPasskeyProof,
    async handler(request, reply) {
      const { response } = request.body;
      const credentialId = Buffer.from(response.id, "base64url");
      const { value } = await sessions.run(request, reply, async ({ home, secretHash }) => {
        const [row] = await findOwnPasskey.read({ secretHash, credentialId }, home);
        if (row === undefined) return undefined;
        const passkey = toKnown(row);
        const assertion = passkey && (await ceremonies.signed("proof", secretHash, passkey, response));
        if (passkey === undefined || assertion === undefined) return { proven: false };
        const { passkey_id: passkeyId } = passkey;
        const [outcome] = await proveByPasskey.run(
          { secretHash, passkeyId, ...assertion, ...clientOf(request) },
          home,
        );
        return outcome;
      });
      if (!value.proven) {
        const detail = "passkey-not-yours";
        throw new ProblemError("unauthenticated", detail, { errors: [{ pointer: "/response", detail }] });
      }
      return reply.code(204).send(undefined);
    },
  });
}

function toKnown(row: IFindOwnPasskeyResult) {
  const { user_id, passkey_id, credential_id, public_key, sign_count, transports } = row;
  if (passkey_id === null || credential_id === null || public_key === null) return undefined;
  return {
    user_id,
    passkey_id,
    credential_id,
    public_key,
    sign_count: sign_count ?? "0",
    transports: transports ?? [],
  };
}
