import { setTimeout as pause } from "node:timers/promises";
import { type Check, check, describe, tell } from "./check.ts";
import { Flood, type FloodCount } from "./flood.ts";
import { noiseBetween } from "./noise.ts";
import { memoryOf } from "./processes.ts";
import { nobodyFails, type Scenario } from "./scenario.ts";
import type { Trial } from "./trial.ts";
import { isConcerned } from "./verdict.ts";

const floodMilliseconds = 2_000;
const calmMilliseconds = 500;

/** How slow the database is made, in each direction: ten connections then serve 50 writes a second. */
const slowMilliseconds = 100;
const fullCallers = 400;
const fullPerSecond = 400;

/** The first answer of somebody concerned, as with any fault, and the way back, in milliseconds. */
const firstAnswer = 1_200;
const backWithin = 5_000;

/**
 * One region's database has eight times as much to write as it can: what is too much is turned away, what it can do is
 * done, and nobody elsewhere feels it.
 */
export async function fullPool(trial: Trial): Promise<Scenario> {
  const { system, load, people } = trial;
  const part = system.parts.find(({ kind, region }) => kind === "database" && region !== undefined);
  const region = part?.region ?? "";
  if (part === undefined) throw new Error("there is no region");
  const url = `${system.stack.serverUrls.get(region)}/v1/me`;
  const token = people.get(region)?.[0].token ?? "";
  const from = performance.now();
  system.link(part).delay = slowMilliseconds;
  const request = { method: "PATCH", url, token, body: { headline: "many at once" } };
  const flood = await Flood.start({ request, callers: fullCallers, perSecond: fullPerSecond });
  await pause(floodMilliseconds);
  const count = await flood.stop();
  system.link(part).delay = 0;
  const endedAt = performance.now();
  await pause(calmMilliseconds);
  await trial.settle();
  const samples = load.samples.filter(({ kind, sentAt }) => kind !== "reference" && sentAt >= from);
  const noise = noiseBetween(load.samples, from, endedAt);
  const elsewhere = samples.filter((sample) => !isConcerned([part], sample));
  const after = samples.filter(({ isGood, sentAt }) => !isGood && sentAt > endedAt + backWithin);
  return {
    name: `${part.name} with more to write than it can`,
    measured: tellFlood(count),
    checks: [
      { ...nobodyFails(elsewhere), name: "nobody elsewhere fails" },
      ...floodChecks(count),
      check(
        "shed within 1.2 s",
        count.shedP99 < firstAnswer + noise.allowance,
        `p99 ${tell(count.shedP99)} ms`,
      ),
      check("back within 5 s", after.length === 0, describe(after)),
    ],
  };
}

const manyCallers = 2_000;
const mebibyte = 1024 * 1024;
/** What a server may hold beyond what it holds at rest: 2,000 connections with a request each, and their answers. */
const memoryBound = 250 * mebibyte;
const healthMilliseconds = 5_000;

/** Thousands ask one server at once, as fast as they can. Nobody else asks: the machine has no room for it. */
export async function thousandsAtOnce(trial: Trial): Promise<Scenario> {
  const { system, load, people } = trial;
  await load.pause();
  const [region = ""] = system.regions;
  const base = system.stack.serverUrls.get(region) ?? "";
  const pid = system.stack.apiServers.get(region)?.current().pid ?? 0;
  const atRest = memoryOf(pid);
  const flood = await Flood.start({
    request: { method: "GET", url: `${base}/v1/me`, token: people.get(region)?.[0].token ?? "" },
    callers: manyCallers,
  });
  const watched = await watch(trial, base, pid, floodMilliseconds);
  const count = await flood.stop();
  const endedAt = performance.now();
  load.start();
  const back = await servedAgain(trial, base, people.get(region)?.[1]?.token ?? "");
  await pause(calmMilliseconds);
  await trial.settle();
  const after = load.samples.filter(({ sentAt }) => sentAt > endedAt + back);
  const grown = (watched.memory - atRest) / mebibyte;
  return {
    name: `${manyCallers} callers at once at ${region}`,
    measured:
      `${tellFlood(count)}; memory +${Math.round(grown)} MiB; ` +
      `health within ${tell(watched.health)} ms; back after ${tell(back)} ms`,
    checks: [
      ...floodChecks(count),
      check("memory is bounded", watched.memory - atRest < memoryBound, `+${Math.round(grown)} MiB`),
      check("health answers", watched.sick.length === 0, watched.sick.join(", ")),
      check("back within 5 s", back < backWithin, `${tell(back)} ms`),
      { ...nobodyFails(after), name: "nobody fails afterwards" },
    ],
  };
}

/** Asks for health while it lasts. Answers the most memory, the slowest health, and which health was not good. */
async function watch({ client }: Trial, base: string, pid: number, milliseconds: number) {
  const until = performance.now() + milliseconds;
  const watched = { memory: 0, health: 0, sick: [] as string[] };
  while (performance.now() < until) {
    for (const path of ["/livez", "/readyz", "/"]) {
      const askedAt = performance.now();
      const { status, error } = await client.send({ method: "GET", url: base + path });
      const took = performance.now() - askedAt;
      watched.health = Math.max(watched.health, took);
      if (status !== 200 || took > healthMilliseconds)
        watched.sick.push(`${path} ${error ?? status} ${tell(took)} ms`);
    }
    watched.memory = Math.max(watched.memory, memoryOf(pid));
  }
  return watched;
}

/** How long it takes until somebody is served, in milliseconds. */
async function servedAgain({ client }: Trial, base: string, token: string): Promise<number> {
  const from = performance.now();
  while (performance.now() - from < backWithin) {
    const { status } = await client.send({ method: "GET", url: `${base}/v1/me`, token });
    if (status === 200) break;
    await pause(20);
  }
  return performance.now() - from;
}

function floodChecks({ served, shed, wrong }: FloodCount): Check[] {
  return [
    check("some are served", served > 0, String(served)),
    check("the rest is shed", shed > 0, String(shed)),
    check("nothing else is answered", Object.keys(wrong).length === 0, JSON.stringify(wrong)),
  ];
}

function tellFlood({ served, shed, shedMedian, shedP99 }: FloodCount): string {
  return `${served} served, ${shed} shed in ${tell(shedMedian)} ms (p99 ${tell(shedP99)} ms)`;
}
