import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Processes that are stopped at this moment. One that is left so could neither go on nor be ended. */
const frozen = new Set<number>();
process.once("exit", () => thaw([...frozen]));

/** A process and its children. PostgreSQL's backends are all children of the first, in sessions of their own. */
export function family(pid: number): number[] {
  return [pid, ...childrenOf(pid)];
}

/** Stops a process and its children where they are: what is connected stays so, and nothing answers. */
export function freeze(pid: number): number[] {
  const pids: number[] = [];
  // The first is stopped before its children are counted, so that it makes no more.
  for (const next of [() => [pid], () => childrenOf(pid)]) {
    for (const one of next()) if (send(one, "SIGSTOP")) pids.push(one);
  }
  for (const one of pids) frozen.add(one);
  return pids;
}

/** Lets processes that were stopped go on. */
export function thaw(pids: number[]): void {
  for (const pid of pids) {
    frozen.delete(pid);
    send(pid, "SIGCONT");
  }
}

/** Ends processes as a loss of power does. */
export function kill(pids: number[]): void {
  for (const pid of pids) send(pid, "SIGKILL");
}

/** How much memory a process holds, in bytes; 0 once it is gone. */
export function memoryOf(pid: number): number {
  const kibibytes = ask("ps", "-o", "rss=", "-p", String(pid));
  return Number(kibibytes) * 1024;
}

function childrenOf(pid: number): number[] {
  const text =
    process.platform === "linux"
      ? readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8")
      : ask("pgrep", "-P", String(pid));
  return text.trim().split(/\s+/).filter(Boolean).map(Number);
}

function ask(program: string, ...args: string[]): string {
  try {
    return execFileSync(program, args, { encoding: "utf8" });
  } catch {
    return ""; // Nobody is there.
  }
}

function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false; // It has ended meanwhile.
  }
}
