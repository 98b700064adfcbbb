import { Link } from "@vetchium/local-stack/link";
import { afterEach, beforeEach, expect, inject, test, vi } from "vitest";
import { Database } from "./database.ts";
import { DatabaseOverloaded, DatabaseUnavailable } from "./errors.ts";
import { withClient } from "./with-client.ts";

// The one behaviour that HTTP shows only in parts: how many connections are open, and when statements wait.

const SIZE = 4;
let link: Link;
let database: Database<"regional">;
let url: string;

beforeEach(async () => {
  url = inject("clusters").ind1 ?? "";
  link = await Link.open(url);
  database = new Database("regional", "ind1", { url: link.url(url), poolSize: SIZE, deadline: 1000 });
});
afterEach(async () => {
  link.delay = 0;
  await link.mend();
  await database.close();
  await link.cut();
});

const ask = () => database.query("select 1 as one", []);

test("opens its connections ahead, and again when some are lost", async () => {
  await database.open();
  expect(database.state()).toMatchObject({ isAvailable: true, connections: SIZE, idle: SIZE });
  const before = link.opened;
  const { rows } = (await database.query("select pg_backend_pid() as pid", [])) as {
    rows: { pid: number }[];
  };
  await withClient(url, (client) => client.query("select pg_terminate_backend($1)", [rows[0]?.pid]));
  await vi.waitFor(() => expect(link.opened).toBe(before + 1), { timeout: 5000 });
  await vi.waitFor(() => expect(database.state()).toMatchObject({ connections: SIZE, idle: SIZE }));
  link.drop();
  await vi.waitFor(() => expect(link.opened).toBeGreaterThanOrEqual(before + 1 + SIZE), { timeout: 5000 });
  await vi.waitFor(() => expect(database.state()).toMatchObject({ connections: SIZE, idle: SIZE }));
});

test("a database that stops answering is refused at once, and served again soon after it answers", async () => {
  await database.open();
  link.delay = 60_000;
  const first = await Promise.allSettled([ask(), ask(), ask()]);
  for (const { status } of first) expect(status).toBe("rejected");
  const startedAt = performance.now();
  for (let count = 0; count < 100; count++) await expect(ask()).rejects.toThrow(DatabaseUnavailable);
  // A hundred that each waited for the deadline would take a hundred seconds.
  expect(performance.now() - startedAt).toBeLessThan(1000);
  expect(database.state().isAvailable).toBe(false);
  const before = link.opened;
  link.delay = 0;
  link.drop();
  await vi.waitFor(ask, { timeout: 5000, interval: 20 });
  expect(database.state().isAvailable).toBe(true);
  // Those that were being opened, the pool once, and what probes took.
  expect(link.opened - before).toBeLessThanOrEqual(3 * SIZE);
});

test("a database that is gone is noticed without a request, and gets its connections when it is back", async () => {
  await database.open();
  await link.cut();
  await vi.waitFor(() => expect(database.state().isAvailable).toBe(false), { timeout: 5000 });
  await link.mend();
  await vi.waitFor(() => expect(database.state()).toMatchObject({ isAvailable: true, idle: SIZE }), {
    timeout: 5000,
  });
});

test("more than it can do is turned away unsent, and it goes on with the rest", async () => {
  await database.open();
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 * SIZE }, () => database.query("select pg_sleep(0.01)", [])),
  );
  const failures = outcomes.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
  expect(failures).toHaveLength(20 * SIZE - 11 * SIZE);
  for (const failure of failures) expect(failure).toBeInstanceOf(DatabaseOverloaded);
  expect(database.state()).toMatchObject({ isAvailable: true, waiting: 0 });
  expect((await ask()).rows).toEqual([{ one: 1 }]);
});

test("one slow statement after another does not take a database for dark that answers", async () => {
  await database.open();
  for (let round = 0; round < 4; round++) {
    const slow = database.query("select pg_sleep(1.5)", []);
    await expect(slow).rejects.toThrow(DatabaseUnavailable);
    expect((await ask()).rows).toEqual([{ one: 1 }]);
  }
});
