import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { explainError, StackFailure } from "./failure.ts";
import { startTime } from "./processes.ts";

/**
 * The id of the process that runs this checkout's stack, if one does.
 * @param folder where the stack keeps its state
 */
export async function runningStack(folder: string): Promise<number | undefined> {
  const text = await readFile(lockFile(folder), "utf8").catch(() => "{}");
  const { pid, started } = parse(text);
  // The id may have been given to another program since.
  const isAlive = pid !== undefined && started !== undefined && (await startTime(pid)) === started;
  return isAlive && pid !== process.pid ? pid : undefined;
}

/** Held by the process that runs the stack. */
export interface RunLock {
  release(): Promise<void>;
  /** Whether the run before was killed, so that some of its programs may be just about to end. */
  afterKill: boolean;
}

/**
 * Marks this process as the one that runs the stack.
 * @throws StackFailure when another one does
 */
export async function takeRunLock(folder: string): Promise<RunLock> {
  const file = lockFile(folder);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(file, JSON.stringify({ pid: process.pid, started: await startTime(process.pid) }), {
      flag: "wx",
    });
    return { release: () => rm(file, { force: true }), afterKill: false };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw explainError(error, `write ${file}`);
  }
  await refuseWhileRunning(folder, "The stack of this checkout runs already");
  await rm(file, { force: true }); // Left by a run that was killed.
  return { ...(await takeRunLock(folder)), afterKill: true };
}

/** @throws StackFailure when a stack of this checkout is running */
export async function refuseWhileRunning(folder: string, what: string): Promise<void> {
  const pid = await runningStack(folder);
  if (pid === undefined) return;
  throw new StackFailure(
    `${what} (process ${pid}): stop it with Ctrl-C in its terminal, or with kill ${pid}.`,
  );
}

function lockFile(folder: string): string {
  return join(folder, "run.json");
}

function parse(text: string): { pid?: number; started?: string } {
  try {
    return JSON.parse(text) as { pid?: number; started?: string };
  } catch {
    return {}; // Cut short by a crash.
  }
}
