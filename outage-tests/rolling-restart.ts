import { setTimeout as pause } from "node:timers/promises";
import { tell } from "./check.ts";
import { everyChangeOnce, nobodyFails, type Scenario } from "./scenario.ts";
import type { Trial } from "./trial.ts";

const calmMilliseconds = 1_000;

/** Tells one API server after the other to stop, and starts it again, while people read and write by the balancers. */
export async function rollingRestart({ system, load, settle }: Trial): Promise<Scenario> {
  load.ways = system.ways.filter(({ server }) => server === undefined);
  const from = performance.now();
  for (const server of system.stack.apiServers.values()) await server.restart();
  const took = performance.now() - from;
  await pause(calmMilliseconds);
  await settle();
  const samples = load.samples.filter(({ sentAt }) => sentAt >= from);
  load.ways = system.ways;
  const writes = samples.filter(({ kind }) => kind === "patch" || kind === "login").length;
  const longest = Math.max(...samples.map((sample) => sample.took));
  return {
    name: "rolling restart of all API servers",
    measured: `${samples.length} requests, ${writes} of them writes, in ${tell(took / 1000)} s; most ${tell(longest)} ms`,
    checks: [nobodyFails(samples), everyChangeOnce(load.writers)],
  };
}
