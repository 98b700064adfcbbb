import type { Problem, User } from "@vetchium/api-contract";
import { isForAnybody } from "@vetchium/api-contract";
import { type FileEntry, TextWriter, Uint8ArrayReader, ZipReader } from "@zip.js/zip.js";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { operations } from "../documented.ts";
import { newHandle } from "../people.ts";
import { runJobs } from "../recovery.ts";
import { World } from "../world.ts";
import type { Row } from "./authorization-row.ts";
import { table } from "./authorization-table.ts";
import {
  addSession,
  become,
  CALLERS,
  type Caller,
  everythingOf,
  HOME,
  newOwner,
  type Owner,
  VIA,
} from "./callers.ts";

/** How long it may take to make everybody that one caller needs, in milliseconds. */
const PREPARING = 120_000;

let world: World;
beforeAll(async () => {
  world = await World.start({ runsJobs: false });
});
afterAll(() => world.stop());

const all = operations.map(({ method, template }) => `${method} ${template}`);
const isPublic = new Map(
  operations.map(({ method, template, operation }) => [
    `${method} ${template}`,
    isForAnybody(operation.security),
  ]),
);

/** Who stands for all the owners that public operations are about. */
const PUBLIC = "anything public";

test("every operation of the API has a row", () => {
  expect(Object.keys(table).toSorted()).toEqual(all.toSorted());
});

describe.each(Object.entries(CALLERS) as [Caller, string][])("%s: %s", (caller, _who) => {
  const owners = new Map<string, Owner>();
  beforeAll(async () => {
    for (const [operation, { prepare }] of Object.entries(table)) {
      // What is for anybody takes nothing away from its owner, so that one is enough.
      const shared = isPublic.get(operation) ? owners.get(PUBLIC) : undefined;
      const owner = shared ?? (await newOwner(world));
      owners.set(isPublic.get(operation) ? PUBLIC : operation, owner);
      await prepare?.(owner, world);
    }
    await become(world, caller, [...owners.values()]);
  }, PREPARING);

  test.each(Object.entries(table))("%s", async (operation, row) => {
    const owner = owners.get(isPublic.get(operation) ? PUBLIC : operation);
    if (owner === undefined) throw new Error(`nobody is there for ${operation}`);
    const sender = caller === "another" ? await newOwner(world) : owner;
    const before = await everythingOf(world, owner);
    const { status, body } = await call(operation, row, owner, caller === "nobody" ? undefined : sender);
    expect(status, JSON.stringify(body)).toBe(row.statuses[caller]);
    if (isPublic.get(operation)) return;
    const isStranger = sender !== owner;
    if (isStranger || status >= 400) expect(await everythingOf(world, owner)).toBe(before);
    if (isStranger) expectNothingOf(owner, body);
  });
});

async function call(operation: string, { request }: Row, owner: Owner, sender: Owner | undefined) {
  const { params = {}, ...rest } = (await request?.(owner, world)) ?? {};
  const [method = "", template = ""] = operation.split(" ");
  const path = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? "");
  return world.api(VIA).send<unknown>(method, path, { ...rest, token: sender?.session.token });
}

function expectNothingOf({ user, email, session }: Owner, body: unknown): void {
  const told = Buffer.isBuffer(body) ? body.toString("latin1") : (JSON.stringify(body) ?? "");
  for (const mark of [user.id, user.handle, email, session.id]) expect(told).not.toContain(mark);
}

describe("a token", () => {
  let one: Owner;
  let other: Owner;
  /** For each operation that is not for anybody, somebody with all that it may be about. */
  const prepared = new Map<string, Owner>();
  beforeAll(async () => {
    [one, other] = await Promise.all([newOwner(world), newOwner(world)]);
    for (const [operation, { prepare }] of Object.entries(table)) {
      if (isPublic.get(operation)) continue;
      const owner = await newOwner(world);
      prepared.set(operation, owner);
      await prepare?.(owner, world);
    }
    await runJobs(world);
  }, PREPARING);

  /** Sends every operation of these with another token than their own, which has to reach nobody and change nothing. */
  async function expectRefused(tokenFor: (owner: Owner) => string): Promise<void> {
    for (const [operation, owner] of prepared) {
      const before = await everythingOf(world, owner);
      const sender = { ...owner, session: { ...owner.session, token: tokenFor(owner) } };
      const { status } = await call(operation, table[operation] as Row, owner, sender);
      expect(status, operation).toBe(401);
      expect(await everythingOf(world, owner), operation).toBe(before);
    }
  }

  const parts = ({ session }: Owner) => {
    const [, region, secret, seal] = /^vet_([a-z0-9]+)_(.{43})(.{43})$/.exec(session.token) ?? [];
    return { region, secret, seal };
  };
  /** A token with the secret of one person's session and the seal of another person. */
  const withSealOf = (holder: Owner, sealed: Owner) =>
    `vet_${parts(holder).region}_${parts(holder).secret}${parts(sealed).seal}`;

  test("that is sent as a bearer's wins over a cookie", async () => {
    const headers = { cookie: `vetchium_session=${other.session.token}` };
    const { token } = one.session;
    const me = await world.api(VIA).get<{ user: User }>("/v1/me", { token, headers });
    expect(me.body.user.id).toBe(one.user.id);
    const before = await everythingOf(world, other);
    const change = { token, headers, body: { location: "Madurai" } };
    const changed = await world.api(VIA).send<{ user: User }>("PATCH", "/v1/me", change);
    expect(changed.body.user.id).toBe(one.user.id);
    // A dead one too: the cookie is not asked instead.
    const dead = `${token.slice(0, 20)}${parts(other).secret?.slice(0, 30)}${token.slice(50)}`;
    expect((await world.api(VIA).get("/v1/me", { token: dead, headers })).status).toBe(401);
    expect(await everythingOf(world, other)).toBe(before);
  });

  test.for(["ind1", "deu1", "atl1"])(
    "that names the region %s, where its person is not, reaches nobody",
    async (region) => {
      await expectRefused(({ session }) => session.token.replace(/^vet_[a-z0-9]+_/, `vet_${region}_`));
    },
  );

  test("with the seal of another person acts for whose secret it has, and never for the other", async () => {
    const before = await everythingOf(world, other);
    const token = withSealOf(one, other);
    const proof = { token, body: { token: other.emailToken } };
    expect((await world.api(VIA).send("POST", "/v1/me/email/confirm", proof)).status).toBe(403);
    const handle = newHandle();
    const named = await world
      .api(VIA)
      .send<{ user: User }>("PUT", "/v1/me/handle", { token, body: { handle } });
    expect(named.body.user).toMatchObject({ id: one.user.id, handle });
    const file = await world.api(VIA).get<Buffer>("/v1/me/export", { token });
    expect(file.headers.get("content-disposition")).toContain(handle);
    const exported = await new ZipReader(new Uint8ArrayReader(file.body)).getEntries();
    const text = await (exported.find(({ filename }) => filename === "export.json") as FileEntry).getData(
      new TextWriter(),
    );
    expect(text).toContain(one.user.id);
    expectNothingOf(other, text);
    expect(await everythingOf(world, other)).toBe(before);
  });

  test("with a seal and a secret that nobody has opens nothing", async () => {
    // The link's own person is asked for first, which a seal without its secret is not.
    await expectRefused((owner) => `vet_${parts(owner).region}_${"x".repeat(43)}${parts(owner).seal}`);
  });
});

test("a session that is only offered is nobody's: it is not listed, and a wrong password leaves none", async () => {
  const person = await newOwner(world);
  const spare = await addSession(person, world);
  await runJobs(world);
  const credentials = { login: person.user.handle, password: "a wrong password" };
  const refused = await world.api(VIA).post<Problem>("/v1/sessions", { ...credentials, session: "bearer" });
  expect(refused.status).toBe(401);
  expect(refused.headers.getSetCookie()).toEqual([]);
  expect(JSON.stringify(refused.body)).not.toContain("vet_");
  await vi.waitFor(async () => expect(await offered(person)).toEqual([]), { timeout: 10_000, interval: 20 });

  // As it stands while the password is being held against its hash.
  const id = uuidv7();
  await world.rows(
    HOME,
    `insert into sessions (session_id, user_id, secret_hash, expires_at, is_proven)
     values ($1, $2, '\\x00', now() + interval '2 minutes', false)`,
    [id, person.user.id],
  );
  const { token } = person.session;
  const list = await world.api(VIA).get<{ items: { id: string }[] }>("/v1/sessions", { token });
  const ids = list.body.items.map((item) => item.id);
  expect(ids.toSorted()).toEqual([person.session.id, spare.id].toSorted());
});

function offered({ user }: Owner): Promise<object[]> {
  return world.rows(HOME, "select session_id from sessions where user_id = $1 and not is_proven", [user.id]);
}
