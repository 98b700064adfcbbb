import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startTime } from "../src/processes.ts";
import { refuseWhileRunning, takeRunLock } from "../src/run-lock.ts";
import { cleanUp, temporaryFolder } from "./clean-up.ts";

async function otherProcess(): Promise<number> {
  const child = spawn(process.execPath, ["--eval", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
  await once(child, "spawn");
  cleanUp(() => child.kill("SIGKILL"));
  return child.pid ?? 0;
}

async function note(folder: string, pid: number, started: string): Promise<void> {
  await writeFile(join(folder, "run.json"), JSON.stringify({ pid, started }));
}

test("a second stack is refused with one line that says how to stop the first", async () => {
  const folder = await temporaryFolder();
  const pid = await otherProcess();
  await note(folder, pid, await startTime(pid));
  await expect(takeRunLock(folder)).rejects.toThrow(
    `The stack of this checkout runs already (process ${pid}): stop it with Ctrl-C in its terminal, or with kill ${pid}.`,
  );
  await expect(refuseWhileRunning(folder, "It is running")).rejects.toThrow(`kill ${pid}`);
});

test("a note left by a killed stack is no hindrance, and known as such", async () => {
  const folder = await temporaryFolder();
  await note(folder, 2 ** 22 + 1, "1");
  const lock = await takeRunLock(folder);
  expect(lock.afterKill).toBe(true);
  await lock.release();
  expect((await takeRunLock(folder)).afterKill).toBe(false);
});

test("a process that was given the same id since is not taken for the stack", async () => {
  const folder = await temporaryFolder();
  await note(folder, await otherProcess(), "1");
  expect((await takeRunLock(folder)).afterKill).toBe(true);
});

test("a note cut short counts as left by a killed stack", async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, "run.json"), '{"pid":12');
  expect((await takeRunLock(folder)).afterKill).toBe(true);
});
