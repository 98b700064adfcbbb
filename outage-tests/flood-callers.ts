/** The callers of a flood: a thread's program. */
import { setTimeout as pause } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import { Client } from "./client.ts";
import type { FloodCount, FloodOptions } from "./flood.ts";
import { quantile } from "./statistics.ts";

const { request, callers, perSecond } = workerData as FloodOptions;
const client = new Client();
const shedTimes: number[] = [];
const wrong: Record<string, number> = {};
let served = 0;
let isOn = true;
parentPort?.once("message", () => {
  isOn = false;
});

async function askOnce(): Promise<void> {
  const startedAt = performance.now();
  const { status, headers, error } = await client.send(request);
  if (status === 200) served++;
  else if (status === 503 && Number(headers["retry-after"]) > 0)
    shedTimes.push(performance.now() - startedAt);
  else wrong[error ?? status] = (wrong[error ?? status] ?? 0) + 1;
}

/** Asks in its own turn, so that all callers together keep to the rate. */
async function call(turn: number): Promise<void> {
  const interval = perSecond === undefined ? 0 : (1000 * callers) / perSecond;
  await pause((interval * turn) / callers);
  while (isOn) {
    const dueAt = performance.now() + interval;
    await askOnce();
    await pause(Math.max(0, dueAt - performance.now()));
  }
}

const calls = Array.from({ length: callers }, (_, turn) => call(turn));
parentPort?.postMessage("begun");
await Promise.all(calls);
await client.close();
const count: FloodCount = {
  served,
  shed: shedTimes.length,
  wrong,
  shedMedian: quantile(shedTimes, 0.5),
  shedP99: quantile(shedTimes, 0.99),
};
parentPort?.postMessage(count);
