import type { Problem } from "@vetchium/api-contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildApp } from "../../../src/build-app.ts";
import { type ApiAnswer, ApiClient } from "../../../test/api-client.ts";
import { newPerson } from "../../../test/operations.ts";
import { newEmail, newHandle, PASSWORD, type Person } from "../../../test/people.ts";
import { newAddress } from "../../../test/proof/marks.ts";
import { NO_LIMITS, World } from "../../../test/world.ts";

const HOME = "usa1";
const BOUND = 3;
const ADDRESS_BOUND = 8;
const guesses = (points: number): [{ points: number; seconds: number }] => [{ points, seconds: 900 }];

let world: World;
beforeAll(async () => {
  world = await World.start({
    runsJobs: false,
    settings: {
      limits: {
        ...NO_LIMITS,
        "log-in-account": guesses(BOUND),
        "log-in-device": guesses(BOUND),
        "log-in-address": guesses(ADDRESS_BOUND),
      },
    },
  });
});
afterAll(() => world.stop());

interface Attempt {
  login: string;
  password?: string;
  /** Where it comes from; somewhere new unless it is said. */
  from?: string;
  device?: string;
  session?: "cookie" | "bearer";
  api?: ApiClient;
}

function logIn(attempt: Attempt): Promise<ApiAnswer<Problem>> {
  const {
    login,
    password = "a wrong one",
    from = newAddress(),
    device,
    session,
    api = world.api(HOME),
  } = attempt;
  const headers: Record<string, string> = { "x-forwarded-for": from };
  if (device !== undefined) headers.cookie = `vetchium_device=${device}`;
  return api.post("/v1/sessions", { login, password, session }, { headers });
}

async function times(count: number, attempt: Attempt): Promise<number[]> {
  const statuses: number[] = [];
  for (let round = 0; round < count; round++) statuses.push((await logIn(attempt)).status);
  return statuses;
}

function deviceIn({ headers }: ApiAnswer<unknown>): string | undefined {
  return headers.getSetCookie().flatMap((cookie) => /^vetchium_device=([^;]*)/.exec(cookie)?.[1] ?? [])[0];
}

/** Signs a person in by a browser and answers what that is known by from then on. */
async function knownDevice(person: Person, device?: string): Promise<string> {
  const answer = await logIn({
    login: person.email,
    password: PASSWORD,
    ...(device === undefined ? {} : { device }),
  });
  expect(answer.status).toBe(201);
  // What follows an answer is over when the browser is known.
  await expect
    .poll(() => world.rows(HOME, "select from known_devices where user_id = $1", [person.user.id]))
    .not.toEqual([]);
  return deviceIn(answer) ?? "";
}

/** As if the blocks of a kind had lasted their time. */
async function blocksAreOver(): Promise<void> {
  await world.rows(HOME, "update rate_limits set expire = 0 where key not like 'blocks:%'");
}

const repeat = (status: number, count: number) => Array.from({ length: count }, () => status);

describe("guessing at one account from many addresses", () => {
  test("ends at the bound, for accounts that are there and that are not, by email and by handle", async () => {
    const person = await newPerson(world, HOME);
    const refused: Problem[] = [];
    for (const login of [person.email, person.user.handle, newEmail(), newHandle(), "??"]) {
      expect(await times(BOUND, { login })).toEqual(repeat(401, BOUND));
      const { status, headers, body } = await logIn({ login });
      expect({ status, wait: headers.get("retry-after") }).toEqual({ status: 429, wait: "60" });
      refused.push(body);
    }
    expect(refused).toEqual(refused.map(() => refused[0]));
    expect(refused[0]).toMatchObject({
      type: "urn:vetchium:problem:rate-limited",
      detail: "That was tried too often. Try again in a minute.",
    });
    // The right password is no way to find out that it is the right one.
    expect((await logIn({ login: person.email, password: PASSWORD })).status).toBe(429);
  });

  test("is not done faster by many guesses at once", async () => {
    const { email: login } = await newPerson(world, HOME);
    const answers = await Promise.all(Array.from({ length: 12 }, () => logIn({ login })));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(BOUND);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(12 - BOUND);
  });

  test("is counted by all servers of a region together", async () => {
    const { email: login } = await newPerson(world, HOME);
    const second = await buildApp(world.config(HOME), world.openLog());
    try {
      const api = new ApiClient(await second.app.listen({ host: "127.0.0.1", port: 0 }));
      expect(await times(BOUND - 1, { login })).toEqual(repeat(401, BOUND - 1));
      expect((await logIn({ login, api })).status).toBe(401);
      expect((await logIn({ login, api })).status).toBe(429);
      expect((await logIn({ login })).status).toBe(429);
    } finally {
      await second.close();
    }
  });

  test("waits twice as long each time, an hour at most, and a minute again after a day", async () => {
    const login = newEmail();
    const waits: (string | null)[] = [];
    for (let block = 0; block < 8; block++) {
      await times(BOUND, { login });
      waits.push((await logIn({ login })).headers.get("retry-after"));
      await blocksAreOver();
    }
    expect(waits).toEqual(["60", "120", "240", "480", "960", "1920", "3600", "3600"]);
    await world.rows(HOME, "update rate_limits set expire = 0");
    await times(BOUND, { login });
    expect((await logIn({ login })).headers.get("retry-after")).toBe("60");
  });

  test("is not counted where the password is right, and a right one of a stranger's clears nothing", async () => {
    const { email: login } = await newPerson(world, HOME);
    await times(BOUND - 1, { login });
    expect(await times(5, { login, password: PASSWORD, session: "bearer" })).toEqual(repeat(201, 5));
    expect(await times(2, { login })).toEqual([401, 429]);
  });
});

test("guessing at many accounts from one address ends at the address's bound, for its whole /64", async () => {
  const person = await newPerson(world, HOME);
  const network = newAddress().split(":").slice(0, 4).join(":");
  for (let guess = 1; guess <= ADDRESS_BOUND; guess++) {
    expect((await logIn({ login: newEmail(), from: `${network}::${guess}` })).status).toBe(401);
    // Signing in meanwhile to an account of one's own clears nothing.
    const own = { login: person.email, password: PASSWORD, from: `${network}::${guess}` };
    if (guess < ADDRESS_BOUND) expect((await logIn(own)).status).toBe(201);
  }
  expect((await logIn({ login: newEmail(), from: `${network}:f::1` })).status).toBe(429);
  expect((await logIn({ login: newEmail() })).status).toBe(401);
});

describe("a browser that the account knows", () => {
  test("gets in while strangers guess from many addresses and from its own", async () => {
    const person = await newPerson(world, HOME);
    const device = await knownDevice(person);
    const home = newAddress();
    await times(BOUND + 1, { login: person.email });
    for (let guess = 0; guess <= ADDRESS_BOUND; guess++) await logIn({ login: newEmail(), from: home });
    const owner = { login: person.email, password: PASSWORD, from: home };
    expect((await logIn(owner)).status).toBe(429);
    for (const via of ["usa1", "ind1"]) {
      expect((await logIn({ ...owner, device, api: world.api(via) })).status).toBe(201);
    }
  });

  test("has a bound of its own, which a right password clears", async () => {
    const person = await newPerson(world, HOME);
    const [first, second] = [await knownDevice(person), await knownDevice(person)];
    await times(BOUND - 1, { login: person.email, device: first });
    expect((await logIn({ login: person.email, device: first, password: PASSWORD })).status).toBe(201);
    expect(await times(BOUND + 1, { login: person.email, device: first })).toEqual([
      ...repeat(401, BOUND),
      429,
    ]);
    // Neither another browser of theirs nor a stranger is any closer to a bound.
    expect((await logIn({ login: person.email, device: second })).status).toBe(401);
    expect(await times(BOUND + 1, { login: person.email })).toEqual([...repeat(401, BOUND), 429]);
  });

  test("is known to no other account", async () => {
    const [victim, stranger] = [await newPerson(world, HOME), await newPerson(world, HOME)];
    const device = await knownDevice(stranger);
    for (const held of [device, "A".repeat(43)]) {
      await blocksAreOver();
      expect(await times(BOUND + 1, { login: victim.email, device: held })).toEqual([
        ...repeat(401, BOUND),
        429,
      ]);
    }
    expect((await logIn({ login: stranger.email, password: PASSWORD, device })).status).toBe(201);
  });

  test("has one secret for whoever signs in with it, which no script reads and no database keeps", async () => {
    const [one, other] = [await newPerson(world, HOME), await newPerson(world, "deu1")];
    const answer = await logIn({ login: one.email, password: PASSWORD });
    const device = deviceIn(answer) ?? "";
    expect(device).toMatch(/^[\w-]{43}$/);
    const cookie = answer.headers.getSetCookie().find((text) => text.startsWith("vetchium_device="));
    expect(cookie).toMatch(/; Max-Age=34560000;.*Path=\/;.*HttpOnly.*SameSite=Lax/);
    const again = await logIn({ login: other.email, password: PASSWORD, device });
    expect(deviceIn(again)).toBe(device);
    const kept = "select user_id from known_devices where secret_hash = sha256($1)";
    for (const [region, person] of [
      [HOME, one],
      ["deu1", other],
    ] as const) {
      await expect
        .poll(() => world.rows(region, kept, [Buffer.from(device)]))
        .toEqual([{ user_id: person.user.id }]);
    }
  });

  test("is none that fails to sign in, and no program is one", async () => {
    const person = await newPerson(world, HOME);
    expect(deviceIn(await logIn({ login: person.email }))).toBeUndefined();
    expect(
      deviceIn(await logIn({ login: person.email, password: PASSWORD, session: "bearer" })),
    ).toBeUndefined();
  });

  test("holds its secret in a cookie for this host alone where the hub is on https", async () => {
    const person = await newPerson(world, HOME);
    const server = await buildApp({ ...world.config(HOME), publicUrl: new URL("https://hub.example") });
    try {
      const api = new ApiClient(await server.app.listen({ host: "127.0.0.1", port: 0 }));
      const { headers } = await logIn({ login: person.email, password: PASSWORD, api });
      const cookie = headers.getSetCookie().find((text) => text.startsWith("__Host-vetchium_device="));
      expect(cookie).toMatch(/Path=\/;.*HttpOnly; Secure/);
    } finally {
      await server.close();
    }
  });
});

test("without the region's database each server counts for itself, and lets the people of others in", async () => {
  const person = await newPerson(world, HOME);
  const api = world.api("ind1");
  await world.link("ind1").cut();
  try {
    expect((await logIn({ login: person.email, password: PASSWORD, api })).status).toBe(201);
    expect(await times(BOUND + 1, { login: person.email, api })).toEqual([...repeat(401, BOUND), 429]);
  } finally {
    await world.link("ind1").mend();
  }
});

test("what could not be tried because the home was away does not count", async () => {
  const person = await newPerson(world, HOME);
  const api = world.api("ind1");
  await world.link(HOME).cut();
  try {
    expect(await times(BOUND + 2, { login: person.email, api })).toEqual(repeat(503, BOUND + 2));
  } finally {
    await world.link(HOME).mend();
  }
  await expect
    .poll(async () => (await logIn({ login: person.email, password: PASSWORD, api })).status, {
      timeout: 15_000,
    })
    .toBe(201);
});

test("what failed is told in the account, once a minute from each address", async () => {
  const person = await newPerson(world, HOME);
  const [first, second] = [newAddress(), newAddress()];
  for (const from of [first, first, second])
    await logIn({ login: person.user.handle, from, api: world.api("ind1") });
  const failed = `select host(ip) as ip from audit_events where user_id = $1 and kind = 'sign-in-failed' order by 1`;
  await expect
    .poll(() => world.rows(HOME, failed, [person.user.id]))
    .toEqual([first, second].toSorted().map((ip) => ({ ip })));
});

test("nobody can read from what is counted whom it is about", async () => {
  const { email: login } = await newPerson(world, HOME);
  const from = newAddress();
  await logIn({ login, from });
  const keys = await world.rows<{ key: string }>(HOME, "select key from rate_limits");
  expect(keys.length).toBeGreaterThan(1);
  for (const { key } of keys) expect(key).toMatch(/^[a-z-]+(\/\d+)?:([a-z-]+:)?[\w-]{43}$/);
});
