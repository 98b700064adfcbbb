import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { isGone, until } from "../src/processes.ts";
import { type Service, supervise } from "../src/supervise.ts";
import { cleanUp } from "./clean-up.ts";

function sleeper(): Service<ChildProcess> & { starts(): number } {
  let starts = 0;
  return {
    name: "sleeper",
    starts: () => starts,
    start: async () => {
      starts++;
      const child = spawn(process.execPath, ["--eval", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
      await once(child, "spawn");
      return child;
    },
    ended: async (child) => {
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
      return String(child.signalCode);
    },
    stop: async (child) => {
      child.kill("SIGKILL");
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    },
  };
}

async function supervised() {
  const lines: string[] = [];
  const service = sleeper();
  const keeper = await supervise(service, (line) => lines.push(line));
  cleanUp(() => keeper.stop());
  return { lines, service, keeper };
}

test("what ends by itself is reported and started again", async () => {
  const { lines, service, keeper } = await supervised();
  const first = keeper.current().pid ?? 0;
  process.kill(first, "SIGKILL");
  expect(await until(() => keeper.current().pid !== first, 5_000)).toBe(true);
  expect(service.starts()).toBe(2);
  expect(lines).toEqual(["sleeper ended unexpectedly and is started again: SIGKILL"]);
});

test("what is stopped stays down until it is restarted", async () => {
  const { lines, service, keeper } = await supervised();
  const first = keeper.current().pid ?? 0;
  await keeper.stop();
  expect(await isGone(first)).toBe(true);
  await keeper.restart();
  expect(keeper.current().pid).not.toBe(first);
  expect(service.starts()).toBe(2);
  expect(lines).toEqual([]);
});

test("a restart while it waits to be started again starts it once", async () => {
  const { service, keeper } = await supervised();
  const first = keeper.current().pid ?? 0;
  process.kill(first, "SIGKILL");
  await until(() => isGone(first), 5_000);
  await keeper.restart();
  const second = keeper.current().pid;
  await keeper.stop();
  expect(await isGone(second ?? 0)).toBe(true);
  expect(service.starts()).toBe(2);
});
