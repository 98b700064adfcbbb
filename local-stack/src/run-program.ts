import { type ChildProcess, type StdioOptions, spawn } from "node:child_process";
import { checkout, childEnvironment } from "./settings.ts";

export interface RunOptions {
  /** Set for it beyond this process's environment. */
  environment?: Record<string, string>;
  /** Show its output as it comes, rather than keep it. */
  live?: boolean;
  /** Where it runs, if not in the root of the checkout. */
  folder?: string;
  /** Ends it after this time. */
  timeoutMilliseconds?: number;
}

/** How a program ended, and what it printed unless that was shown as it came. */
export interface RunResult {
  ok: boolean;
  output: string;
}

const running = new Set<ChildProcess>();

/** Ends every program that `runProgram` is waiting for, as Ctrl-C would, so that test runners clean up. */
export function endPrograms(): void {
  for (const child of running) child.kill("SIGINT");
}

/** Runs a program to its end. One that cannot be run ends like one that failed. */
export function runProgram(program: string, args: string[], options: RunOptions = {}): Promise<RunResult> {
  const stdio: StdioOptions = options.live ? ["ignore", "inherit", "inherit"] : ["ignore", "pipe", "pipe"];
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: options.folder ?? checkout,
      env: childEnvironment(options.environment),
      stdio,
      timeout: options.timeoutMilliseconds,
    });
    running.add(child);
    child.once("close", () => running.delete(child));
    let output = "";
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout?.on("data", collect);
    child.stderr?.on("data", collect);
    child.once("error", (error) => resolve({ ok: false, output: `${program}: ${error.message}` }));
    child.once("close", (code) => resolve({ ok: code === 0, output }));
  });
}
