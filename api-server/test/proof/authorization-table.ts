import sharp from "sharp";
import { newcomer } from "../operations.ts";
import { newEmail, newHandle, PASSWORD } from "../people.ts";
import type { World } from "../world.ts";
import { factorRows } from "./authorization-of-factors.ts";
import { changesOwn, forAnybody, type Request, type Row, readsOwn } from "./authorization-row.ts";
import { addSession, HOME, type Owner } from "./callers.ts";

const ofHandle = ({ user }: Owner): Request => ({ params: { handle: user.handle } });

async function picture(): Promise<Request> {
  const png = sharp({ create: { width: 8, height: 8, channels: 3, background: "teal" } }).png();
  return { body: new Uint8Array(await png.toBuffer()), headers: { "content-type": "image/png" } };
}

async function givePicture({ session }: Owner, world: World): Promise<void> {
  await world.api(HOME).send("PUT", "/v1/me/avatar", { ...(await picture()), token: session.token });
}

/** Every operation of the API, and who may do it. A new one has no row, which a test tells. */
export const table: Record<string, Row> = {
  "GET /": { statuses: forAnybody(200) },
  "GET /livez": { statuses: forAnybody(200) },
  "GET /readyz": { statuses: forAnybody(200) },
  "GET /v1/regions": { statuses: forAnybody(200) },
  "GET /v1/servers/{region}": { statuses: forAnybody(200), request: () => ({ params: { region: HOME } }) },
  "GET /v1/servers/{region}/history": {
    statuses: forAnybody(200),
    request: () => ({ params: { region: HOME } }),
  },

  "GET /v1/handles/{handle}": { statuses: forAnybody(200), request: ofHandle },
  "PUT /v1/me/handle": { statuses: changesOwn(200), request: () => ({ body: { handle: newHandle() } }) },

  "POST /v1/signups": {
    statuses: forAnybody(202),
    request: () => ({ body: { email: newEmail(), home_region: HOME } }),
  },
  "POST /v1/signups/complete": {
    statuses: forAnybody(201),
    async request(_owner, world) {
      const { token, handle } = await newcomer(world, HOME);
      return { body: { token, handle, display_name: "Somebody new", password: PASSWORD, session: "bearer" } };
    },
  },

  "GET /v1/me/email": { statuses: readsOwn() },
  "PUT /v1/me/email": {
    // Another person does not get any further with the owner's password.
    statuses: changesOwn(202, { another: 401 }),
    request: ({ password }) => ({ body: { email: newEmail(), password } }),
  },
  "DELETE /v1/me/email/change": { statuses: changesOwn(204) },
  "POST /v1/me/email/confirm": {
    statuses: changesOwn(200, { another: 403 }),
    request: ({ emailToken: token }) => ({ body: { token } }),
  },

  "POST /v1/sessions": {
    statuses: forAnybody(201, { erased: 401, moving: 503 }),
    request: ({ email, password }) => ({ body: { login: email, password, session: "bearer" } }),
  },
  "GET /v1/sessions": { statuses: readsOwn() },
  "DELETE /v1/sessions/current": { statuses: changesOwn(204) },
  "DELETE /v1/sessions/{id}": {
    statuses: changesOwn(204, { another: 404 }),
    prepare: addSession,
    request: ({ spare }) => ({ params: { id: spare?.id ?? "" } }),
  },

  "GET /v1/sessions/current/proof": { statuses: readsOwn() },
  "POST /v1/sessions/current/proof": {
    statuses: changesOwn(204, { another: 401 }),
    request: ({ password }) => ({ body: { password } }),
  },

  "GET /v1/me": { statuses: readsOwn() },
  "PATCH /v1/me": { statuses: changesOwn(200), request: () => ({ body: { headline: "Changed" } }) },
  "PATCH /v1/me/preferences": { statuses: changesOwn(200), request: () => ({ body: { theme: "dark" } }) },
  "GET /v1/users/{handle}": { statuses: forAnybody(200, { erased: 404 }), request: ofHandle },
  "PUT /v1/me/avatar": { statuses: changesOwn(200), request: picture },
  "DELETE /v1/me/avatar": { statuses: changesOwn(204), prepare: givePicture },
  "GET /v1/users/{handle}/avatar": {
    statuses: forAnybody(200, { erased: 404 }),
    prepare: givePicture,
    request: ofHandle,
  },

  "GET /v1/users/{handle}/vcard": { statuses: forAnybody(200, { erased: 404 }), request: ofHandle },
  "GET /v1/users/{handle}/card.png": { statuses: forAnybody(200, { erased: 404 }), request: ofHandle },
  "GET /v1/users/{handle}/page-head": { statuses: forAnybody(200, { erased: 404 }), request: ofHandle },

  "POST /v1/me/moves": {
    statuses: changesOwn(202, { another: 401 }),
    request: ({ password }) => ({ body: { to_region: "ind1", password } }),
  },
  // Somebody who has never moved has no move to be told of.
  "GET /v1/me/moves/current": { statuses: readsOwn(404, { moved: 200, moving: 200 }) },
  "DELETE /v1/me/moves/current": { statuses: readsOwn(404, { moved: 200, moving: 200 }) },

  "GET /v1/me/activity": { statuses: readsOwn() },
  "GET /v1/me/residency": { statuses: readsOwn() },
  // That it was taken is written down.
  "GET /v1/me/export": { statuses: changesOwn(200) },
  "POST /v1/me/erasure": {
    statuses: changesOwn(202, { another: 401 }),
    request: ({ password }) => ({ body: { password } }),
  },
  "GET /v1/erasures/{id}": {
    statuses: forAnybody(404, { erased: 200 }),
    async request({ user }, world) {
      const sql = "select erasure_id from erasures where user_id = $1";
      const [receipt] = await world.rows<{ erasure_id: string }>(HOME, sql, [user.id]);
      return { params: { id: receipt?.erasure_id ?? user.id } };
    },
  },

  ...factorRows,
};
