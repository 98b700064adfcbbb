import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Whether a process with this id is alive (one that belongs to somebody else counts). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Whether a process has ended; one that nobody has collected yet (a zombie has no command line) counts as ended. */
export async function isGone(pid: number): Promise<boolean> {
  return !isAlive(pid) || (await commandLine(pid)) === "";
}

/**
 * The command line of a process, its arguments apart by single spaces; empty when it is gone or cannot be read.
 * Process ids are used again, so a pid file alone does not say whose process it names.
 */
export async function commandLine(pid: number): Promise<string> {
  try {
    if (process.platform === "linux") {
      return (await readFile(`/proc/${pid}/cmdline`, "utf8")).split("\0").join(" ").trim();
    }
    if (process.platform === "win32") {
      const query = `(Get-CimInstance Win32_Process -Filter "ProcessId=${pid}").CommandLine`;
      return (await run("powershell", ["-NoProfile", "-Command", query])).stdout.trim();
    }
    return (await run("ps", ["-ww", "-o", "command=", "-p", String(pid)])).stdout.trim();
  } catch {
    return "";
  }
}

/**
 * When a process was started, as the system writes it; empty when it is gone. With the process id it names one process
 * for good.
 */
export async function startTime(pid: number): Promise<string> {
  try {
    if (process.platform === "linux") {
      // proc(5): the name in parentheses may hold spaces; after it, starttime is the 20th field.
      const stat = await readFile(`/proc/${pid}/stat`, "utf8");
      return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
    }
    if (process.platform === "win32") {
      const query = `(Get-Process -Id ${pid}).StartTime.ToFileTimeUtc()`;
      return (await run("powershell", ["-NoProfile", "-Command", query])).stdout.trim();
    }
    return (await run("ps", ["-o", "lstart=", "-p", String(pid)])).stdout.trim();
  } catch {
    return "";
  }
}

/**
 * Asks for `condition` until it holds.
 * @param milliseconds how long to go on asking
 * @returns whether it held in time
 */
export async function until(
  condition: () => boolean | Promise<boolean>,
  milliseconds: number,
  every = 20,
): Promise<boolean> {
  const deadline = performance.now() + milliseconds;
  while (!(await condition())) {
    if (performance.now() > deadline) return false;
    await pause(every);
  }
  return true;
}
