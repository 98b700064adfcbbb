import pg from "pg";
import pino from "pino";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { mailsTo, newEmail } from "../../test/people.ts";
import { World } from "../../test/world.ts";
import { JobWorker } from "./worker.ts";

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

test("a database that does not take a job's failure ends neither the server nor the queue", async () => {
  await world.rows(
    "ind1",
    `
    create function lose_connection() returns trigger language plpgsql as $$
    begin
      perform pg_terminate_backend(pg_backend_pid());
      return new;
    end $$;
    create trigger lose_connection before update on graphile_worker._private_jobs
    for each row when (new.last_error is not null) execute function lose_connection();
  `,
  );
  await world.stopMailbox();
  const email = newEmail();
  expect((await world.api("ind1").post("/v1/signups", { email, home_region: "ind1" })).status).toBe(202);
  await vi.waitFor(() => expect(world.log()).toContain('"code":"57P01"'), { timeout: 15_000 });
  await world.rows("ind1", "drop function lose_connection cascade");
  await world.startMailbox();

  // Another mail shows that the queue is worked on again.
  const other = newEmail();
  expect((await world.api("ind1").post("/v1/signups", { email: other, home_region: "ind1" })).status).toBe(
    202,
  );
  await mailsTo(world, other);

  // The first is still locked by the run that ended; as if that had been a while ago:
  await world.rows(
    "ind1",
    "update graphile_worker._private_jobs set locked_at = now() - interval '6 minutes'",
  );
  await world.rows("ind1", "select graphile_worker.add_job('release-stuck-jobs')");
  await mailsTo(world, email);
});

test("a queue whose database was away is worked on again", async () => {
  await world.link("ind1").cut();
  await vi.waitFor(() => expect(world.log()).toContain('"code":"ECONNREFUSED"'), { timeout: 20_000 });
  await world.link("ind1").mend();
  const email = newEmail();
  await vi.waitFor(
    async () =>
      expect((await world.api("ind1").post("/v1/signups", { email, home_region: "ind1" })).status).toBe(202),
    { timeout: 10_000 },
  );
  await mailsTo(world, email);
});

test("a job is begun when it is added, also right after another, and does not wait until the queue is looked at", async () => {
  const rounds = 5;
  const startedAt = performance.now();
  for (let round = 0; round < rounds; round++) {
    const emails = [newEmail(), newEmail(), newEmail()];
    for (const email of emails) {
      const { status } = await world.api("ind1").post("/v1/signups", { email, home_region: "ind1" });
      expect(status).toBe(202);
    }
    for (const email of emails) await mailsTo(world, email);
  }
  // The queue is looked at every other second, and a mail takes a few hundredths of one.
  expect(performance.now() - startedAt).toBeLessThan(rounds * 1000);
});

/** More jobs than a server works on at a time, which last until they are told to end, and who works on them. */
async function busyWorker() {
  const running: string[] = [];
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const worker = new JobWorker({
    databaseUrl: world.link("ind1").url(world.databaseUrl("ind1")),
    jobs: [
      {
        name: "long",
        async run(payload) {
          running.push(String(payload));
          await ended;
        },
      },
    ],
    schedule: [],
    logger: pino(world.openLog()),
  });
  await world.rows("ind1", "select graphile_worker.add_job('long') from generate_series(1, 12)");
  worker.start();
  await vi.waitFor(() => expect(running).toHaveLength(4));
  return { worker, end };
}

test("a server that stops leaves the jobs it has not begun to others", async () => {
  const { worker, end } = await busyWorker();
  const stopped = worker.stop();
  end();
  await stopped;
  const left = await world.rows(
    "ind1",
    "select locked_at from graphile_worker.jobs where task_identifier = 'long'",
  );
  expect(left).toEqual(Array.from({ length: 8 }, () => ({ locked_at: null })));
  await world.rows("ind1", "delete from graphile_worker._private_jobs where locked_at is null");
});

test("a server that stops while its database is away, with jobs not begun, does so in peace", async () => {
  const { worker, end } = await busyWorker();
  await world.link("ind1").cut();
  const stopped = worker.stop();
  end();
  await stopped;
  await world.link("ind1").mend();
});

test("a database that goes down as a run of the queue ends takes nobody with it", async () => {
  const { worker, end } = await busyWorker();
  const link = world.link("ind1");
  // What the database says as it goes down is still under way when the run has ended.
  link.delay = 300;
  const stopped = worker.stop();
  end();
  await stopped;
  await world.rows(
    "ind1",
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
  );
  // Opened by the same way, over which all that has come by then.
  const client = new pg.Client({ connectionString: link.url(world.databaseUrl("ind1")) });
  await client.connect();
  await client.end();
  link.delay = 0;
});
