import type { Problem } from "@vetchium/api-contract";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { withClient } from "#postgres/with-client.ts";
import { REGION_IDS, World } from "../../../test/world.ts";

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

/** What a server answers once it has noticed: a probe is shared for a moment, so the answer may be that old. */
async function healthOf(region: string, expected: { status: number; body: object }) {
  await vi.waitFor(async () => expect(await world.api(region).get("/")).toMatchObject(expected), {
    timeout: 10_000,
  });
}

const allUp = { global_db: 1, regional_ind1: 1, regional_usa1: 1, regional_deu1: 1 };

test("every server says which one it is and that all databases answer", async () => {
  for (const region of REGION_IDS) {
    const { status, body } = await world.api(region).get("/");
    expect(status).toBe(200);
    expect(body).toEqual({ status: "ok", region, ...allUp });
  }
});

test("a database that is away degrades the servers of other regions and takes its own down", async () => {
  await world.link("deu1").cut();
  const seen = { ...allUp, regional_deu1: 0 };
  await healthOf("ind1", { status: 200, body: { status: "degraded", region: "ind1", ...seen } });
  await healthOf("deu1", { status: 503, body: { status: "down", region: "deu1", ...seen } });
  expect((await world.api("deu1").get("/readyz")).status).toBe(503);
  expect((await world.api("deu1").get("/livez")).status).toBe(200);
  expect((await world.api("ind1").get("/readyz")).status).toBe(200);
  const regions = await world.api("ind1").get<{ items: { id: string; status: string }[] }>("/v1/regions");
  expect(regions.body.items).toEqual([
    { id: "ind1", name: "India", country: "IN", status: "up", place: { latitude: 19.08, longitude: 72.88 } },
    {
      id: "usa1",
      name: "United States",
      country: "US",
      status: "up",
      place: { latitude: 39.04, longitude: -77.49 },
    },
    { id: "deu1", name: "Germany", country: "DE", status: "down", place: null },
  ]);
  await world.link("deu1").mend();
  for (const region of ["ind1", "deu1"])
    await healthOf(region, { status: 200, body: { status: "ok", ...allUp } });
});

test("a directory that is away degrades every server", async () => {
  await world.link("global").cut();
  const body = { status: "degraded", region: "usa1", ...allUp, global_db: 0 };
  await healthOf("usa1", { status: 200, body });
  await world.link("global").mend();
});

interface MeasuredDatabase {
  database: string;
  status: "up" | "down";
  round_trip_ms: number | null;
  measured_at: string;
}

/** What the server of a region measures of every database. */
async function measuredBy(region: string) {
  const path = `/v1/servers/${region}`;
  const { status, body } = await world
    .api(region)
    .get<{ region: string; databases: MeasuredDatabase[] }>(path);
  expect(status).toBe(200);
  const of = (database: string) => body.databases.find((one) => one.database === database);
  return { ...body, of };
}

test("a server says how long every database takes to answer it, from its first probe on", async () => {
  const delay = 60;
  await world.stopServer("ind1");
  world.link("deu1").delay = delay;
  await world.startServer("ind1");
  const started = Date.now();
  const { region, databases, of } = await measuredBy("ind1");
  expect(region).toBe("ind1");
  expect(databases.map(({ database }) => database)).toEqual(["global", ...REGION_IDS]);
  for (const { status, round_trip_ms, measured_at } of databases) {
    expect(status).toBe("up");
    expect(round_trip_ms).toBeGreaterThan(0);
    expect(Date.parse(measured_at)).toBeGreaterThanOrEqual(started);
  }
  const [near, far] = [of("ind1")?.round_trip_ms ?? 0, of("deu1")?.round_trip_ms ?? 0];
  expect(far).toBeGreaterThanOrEqual(2 * delay - 2);
  // Opening the connection would have cost several round trips more.
  expect(far - near).toBeLessThan(6 * delay);
  world.link("deu1").delay = 0;
  await vi.waitFor(async () => {
    expect((await measuredBy("ind1")).of("deu1")?.round_trip_ms).toBeLessThan(2 * delay - 2);
  });
});

test("a server has no time for a database that is away, and has one when it is back", async () => {
  await world.link("usa1").cut();
  await vi.waitFor(async () => {
    const { of } = await measuredBy("deu1");
    expect(of("usa1")).toMatchObject({ status: "down", round_trip_ms: null });
    expect(of("deu1")).toMatchObject({ status: "up", round_trip_ms: expect.any(Number) });
  });
  await world.link("usa1").mend();
  await vi.waitFor(async () => {
    const { of } = await measuredBy("deu1");
    expect(of("usa1")).toMatchObject({ status: "up", round_trip_ms: expect.any(Number) });
  });
});

test("a server that is asked in the place of another says which one it is", async () => {
  const { body } = await world.api("deu1").get("/v1/servers/ind1");
  expect(body).toMatchObject({ region: "deu1" });
  const { status, body: problem } = await world.api("deu1").get<Problem>("/v1/servers/atl9");
  expect(status).toBe(404);
  expect(problem).toMatchObject({ type: "urn:vetchium:problem:not-found" });
});

interface History {
  region: string;
  databases: { database: string; samples: { measured_at: string; round_trip_ms: number | null }[] }[];
}

/** What the server of a region answers of the last hour, asked by the name of a region. */
async function historyOf(region: string, asked = region): Promise<History> {
  const { status, body } = await world.api(region).get<History>(`/v1/servers/${asked}/history`);
  expect(status).toBe(200);
  return body;
}

test("a server remembers what it has measured since it was connected", async () => {
  await world.stopServer("usa1");
  await world.startServer("usa1");
  const databases = ["global", ...REGION_IDS];
  const nothing = databases.map((database) => ({ database, samples: [] }));
  expect(await historyOf("usa1", "ind1")).toEqual({ region: "usa1", databases: nothing });

  const started = Date.now();
  await world.server("usa1").connect();
  const history = await historyOf("usa1");
  expect(history.databases.map(({ database }) => database)).toEqual(databases);
  for (const { samples } of history.databases) {
    expect(samples).toEqual([{ measured_at: expect.any(String), round_trip_ms: expect.any(Number) }]);
    expect(Date.parse(samples[0]?.measured_at ?? "")).toBeGreaterThanOrEqual(started);
  }
  expect((await world.api("usa1").get("/v1/servers/atl9/history")).status).toBe(404);
});

test("a server remembers that a database did not answer", async () => {
  await world.stopServer("usa1");
  await world.link("deu1").cut();
  await world.startServer("usa1");
  await world.server("usa1").connect();
  const { databases } = await historyOf("usa1");
  const answered = databases.map(({ database, samples }) => [database, samples[0]?.round_trip_ms !== null]);
  expect(answered).toEqual([
    ["global", true],
    ["ind1", true],
    ["usa1", true],
    ["deu1", false],
  ]);
  await world.link("deu1").mend();
  await healthOf("usa1", { status: 200, body: { status: "ok", ...allUp } });
});

test("callers in the same moment share one probe", async () => {
  const countProbes = () =>
    withClient(world.databaseUrl("ind1"), async (client) => {
      await client.query("select pg_stat_clear_snapshot()");
      const { rows } = await client.query<{ count: number }>(
        "select xact_commit::int as count from pg_stat_database where datname = current_database()",
      );
      return rows[0]?.count ?? 0;
    });
  const before = await countProbes();
  const started = performance.now();
  const paths = ["/", "/v1/regions", "/v1/servers/usa1"];
  await Promise.all(Array.from({ length: 300 }, (_, n) => world.api("usa1").get(paths[n % 3] ?? "/")));
  const windows = Math.ceil((performance.now() - started) / 100) + 1;
  // The queues of three servers poll this database too; 300 probes would tower over that.
  expect((await countProbes()) - before).toBeLessThan(windows + 60);
});

test("an unknown address is a problem document with a request id", async () => {
  const answer = await world
    .api("ind1")
    .get<Problem>("/v1/nothing", { headers: { "x-request-id": "abc-123" } });
  expect(answer.status).toBe(404);
  expect(answer.body).toMatchObject({ type: "urn:vetchium:problem:not-found", status: 404 });
  expect(answer.headers.get("x-request-id")).toBe("abc-123");
  const odd = await world.api("ind1").get("/livez", { headers: { "x-request-id": "a b" } });
  expect(odd.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
});

test("the OpenAPI document and its page are served", async () => {
  const document = await world.api("ind1").get<{ openapi: string; paths: object }>("/openapi.json");
  expect(document.body.openapi).toBe("3.1.0");
  expect(Object.keys(document.body.paths)).toContain("/v1/signups/complete");
  const page = await world.api("ind1").get<Buffer>("/docs/");
  expect(page.status).toBe(200);
  expect(page.body.toString()).toContain("swagger");
});
