import { Agent } from "node:http";
import { freePort } from "@vetchium/local-stack/postgres";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { operations } from "../documented.ts";
import { INSPECTED, Inspector } from "../inspector.ts";
import { breaches } from "../invariants.ts";
import { isReady, type ServerProcess, startServerProcess } from "../server-process.ts";
import { REGION_IDS, World } from "../world.ts";
import { Coverage } from "./coverage.ts";
import { type Draft, drafts } from "./drafts.ts";
import { send, tell } from "./exchange.ts";
import { judge } from "./judge.ts";
import { wasMoving } from "./moving.ts";
import { Population } from "./population.ts";

// The same every time, so that a red run is due to a change. `npm run test:fuzz` sends more.
const SEED = Number(process.env.FUZZ_SEED ?? 1);
const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 2000);
/** From this many on it is worth to look at what a server has kept of them. */
const LONG = 20_000;
/** How much more memory a server may hold after the last quarter of a long run than after the first, in bytes. */
const GROWTH = 6 * 1024 * 1024;
const QUARTERS = 4;
const AT_ONCE = 8;
/** How long three servers may take to start on a busy machine, in milliseconds. */
const START_MS = 240_000;

let world: World;
const servers: ServerProcess[] = [];
const inspectors: Inspector[] = [];
const urls = new Map<string, string>();
let population: Population;
const coverage = new Coverage();
const agent = new Agent({ keepAlive: true });
beforeAll(async () => {
  // Those who answer are processes of their own, as in production: what ends or fills one is seen.
  world = await World.start({ runsJobs: false });
  await Promise.all(REGION_IDS.map(startServer));
  population = await Population.start(world, urls);
}, 2 * START_MS);
afterAll(async () => {
  agent.destroy();
  for (const inspector of inspectors) inspector.close();
  for (const { child } of servers) child.kill("SIGTERM");
  await Promise.all(servers.map(({ exited }) => exited));
  await world.stop();
});

async function startServer(region: string): Promise<void> {
  const port = await freePort();
  // A busy machine makes a healthy database slow.
  const patient = { DATABASE_DEADLINE_MS: "30000" };
  const server = startServerProcess(world, port, { REGION: region, ...patient, ...INSPECTED });
  servers.push(server);
  const ended = server.exited.then(() => {
    throw new Error(`the server of ${region} has ended: ${server.output()}`);
  });
  await Promise.race([isReady(port, START_MS), ended]);
  // What ends one later is told by a test.
  ended.catch(() => {});
  urls.set(region, `http://127.0.0.1:${port}`);
  inspectors.push(await Inspector.attach(server));
}

/** Sends requests at the same time and judges every answer. */
async function sendAtOnce(batch: Draft[]): Promise<void> {
  const outcomes = await Promise.allSettled(
    batch.map(async (draft) => {
      const exchange = await send(draft, population, urls, agent);
      coverage.note(exchange);
      population.learn(exchange);
      judge(exchange);
      if (exchange.answer.status === 503) expect(await wasMoving(world, exchange), tell(exchange)).toBe(true);
    }),
  );
  await population.lookAfter();
  for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
}

async function atRest(): Promise<void> {
  await vi.waitFor(async () => expect(await breaches(world)).toEqual([]), { timeout: 60_000, interval: 100 });
}

/** Sends requests until there were as many as `count` in all. */
async function sendUntil(count: number): Promise<void> {
  for (let round = 0; coverage.total < count; round++) {
    const property = fc.asyncProperty(
      fc.array(drafts, { minLength: 1, maxLength: AT_ONCE, size: "max" }),
      sendAtOnce,
    );
    const numRuns = Math.ceil((count - coverage.total) / AT_ONCE);
    await fc.assert(property, { seed: SEED * 100_003 + count * 7 + round, numRuns });
    await population.checkPasswords();
  }
}

test("whatever is sent, the answer is one that is documented, right, and no fault of ours", {
  timeout: 3_600_000,
}, async () => {
  const memory: number[][] = [];
  for (let quarter = 1; quarter <= QUARTERS; quarter++) {
    await sendUntil(Math.ceil((REQUESTS * quarter) / QUARTERS));
    await atRest();
    if (REQUESTS >= LONG) memory.push(await Promise.all(inspectors.map((inspector) => inspector.memory())));
  }
  if (REQUESTS >= LONG)
    console.log(
      coverage.table(),
      memory.map((each) => each.map((bytes) => (bytes / 2 ** 20).toFixed(1))),
    );
  for (const [index, region] of REGION_IDS.entries()) {
    const [first = 0, last = 0] = [memory[0]?.[index], memory.at(-1)?.[index]];
    expect(last - first, `what the server of ${region} keeps`).toBeLessThan(GROWTH);
  }
});

test("every operation was reached", () => {
  expect(coverage.unreached(operations)).toEqual([]);
});

test("the servers are well, and their logs tell of no fault and of nobody", () => {
  for (const { child, output } of servers) {
    expect(child.exitCode).toBeNull();
    const lines = output()
      .split("\n")
      .filter((line) => line !== "" && !/^(Debugger|For help|Waiting)/.test(line));
    const faults = lines.filter(
      (line) => !line.startsWith("{") || (JSON.parse(line) as { level: number }).level >= 50,
    );
    expect(faults).toEqual([]);
    for (const { email, handle, token } of population.people) {
      for (const secret of [email, handle, token]) expect(output()).not.toContain(secret);
    }
  }
});
