import * as contract from "@vetchium/api-contract";
import { v7 as uuidv7 } from "uuid";
import type { App } from "#http/app.ts";
import type { ProblemDetail } from "#http/problem-details/details-in.ts";
import { ProblemError, wrongCode } from "#http/problems.ts";
import type { SessionKey } from "#http/session-token.ts";
import { clientOf, type HttpSessions } from "#http/sessions.ts";
import { newRecoveryCodes } from "#identity/recovery-code.ts";
import { newSecret, readCode, type SecretSeal, stepOf } from "#identity/totp.ts";
import {
  confirmAuthenticatorApp,
  findAuthenticatorApp,
  removeAuthenticatorApp,
  replaceRecoveryCodes,
  startAuthenticatorApp,
} from "./authenticator-app.queries.ts";

export function authenticatorAppRoutes(app: App, seal: SecretSeal, sessions: HttpSessions): void {
  app.route({
    ...contract.startAuthenticatorApp,
    async handler(request, reply) {
      const { value: owner } = await sessions.provenOwner(request, reply, request.body.password);
      const userId = owner.user_id;
      const { secret, uri } = newSecret(owner.handle);
      const factor = { factorId: uuidv7(), userId, sealedSecret: await seal.seal(userId, secret) };
      const { value } = await sessions.run(request, reply, async ({ home, secretHash }) => {
        const [row] = await startAuthenticatorApp.run({ ...factor, secretHash }, home);
        return row;
      });
      if (!value.started) throw exists("app-exists");
      return reply.code(201).send({ secret, uri });
    },
  });

  app.route({
    ...contract.confirmAuthenticatorApp,
    async handler(request, reply) {
      const { codes, hashes } = newRecoveryCodes();
      const { value } = await sessions.run(request, reply, async (session) => {
        const proof = await provenStep(seal, session, request.body.code);
        if (proof === undefined) return undefined;
        const { home, secretHash } = session;
        const confirmation = { ...proof, secretHash, codeHashes: hashes, ...clientOf(request) };
        const [row] = await confirmAuthenticatorApp.run(confirmation, home);
        return row;
      });
      if (value.codes === 0) throw exists("app-overtaken");
      return { recovery_codes: codes };
    },
  });

  app.route({
    ...contract.deleteAuthenticatorApp,
    async handler(request, reply) {
      await sessions.provenOwner(request, reply, undefined);
      const { value } = await sessions.run(request, reply, async ({ home, secretHash }) => {
        const [row] = await removeAuthenticatorApp.run({ secretHash, ...clientOf(request) }, home);
        return row;
      });
      if (!value.removed) throw none();
      return reply.code(204).send(undefined);
    },
  });

  app.route({
    ...contract.createRecoveryCodes,
    async handler(request, reply) {
      await sessions.provenOwner(request, reply, request.body.password);
      const { codes, hashes } = newRecoveryCodes();
      const { value } = await sessions.run(request, reply, async ({ home, secretHash }) => {
        const replacement = { secretHash, factorId: uuidv7(), codeHashes: hashes, ...clientOf(request) };
        const [row] = await replaceRecoveryCodes.run(replacement, home);
        return row;
      });
      if (!value.confirmed) throw none();
      if (value.codes === 0) throw exists("codes-overtaken");
      return reply.code(201).send({ recovery_codes: codes });
    },
  });
}

/**
 * The app that waits to be confirmed, with the time step that the code proves; undefined without a living session.
 * Throws the problem of a wrong code, and of an app that does not wait.
 */
async function provenStep(
  seal: SecretSeal,
  { home, secretHash }: SessionKey,
  text: string,
): Promise<{ factorId: string; step: number } | undefined> {
  const [row] = await findAuthenticatorApp.read({ secretHash }, home);
  if (row === undefined) return undefined;
  const { factor_id: factorId, sealed_secret: sealed } = row;
  if (factorId === null || sealed === null) throw none();
  if (row.confirmed_at !== null) throw exists("app-confirmed");
  const code = readCode(text);
  const secret = await seal.open(row.user_id, sealed);
  const step = code === undefined || secret === undefined ? undefined : stepOf(secret, code);
  if (step === undefined) throw wrongCode();
  return { factorId, step };
}

function none(): ProblemError {
  return new ProblemError("not-found", "app-none");
}

function exists(detail: ProblemDetail): ProblemError {
  return new ProblemError("factor-exists", detail);
}
