import type { Problem } from "@vetchium/api-contract";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildApp } from "../../src/build-app.ts";
import { type ApiAnswer, ApiClient } from "../../test/api-client.ts";
import { newPerson } from "../../test/operations.ts";
import { newEmail, PASSWORD, type Person } from "../../test/people.ts";
import { newAddress } from "../../test/proof/marks.ts";
import { NO_LIMITS, World } from "../../test/world.ts";
import type { LimitKind, Rate } from "./rates.ts";

const HOME = "ind1";
const HOUR = 3600;
const DAY = 86_400;

const SMALL: Partial<Record<LimitKind, [Rate, ...Rate[]]>> = {
  "password-proof": [{ points: 3, seconds: 900 }],
  "mail-recipient": [
    { points: 2, seconds: HOUR },
    { points: 3, seconds: DAY },
  ],
  "mail-asker": [{ points: 5, seconds: HOUR }],
  "email-change": [{ points: 3, seconds: HOUR }],
  "write-address": [{ points: 12, seconds: 60 }],
  "read-address": [{ points: 12, seconds: 60 }],
  upload: [{ points: 2, seconds: HOUR }],
  export: [{ points: 2, seconds: HOUR }],
};

let world: World;
beforeAll(async () => {
  world = await World.start({ runsJobs: false, settings: { limits: { ...NO_LIMITS, ...SMALL } } });
});
afterAll(() => world.stop());

interface Asked {
  from?: string;
  body?: unknown;
  token?: string;
  contentType?: string;
}

/** Sends a request from an address, somewhere new unless it is said. */
function ask(method: string, path: string, { from = newAddress(), contentType, ...request }: Asked = {}) {
  const headers: Record<string, string> = { "x-forwarded-for": from };
  if (contentType !== undefined) headers["content-type"] = contentType;
  return world.api(HOME).send<Problem>(method, path, { ...request, headers });
}

async function statuses(count: number, send: () => Promise<ApiAnswer<Problem>>): Promise<number[]> {
  const all: number[] = [];
  for (let round = 0; round < count; round++) all.push((await send()).status);
  return all;
}

async function anHourLater(): Promise<void> {
  await world.rows(HOME, "update rate_limits set expire = expire - $1", [HOUR * 1000]);
}

describe("mails that anybody can ask for", () => {
  const askFor = (email: string, from?: string) =>
    ask("POST", "/v1/signups", {
      body: { email, home_region: HOME },
      ...(from === undefined ? {} : { from }),
    });

  test("are so many to one address in an hour and in a day, with an account or without", async () => {
    const { email } = await newPerson(world, HOME);
    for (const address of [email, newEmail()]) {
      expect(await statuses(3, () => askFor(address))).toEqual([202, 202, 429]);
      await anHourLater();
      expect(await statuses(1, () => askFor(address.toUpperCase()))).toEqual([429]);
      await world.rows(HOME, "update rate_limits set points = 2 where key like '%/86400:%'");
      expect(await statuses(2, () => askFor(address))).toEqual([202, 429]);
      await world.rows(HOME, "delete from rate_limits");
    }
    const { headers } = await statusesOf429(() => askFor(email));
    expect(Number(headers.get("retry-after"))).toBeGreaterThan(HOUR - 60);
    // What is refused mails nothing.
    const waiting = await world.rows(HOME, "select from pending_signups where email = $1", [email]);
    expect(waiting.length).toBeLessThanOrEqual(5);
  });

  test("are so many for whoever asks, whomever they go to", async () => {
    const from = newAddress();
    const all = await statuses(6, () => askFor(newEmail(), from));
    expect(all).toEqual([202, 202, 202, 202, 202, 429]);
    expect((await askFor(newEmail())).status).toBe(202);
  });

  test("are so many for one account that wants another email", async () => {
    const person = await newPerson(world, HOME);
    const change = (email: string, who: Person) =>
      ask("PUT", "/v1/me/email", { token: who.session.token, body: { email, password: PASSWORD } });
    expect(await statuses(4, () => change(newEmail(), person))).toEqual([202, 202, 202, 429]);
    const others = [await newPerson(world, HOME), await newPerson(world, HOME), await newPerson(world, HOME)];
    const email = newEmail();
    const answers = [];
    for (const other of others) answers.push((await change(email, other)).status);
    expect(answers).toEqual([202, 202, 429]);
  });

  async function statusesOf429(send: () => Promise<ApiAnswer<Problem>>): Promise<ApiAnswer<Problem>> {
    for (;;) {
      const answer = await send();
      if (answer.status === 429) return answer;
    }
  }
});

test("a password can be guessed so often in one session, and goes on proving in another", async () => {
  const person = await newPerson(world, HOME);
  const credentials = { login: person.email, password: PASSWORD, session: "bearer" };
  const { body } = await world.api(HOME).post<Person>("/v1/sessions", credentials);
  const erase = (password: string, token: string) =>
    ask("POST", "/v1/me/erasure", { token, body: { password } });
  const { token } = person.session;
  expect(await statuses(3, () => erase("a wrong one", token))).toEqual([401, 401, 401]);
  const refused = await erase(PASSWORD, token);
  expect({ status: refused.status, wait: refused.headers.get("retry-after") }).toEqual({
    status: 429,
    wait: "60",
  });
  expect((await erase(PASSWORD, body.session.token)).status).toBe(202);
});

test("a right password in a session clears what was guessed there", async () => {
  const { session } = await newPerson(world, HOME);
  const move = (password: string) =>
    ask("POST", "/v1/me/moves", { token: session.token, body: { to_region: "deu1", password } });
  expect(await statuses(2, () => move("a wrong one"))).toEqual([401, 401]);
  expect((await move(PASSWORD)).status).toBe(202);
  expect(await statuses(4, () => move("a wrong one"))).toEqual([401, 401, 401, 429]);
});

describe("what an account may do in an hour", () => {
  test("uploads, which are refused before they are read", async () => {
    const { session } = await newPerson(world, HOME);
    const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: "teal" } });
    const body = new Uint8Array(await picture.png().toBuffer());
    const put = () => ask("PUT", "/v1/me/avatar", { body, token: session.token, contentType: "image/png" });
    expect(await statuses(3, put)).toEqual([200, 200, 429]);
  });

  test("exports", async () => {
    const { session } = await newPerson(world, HOME);
    const take = () => ask("GET", "/v1/me/export", { token: session.token });
    expect(await statuses(3, take)).toEqual([200, 200, 429]);
  });
});

describe("one address without a session", () => {
  test("writes so much in a minute, and signed-in people there go on", async () => {
    const from = newAddress();
    const { session, user } = await newPerson(world, HOME);
    const write = () => ask("POST", "/v1/signups/complete", { from, body: {} });
    expect(await statuses(13, write)).toEqual([...Array(12).fill(400), 429]);
    expect((await ask("GET", "/v1/me", { from, token: session.token })).status).toBe(200);
    expect((await ask("GET", `/v1/users/${user.handle}`, { from })).status).toBe(200);
    expect((await ask("POST", "/v1/signups/complete", { body: {} })).status).toBe(400);
  });

  test("reads so much in a minute", async () => {
    const from = newAddress();
    const { user } = await newPerson(world, HOME);
    const paths = [`/v1/users/${user.handle}`, `/v1/handles/${user.handle}`];
    const read = (path = "") => ask("GET", path, { from });
    for (let round = 0; round < 6; round++) {
      for (const path of paths) expect((await read(path)).status).toBe(200);
    }
    for (const path of paths) expect((await read(path)).status).toBe(429);
    // What asks whether the server lives is not counted.
    expect((await read("/livez")).status).toBe(200);
  });

  test("is what the connection says, unless that is a proxy's", async () => {
    const person = await newPerson(world, HOME);
    const server = await buildApp({ ...world.config(HOME), trustedProxies: ["192.0.2.1"] }, world.openLog());
    try {
      const api = new ApiClient(await server.app.listen({ host: "127.0.0.1", port: 0 }));
      const write = () =>
        api.post<Problem>("/v1/signups/complete", {}, { headers: { "x-forwarded-for": newAddress() } });
      expect((await statuses(13, write)).at(-1)).toBe(429);
      await world.rows(HOME, "delete from rate_limits");
      const credentials = { login: person.email, password: PASSWORD, session: "bearer" };
      const headers = { "x-forwarded-for": "203.0.113.7" };
      const { body } = await api.post<Person>("/v1/sessions", credentials, { headers });
      const kept = "select host(ip) as ip from sessions where session_id = $1";
      expect(await world.rows(HOME, kept, [body.session.id])).toEqual([{ ip: "127.0.0.1" }]);
    } finally {
      await server.close();
    }
  });
});

test("operators see how much is refused, and of what kind", async () => {
  const from = newAddress();
  const count = async () => {
    const series = /vetchium_rate_limited_total\{kind="write-address"\} (\d+)/.exec(
      await world.metrics(HOME),
    );
    return Number(series?.[1] ?? 0);
  };
  const before = await count();
  await statuses(14, () => ask("POST", "/v1/signups/complete", { from, body: {} }));
  expect(await count()).toBe(before + 2);
  expect(await world.metrics(HOME)).not.toContain(from);
});

test("what was counted is forgotten when its time is over", async () => {
  await ask("POST", "/v1/signups/complete", { body: {} });
  await world.rows(HOME, "update rate_limits set expire = extract(epoch from now()) * 1000 - 1");
  await ask("POST", "/v1/signups/complete", { body: {} });
  await world.rows(HOME, "select graphile_worker.add_job('forget-expired-limits')");
  await world.runJobs(HOME);
  expect(await world.rows(HOME, "select from rate_limits")).toHaveLength(1);
});
