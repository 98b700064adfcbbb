import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { vi } from "vitest";

/** The processes that decode pictures for the servers of this test; the shell that sets their limits is none yet. */
export async function decoders(): Promise<number[]> {
  const { stdout } = await promisify(execFile)("ps", ["-A", "-o", "pid=,ppid=,args="]);
  return stdout
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .filter(
      ([, parent, ...args]) => parent === String(process.pid) && args.join(" ").includes("decode-avatar"),
    )
    .map(([pid]) => Number(pid));
}

/** Waits until there are as many of them, and answers who they are. */
export function decodersOnce(count: number): Promise<number[]> {
  return vi.waitFor(
    async () => {
      const found = await decoders();
      if (found.length !== count) throw new Error(`there are ${found.length} decoders, not ${count}`);
      return found;
    },
    { timeout: 20_000, interval: 20 },
  );
}
