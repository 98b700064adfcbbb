import type { RequestOptions } from "@vetchium/api-contract";
import { v7 as uuidv7 } from "uuid";
import { newResetToken } from "#features/password/reset-token.ts";
import { addApp, addPasskey, creationOptions, requestOptions, startApp } from "../factors.ts";
import { newEmail } from "../people.ts";
import { SoftwareAuthenticator } from "../software-authenticator.ts";
import type { World } from "../world.ts";
import { changesOwn, forAnybody, type Row, readsOwn } from "./authorization-row.ts";
import { HOME, type Owner } from "./callers.ts";

const NEW_PASSWORD = "eleven lanterns above a quiet harbour";

const byPassword = ({ password }: Owner) => ({ body: { password } });
const ofPasskey = ({ factors }: Owner) => ({ params: { id: factors.passkeyId ?? "" } });
const answerMade = ({ factors }: Owner) => ({ body: { response: factors.response } });

async function giveApp(owner: Owner, world: World): Promise<void> {
  await addApp(world.api(HOME), owner);
}

async function givePasskey(owner: Owner, world: World): Promise<void> {
  const { id, authenticator } = await addPasskey(world, world.api(HOME), owner);
  owner.factors = { ...owner.factors, passkeyId: id, authenticator };
}

/** Has the owner ask for a proof by a passkey of theirs, and sign it. */
async function signProof(owner: Owner, world: World): Promise<void> {
  await givePasskey(owner, world);
  const path = "/v1/sessions/current/passkey-proof/options";
  const { token } = owner.session;
  const { body } = await world.api(HOME).send<RequestOptions>("POST", path, { token });
  owner.factors.response = owner.factors.authenticator?.get(body);
}

/** Has the owner begin to add a passkey, and make it. */
async function makePasskey(owner: Owner, world: World): Promise<void> {
  const options = await creationOptions(world.api(HOME), owner);
  owner.factors.response = new SoftwareAuthenticator(world.publicUrl).create(options);
}

/** Gives the owner a link to choose a new password by, as one that was mailed. */
async function mailReset(owner: Owner, world: World): Promise<void> {
  const { text, tokenHash } = newResetToken(HOME);
  owner.factors.resetToken = text;
  await world.rows(
    HOME,
    `insert into password_resets (reset_id, user_id, token_hash, expires_at)
     values ($1, $2, $3, now() + interval '30 minutes')`,
    [uuidv7(), owner.user.id, tokenHash],
  );
}

/** What people prove themselves with beside the password. */
export const factorRows: Record<string, Row> = {
  "GET /v1/me/factors": { statuses: readsOwn() },

  "POST /v1/me/authenticator-app": { statuses: changesOwn(201, { another: 401 }), request: byPassword },
  "POST /v1/me/authenticator-app/confirm": {
    statuses: changesOwn(200, { another: 404 }),
    async prepare(owner, world) {
      owner.factors.app = await startApp(world.api(HOME), owner);
    },
    request: ({ factors }) => ({ body: { code: factors.app?.code() } }),
  },
  "DELETE /v1/me/authenticator-app": { statuses: changesOwn(204, { another: 404 }), prepare: giveApp },
  "POST /v1/me/recovery-codes": {
    statuses: changesOwn(201, { another: 401 }),
    prepare: giveApp,
    request: byPassword,
  },

  "POST /v1/me/passkeys/options": { statuses: readsOwn(200, { another: 401 }), request: byPassword },
  "POST /v1/me/passkeys": {
    statuses: changesOwn(201, { another: 400 }),
    prepare: makePasskey,
    request: ({ factors }) => ({ body: { name: "Laptop", response: factors.response } }),
  },
  "PATCH /v1/me/passkeys/{id}": {
    statuses: changesOwn(200, { another: 404 }),
    prepare: givePasskey,
    request: (owner) => ({ ...ofPasskey(owner), body: { name: "Phone" } }),
  },
  "DELETE /v1/me/passkeys/{id}": {
    statuses: changesOwn(204, { another: 404 }),
    prepare: givePasskey,
    request: ofPasskey,
  },

  "POST /v1/sessions/passkey/options": { statuses: forAnybody(200) },
  "POST /v1/sessions/passkey": {
    statuses: forAnybody(201, { erased: 401, moving: 503 }),
    prepare: givePasskey,
    async request({ factors }, world) {
      const response = factors.authenticator?.get(await requestOptions(world.api(HOME)));
      return { body: { response, session: "bearer" } };
    },
  },
  "POST /v1/sessions/current/passkey-proof/options": {
    statuses: readsOwn(200, { another: 404 }),
    prepare: givePasskey,
  },
  "POST /v1/sessions/current/passkey-proof": {
    statuses: changesOwn(204, { another: 401 }),
    prepare: signProof,
    request: answerMade,
  },

  "PUT /v1/me/password": {
    statuses: changesOwn(204, { another: 401 }),
    request: ({ password }) => ({ body: { current_password: password, new_password: NEW_PASSWORD } }),
  },
  // Of somebody else: it would take the place of the link below.
  "POST /v1/password-resets": { statuses: forAnybody(202), request: () => ({ body: { email: newEmail() } }) },
  // Last of all, since it takes away what its owner proves themselves with.
  "POST /v1/password-resets/complete": {
    statuses: forAnybody(204, { erased: 410, moving: 503 }),
    prepare: mailReset,
    request: ({ factors }) => ({ body: { token: factors.resetToken, password: NEW_PASSWORD } }),
  },
};
