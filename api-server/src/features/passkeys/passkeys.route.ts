import * as contract from "@vetchium/api-contract";
import { v7 as uuidv7 } from "uuid";
import type { App } from "#http/app.ts";
import { invalid, ProblemError } from "#http/problems.ts";
import { clientOf, type HttpSessions } from "#http/sessions.ts";
import { isSessionAlive } from "#regional-db/session.ts";
import type { Ceremonies } from "./ceremonies.ts";
import { addPasskey, listPasskeys, removePasskey, renamePasskey } from "./passkeys.queries.ts";

const MOST = 20;

export function passkeyRoutes(app: App, ceremonies: Ceremonies, sessions: HttpSessions): void {
  app.route({
    ...contract.createPasskeyOptions,
    async handler(request, reply) {
      const { value: owner } = await sessions.provenOwner(request, reply, request.body.password);
      const { value } = await sessions.run(request, reply, async ({ home, secretHash }) => {
        const rows = await listPasskeys.read({ secretHash }, home);
        return rows.length === 0 ? undefined : { known: rows.flatMap(known), secretHash };
      });
      return ceremonies.registrationOptions(value.secretHash, owner, value.known);
    },
  });

  app.route({
    ...contract.createPasskey,
    async handler(request, reply) {
      const { name, response } = request.body;
      const passkeyId = uuidv7();
      const { value } = await sessions.run(request, reply, async ({ home, secretHash }) => {
        const made = await ceremonies.made(secretHash, response);
        if (made === undefined) {
          if (!(await isSessionAlive(home, secretHash))) return undefined;
          throw invalid({ pointer: "/response", detail: "passkey-not-made" });
        }
        const passkey = { passkeyId, name: name.trim(), ...made, most: MOST };
        const [row] = await addPasskey.run({ secretHash, ...passkey, ...clientOf(request) }, home);
        return row;
      });
      if (value.passkey_id === null) {
        throw value.full
          ? new ProblemError("too-many", ["passkeys-full", { most: MOST }])
          : new ProblemError("factor-exists", "passkey-exists");
      }
      return reply.code(201).send({ passkey: toPasskey({ ...value, last_used_at: null }) });
    },
  });

  app.route({
    ...contract.patchPasskey,
    async handler(request, reply) {
      const change = { passkeyId: request.params.id, name: request.body.name.trim(), ...clientOf(request) };
      const { value } = await sessions.run(request, reply, async ({ home, secretHash }) => {
        const [row] = await renamePasskey.run({ secretHash, ...change }, home);
        return row;
      });
      if (value.passkey_id === null) throw none();
      return { passkey: toPasskey(value) };
    },
  });

  app.route({
    ...contract.deletePasskey,
    async handler(request, reply) {
      await sessions.provenOwner(request, reply, undefined);
      const passkeyId = request.params.id;
      const { value } = await sessions.run(request, reply, async ({ home, secretHash }) => {
        const [row] = await removePasskey.run({ secretHash, passkeyId, ...clientOf(request) }, home);
        return row;
      });
      if (!value.removed) throw none();
      return reply.code(204).send(undefined);
    },
  });
}

/** A row of a list as a passkey, where it is one. */
export function known(row: { credential_id: Buffer | null; transports: string[] | null }) {
  const { credential_id, transports } = row;
  return credential_id === null ? [] : [{ credential_id, transports: transports ?? [] }];
}

function toPasskey(row: {
  passkey_id: string | null;
  name: string | null;
  created_at: Date | null;
  last_used_at: Date | null;
}) {
  return {
    id: row.passkey_id ?? "",
    name: row.name ?? "",
    created_at: row.created_at?.toISOString() ?? "",
    last_used_at: row.last_used_at?.toISOString() ?? null,
  };
}

function none(): ProblemError {
  return new ProblemError("not-found", "passkey-unknown");
}
