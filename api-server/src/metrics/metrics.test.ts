import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { connect } from "node:net";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { complete, mailsTo, newEmail, signUp, tokenIn } from "../../test/people.ts";
import { newMark } from "../../test/proof/marks.ts";
import { runJobs } from "../../test/recovery.ts";
import { DATABASES, World } from "../../test/world.ts";

/** How long a scrape may take, in milliseconds; Prometheus gives up after ten seconds. */
const SCRAPE = 2000;

let world: World;
let quiet: World;
beforeAll(async () => {
  // In the second one jobs wait until they are told to run.
  [world, quiet] = await Promise.all([World.start(), World.start({ runsJobs: false })]);
});
afterAll(() => Promise.all([world.stop(), quiet.stop()]));

/** The value of a series, or undefined where there is none. */
function valueIn(metrics: string, series: string): number | undefined {
  const line = metrics.split("\n").find((candidate) => candidate.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length + 1));
}

async function read(region: string, series: string, from = world): Promise<number | undefined> {
  return valueIn(await from.metrics(region), series);
}

/** Waits until a series is as expected: an answer is counted when it has been sent, which may be after it is read. */
async function reads(region: string, series: string, expected: number): Promise<void> {
  await vi.waitFor(async () => expect(await read(region, series), series).toBe(expected), {
    timeout: 10_000,
    interval: 50,
  });
}

/** Waits until a server has noticed, by what it is asked, that a database is away. */
async function notices(region: string, database: string): Promise<void> {
  await vi.waitFor(
    async () => {
      await world.api(region).get("/");
      expect(await read(region, isAvailable(database))).toBe(0);
    },
    { timeout: 10_000, interval: 50 },
  );
}

function isAvailable(database: string): string {
  return `vetchium_database_available{database="${database}",pool="serving"}`;
}

test("requests are counted by their route's pattern and status, and never by what was asked for", async () => {
  const mark = newMark();
  const api = world.api("usa1");
  expect((await api.get(`/v1/users/${mark}`)).status).toBe(404);
  expect((await api.get(`/v1/users/${mark}`)).status).toBe(404);
  expect((await api.get(`/${mark}/nowhere?mark=${mark}`)).status).toBe(404);
  expect((await api.send("DELETE", "/v1/sessions/current", { token: `vet_usa1_${mark}` })).status).toBe(401);
  const crossSite = { origin: "https://elsewhere.example", cookie: `vetchium_session=vet_usa1_${mark}` };
  expect((await api.post("/v1/sessions", { login: mark }, { headers: crossSite })).status).toBe(403);

  const requests = (labels: string) => `vetchium_http_requests_total{${labels}}`;
  await reads("usa1", requests('method="GET",route="/v1/users/:handle",status="404"'), 2);
  await reads("usa1", requests('method="GET",route="(none)",status="404"'), 1);
  await reads("usa1", requests('method="DELETE",route="/v1/sessions/current",status="401"'), 1);
  await reads("usa1", requests('method="POST",route="/v1/sessions",status="403"'), 1);
  const metrics = await world.metrics("usa1");
  expect(
    valueIn(metrics, 'vetchium_http_request_duration_seconds_count{method="GET",route="/v1/users/:handle"}'),
  ).toBe(2);
  expect(metrics).not.toContain(mark);
});

test("a request is in flight until its client has its answer, or has left", async () => {
  const { port } = new URL(world.api("deu1").url);
  const client = connect(Number(port), "127.0.0.1");
  await once(client, "connect");
  client.write(
    "POST /v1/sessions HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n",
  );
  await reads("deu1", "vetchium_http_requests_in_flight", 1);
  client.destroy();
  await reads("deu1", "vetchium_http_requests_in_flight", 0);
  await reads("deu1", 'vetchium_http_requests_total{method="POST",route="/v1/sessions",status="499"}', 1);
});

test("what goes to another region, or to the directory, is counted as a round trip", async () => {
  const { session } = await signUp(world, "ind1");
  const roundTrips = (region: string, database: string) =>
    read(region, `vetchium_wan_round_trips_total{database="${database}"}`);
  const before = (await roundTrips("deu1", "ind1")) ?? Number.NaN;
  for (const region of ["ind1", "deu1"]) {
    expect((await world.api(region).get("/v1/me", { token: session.token })).status).toBe(200);
  }
  expect(await roundTrips("deu1", "ind1")).toBe(before + 1);
  expect(await roundTrips("ind1", "ind1")).toBeUndefined();
  expect(await roundTrips("ind1", "global")).toBeGreaterThan(0);
});

test("a database that is cut off shows, with what it does not answer, until it is back", async () => {
  const { session } = await signUp(world, "ind1");
  await reads("usa1", isAvailable("ind1"), 1);
  await world.link("ind1").cut();
  await notices("usa1", "ind1");
  expect(await read("usa1", isAvailable("usa1"))).toBe(1);
  expect((await world.api("usa1").get("/v1/me", { token: session.token })).status).toBe(503);
  const unavailable =
    'vetchium_database_statements_total{database="ind1",pool="serving",outcome="unavailable"}';
  expect(await read("usa1", unavailable)).toBeGreaterThan(0);
  await world.link("ind1").mend();
  await reads("usa1", isAvailable("ind1"), 1);
});

test("the use of each pool can be read", async () => {
  expect((await world.api("usa1").get("/v1/users/nobody_is_here")).status).toBe(404);
  for (const database of DATABASES) {
    const labels = `database="${database}",pool="serving"`;
    await reads("usa1", `vetchium_database_connections{${labels},state="used"}`, 0);
    await reads("usa1", `vetchium_database_statements_waiting{${labels}}`, 0);
  }
  const answered = 'vetchium_database_statements_total{database="usa1",pool="serving",outcome="answered"}';
  expect(await read("usa1", answered)).toBeGreaterThan(0);
  const duration = 'vetchium_database_statement_duration_seconds_count{database="usa1",pool="serving"}';
  expect(await read("usa1", duration)).toBeGreaterThan(0);
});

test("a claim is counted while the directory waits for its fate, and told apart once it is overdue", async () => {
  const email = newEmail();
  const api = quiet.api("ind1");
  expect((await api.post("/v1/signups", { email, home_region: "ind1" })).status).toBe(202);
  const waiting = 'vetchium_jobs{region="ind1",task="send-sign-up-mail",state="waiting"}';
  expect(await read("ind1", waiting, quiet)).toBe(1);
  await runJobs(quiet);
  expect(await read("ind1", waiting, quiet)).toBeUndefined();
  const token = tokenIn((await mailsTo(quiet, email)).at(-1));
  expect((await complete(api, { token })).status).toBe(201);

  const claims = (state: string) => read("ind1", `vetchium_claims_${state}{region="ind1"}`, quiet);
  expect(await claims("pending")).toBe(1);
  expect(await claims("overdue")).toBe(0);
  expect(await read("usa1", 'vetchium_claims_pending{region="usa1"}', quiet)).toBe(0);
  await quiet.rows("global", "update claims set lease_expires_at = now() - interval '1 second'");
  expect(await claims("overdue")).toBe(1);
  await runJobs(quiet);
  expect(await claims("pending")).toBe(0);
});

test("a job that failed is counted, and told apart once nothing will run it again", async () => {
  await quiet.stopMailbox();
  const signUps = { email: newEmail(), home_region: "usa1" };
  expect((await quiet.api("usa1").post("/v1/signups", signUps)).status).toBe(202);
  await quiet.rows("usa1", "update graphile_worker._private_jobs set run_at = now() - interval '1 hour'");
  const overdue = await read("usa1", 'vetchium_jobs_overdue_seconds{region="usa1"}', quiet);
  expect(overdue).toBeGreaterThanOrEqual(3600);
  expect(overdue).toBeLessThan(3700);
  await runJobs(quiet);
  const jobs = (state: string) =>
    read("usa1", `vetchium_jobs{region="usa1",task="send-sign-up-mail",state="${state}"}`, quiet);
  expect(await jobs("failed")).toBe(1);
  expect(await jobs("exhausted")).toBe(0);
  await quiet.rows("usa1", "update graphile_worker._private_jobs set attempts = max_attempts");
  expect(await jobs("failed")).toBe(0);
  expect(await jobs("exhausted")).toBe(1);
  await quiet.startMailbox();
});

test("a scrape answers in time whatever is dark, and leaves out what it can't count", async () => {
  await reads("usa1", 'vetchium_scrape_success{count="jobs"}', 1);
  const scrape = async () => {
    const started = performance.now();
    const metrics = await world.metrics("usa1");
    expect(performance.now() - started).toBeLessThan(SCRAPE);
    return metrics;
  };
  // One that takes its time is worse than one that is gone: nothing says so.
  for (const database of DATABASES) world.link(database).delay = 5000;
  const slow = await scrape();
  expect(valueIn(slow, 'vetchium_scrape_success{count="claims"}')).toBe(0);
  expect(slow).not.toContain("vetchium_claims_pending{");
  await scrape();
  for (const database of DATABASES) world.link(database).delay = 0;

  await Promise.all(DATABASES.map((database) => world.link(database).cut()));
  for (const database of DATABASES) await notices("usa1", database);
  const dark = await scrape();
  expect(valueIn(dark, 'vetchium_scrape_success{count="jobs"}')).toBe(0);
  expect(dark).not.toContain("vetchium_jobs{");
  await Promise.all(DATABASES.map((database) => world.link(database).mend()));
  await reads("usa1", 'vetchium_scrape_success{count="jobs"}', 1);
  await reads("usa1", 'vetchium_scrape_success{count="claims"}', 1);
});

test("metrics are on their own port alone, and that port has nothing else", async () => {
  const api = world.api("ind1");
  for (const path of ["/metrics", "/metrics?x=1", "/%6detrics"]) {
    expect((await api.get<{ type: string }>(path)).body).toMatchObject({
      type: "urn:vetchium:problem:not-found",
      status: 404,
    });
  }
  const url = world.metricsUrl("ind1");
  const answer = await fetch(url);
  expect(answer.headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8");
  const text = await answer.text();
  expect(valueIn(text, "process_resident_memory_bytes")).toBeGreaterThan(1_000_000);
  expect(text).toContain("nodejs_eventloop_lag_p99_seconds ");
  expect((await fetch(url, { method: "POST" })).status).toBe(405);
  for (const path of ["/", "/livez", "/v1/regions", "/metrics/x"]) {
    expect((await fetch(new URL(path, url))).status, path).toBe(404);
  }
});

test("the page for operators explains every metric, and alerts watch what there is", async () => {
  const text = (file: string) => readFile(new URL(`../../../${file}`, import.meta.url), "utf8");
  const [operations, alerts] = [await text("docs/operations.md"), await text("deploy/prometheus-alerts.yml")];
  const metrics = [...(await world.metrics("ind1")).matchAll(/^# TYPE (vetchium_\w+) (\w+)$/gm)];
  expect(metrics.length).toBeGreaterThan(15);
  const series = metrics.flatMap(([, name = "", type]) =>
    type === "histogram" ? [`${name}_bucket`] : [name],
  );
  for (const [, name] of metrics) expect(operations).toContain(`\`${name}\``);
  const watched = new Set(alerts.match(/\bvetchium_\w+/g));
  expect([...watched].filter((name) => !series.includes(name))).toEqual([]);
});
