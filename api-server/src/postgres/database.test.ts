import { Link } from "@vetchium/local-stack/link";
import { afterEach, beforeEach, expect, inject, test, vi } from "vitest";
import { Database } from "./database.ts";
import { DatabaseOverloaded, DatabaseUnavailable } from "./errors.ts";
import { withClient } from "./with-client.ts";

// The one behaviour that HTTP shows only in parts: how many connections are open, and when statements wait.

const SIZE = 4;
// With those that are shared.
const ALL = SIZE + 4;
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
const read = () => database.read("select 1 as one", []);

/** Begins a read that takes so many seconds, and waits until the database is at it. */
async function beginSlowly(seconds: number): Promise<{ done: Promise<unknown> }> {
  const text = `select pg_sleep(${seconds})`;
  const done = database.read(text, []);
  done.catch(() => {});
  await vi.waitFor(async () => {
    const { rowCount } = await withClient(url, (client) =>
      client.query("select from pg_stat_activity where query = $1 and state = 'active'", [text]),
    );
    expect(rowCount).toBe(1);
  });
  return { done };
}

test("opens its connections ahead, and again when some are lost", async () => {
  await database.open();
  expect(database.state()).toMatchObject({ isAvailable: true, connections: ALL, idle: ALL });
  const before = link.opened;
  const { rows } = (await database.query("select pg_backend_pid() as pid", [])) as {
    rows: { pid: number }[];
  };
  await withClient(url, (client) => client.query("select pg_terminate_backend($1)", [rows[0]?.pid]));
  await vi.waitFor(() => expect(link.opened).toBe(before + 1), { timeout: 5000 });
  await vi.waitFor(() => expect(database.state()).toMatchObject({ connections: ALL, idle: ALL }));
  link.drop();
  await vi.waitFor(() => expect(link.opened).toBeGreaterThanOrEqual(before + 1 + ALL), { timeout: 5000 });
  await vi.waitFor(() => expect(database.state()).toMatchObject({ connections: ALL, idle: ALL }));
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
  expect(link.opened - before).toBeLessThanOrEqual(3 * ALL);
});

test("a database that is gone is noticed without a request, and gets its connections when it is back", async () => {
  await database.open();
  await link.cut();
  await vi.waitFor(() => expect(database.state().isAvailable).toBe(false), { timeout: 5000 });
  await link.mend();
  await vi.waitFor(() => expect(database.state()).toMatchObject({ isAvailable: true, idle: ALL }), {
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

test("what only reads shares connections, and one that takes its time holds up none that come later", async () => {
  await database.open();
  const { done } = await beginSlowly(0.9);
  let isDone = false;
  void done.then(() => {
    isDone = true;
  });
  const pids = new Set<unknown>();
  for (let turn = 0; turn < 10; turn++) {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => database.read("select pg_backend_pid() as pid", [])),
    );
    for (const { rows } of answers) pids.add((rows[0] as unknown as { pid: number }).pid);
  }
  expect(isDone).toBe(false);
  expect(pids.size).toBeLessThan(SIZE);
  await done;
  expect(database.state()).toMatchObject({ connections: ALL, idle: ALL });
});

test("what stands behind a read that takes too long is asked elsewhere, and the database is not taken for dark", async () => {
  await database.open();
  for (let round = 0; round < 2; round++) {
    const slow = database.read("select pg_sleep(1.5)", []);
    const behind = Promise.all(Array.from({ length: 10 }, read));
    await expect(slow).rejects.toThrow(DatabaseUnavailable);
    for (const { rows } of await behind) expect(rows).toEqual([{ one: 1 }]);
    expect(database.state().isAvailable).toBe(true);
  }
  await vi.waitFor(() => expect(database.state()).toMatchObject({ connections: ALL, idle: ALL }));
});

test("many reads over a long way take about as long as one", async () => {
  await database.open();
  // The first one of a connection is sent with its text.
  await Promise.all(Array.from({ length: 100 }, read));
  link.delay = 100;
  const timed = async (count: number) => {
    const startedAt = performance.now();
    await Promise.all(Array.from({ length: count }, read));
    return performance.now() - startedAt;
  };
  const one = await timed(1);
  expect(await timed(60)).toBeLessThan(2 * one);
});

test.for(["create table written ()", "select from pg_class limit 1 for key share"])(
  "a statement that does more than read is refused on a shared connection: %s",
  async (text) => {
    await database.open();
    await expect(database.read(text, [])).rejects.toMatchObject({ code: "25006" });
    expect((await read()).rows).toEqual([{ one: 1 }]);
  },
);

test("a read whose value can't be sent fails alone", async () => {
  await database.open();
  const circular: { self?: unknown } = {};
  circular.self = circular;
  const bad = database.read("select $1::json", [circular]);
  const good = Array.from({ length: 5 }, read);
  await expect(bad).rejects.toThrow("circular");
  for (const { rows } of await Promise.all(good)) expect(rows).toEqual([{ one: 1 }]);
  await vi.waitFor(() => expect(database.state()).toMatchObject({ connections: ALL, idle: ALL }));
});

test("reads are answered as well before connections are open, and when more come than they can share", async () => {
  expect((await read()).rows).toEqual([{ one: 1 }]);
  await database.open();
  const answers = await Promise.all(Array.from({ length: 100 }, read));
  for (const { rows } of answers) expect(rows).toEqual([{ one: 1 }]);
});

test("reads of a database that stops answering end in time, and it is served again when it answers", async () => {
  await database.open();
  link.delay = 60_000;
  const startedAt = performance.now();
  const first = await Promise.allSettled(Array.from({ length: 30 }, read));
  for (const one of first) expect(one).toMatchObject({ reason: expect.any(DatabaseUnavailable) });
  // The deadline, and what a busy machine takes.
  expect(performance.now() - startedAt).toBeLessThan(3000);
  await expect(read()).rejects.toThrow(DatabaseUnavailable);
  expect(database.state().isAvailable).toBe(false);
  link.delay = 0;
  link.drop();
  await vi.waitFor(read, { timeout: 5000, interval: 20 });
  await vi.waitFor(() => expect(database.state()).toMatchObject({ connections: ALL, idle: ALL }));
});
