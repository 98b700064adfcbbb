import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serverOptions } from "@vetchium/local-stack/settings";

/** How a program of the server ran. */
export interface Measured {
  code: number | null;
  output: string;
  seconds: number;
  /** The most memory that it held at a time, in bytes. */
  peakMemory: number;
}

const root = fileURLToPath(new URL("..", import.meta.url));
const memoryReporter = new URL("report-memory.ts", import.meta.url).href;

/** Runs a TypeScript file of the checkout to its end. */
export async function measure(
  file: string,
  args: string[],
  environment: Record<string, string>,
): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), "vetchium-bench-"));
  const report = join(folder, "memory");
  const startedAt = performance.now();
  try {
    const child = spawn(
      process.execPath,
      [...serverOptions, "--import", memoryReporter, join(root, file), ...args],
      {
        env: { PATH: process.env.PATH, ...environment, MEMORY_REPORT: report },
        stdio: ["ignore", "pipe", "inherit"],
      },
    );
    let output = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
    });
    const code = await new Promise<number | null>((resolve, reject) =>
      child.once("error", reject).once("close", resolve),
    );
    const seconds = (performance.now() - startedAt) / 1000;
    return { code, output, seconds, peakMemory: Number(await readFile(report, "utf8")) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
