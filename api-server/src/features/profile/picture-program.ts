import { execFile } from "node:child_process";
import { promisify } from "node:util";
import {
  BulkheadRejectedError,
  bulkhead,
  type IPolicy,
  TaskCancelledError,
  TimeoutStrategy,
  timeout,
  wrap,
} from "cockatiel";
import { ProblemError } from "#http/problems.ts";

const run = promisify(execFile);

/** Waiting and all: less than the balancer waits for an answer. */
const WITHIN_MS = 12_000;
/** The largest picture that is well-formed takes 2.2 seconds of one core, and 310 MiB. */
const CPU_SECONDS = 5;
const MEMORY_KIB = 384 * 1024;
/** Of any picture that we make, in bytes. */
const LARGEST_ANSWER = 2 * 1024 * 1024;
/** EX_DATAERR of sysexits. */
const UNREADABLE = 65;

export interface PictureProgramOptions {
  /** The path of a program that takes its input on standard input, and answers a picture on standard output. */
  file: string;
  env?: Record<string, string>;
  /** How many run at a time, and how many wait; each takes one core. */
  atOnce: number;
  waiting: number;
}

/** Runs a program that makes pictures: each time anew, a few at a time, within limits of processor, memory and time. */
export class PictureProgram {
  readonly #commandLine: [string, ...string[]];
  readonly #env: Record<string, string>;
  readonly #policy: IPolicy;

  constructor({ file, env = {}, atOnce, waiting }: PictureProgramOptions) {
    this.#commandLine = limited([process.execPath, "--jitless", file]);
    // None of the server's: what breaks a decoder finds no password and no key there.
    this.#env = { ...env, MALLOC_ARENA_MAX: "2", UV_THREADPOOL_SIZE: "1" };
    this.#policy = wrap(timeout(WITHIN_MS, TimeoutStrategy.Aggressive), bulkhead(atOnce, waiting));
  }

  /**
   * What the program makes of its input. Undefined where it can't read that, or takes too much time or memory.
   * Throws the problem `rate-limited` where too many others wait.
   */
  async run(input: Buffer): Promise<Buffer | undefined> {
    try {
      return await this.#policy.execute(({ signal }) => this.#runOnce(input, signal));
    } catch (error) {
      if (error instanceof BulkheadRejectedError || error instanceof TaskCancelledError) {
        throw new ProblemError("rate-limited", "pictures-waiting");
      }
      throw error;
    }
  }

  async #runOnce(input: Buffer, signal: AbortSignal): Promise<Buffer | undefined> {
    signal.throwIfAborted();
    const [command, ...args] = this.#commandLine;
    const running = run(command, args, {
      encoding: "buffer",
      env: this.#env,
      maxBuffer: LARGEST_ANSWER,
      killSignal: "SIGKILL",
    });
    signal.addEventListener("abort", () => running.child.kill("SIGKILL"), { once: true });
    // A program that has seen enough reads no further, which is told by how it ends.
    running.child.stdin?.on("error", () => {}).end(input);
    try {
      return (await running).stdout;
    } catch (error) {
      const { code, signal: killedBy } = error as { code?: unknown; signal?: unknown };
      if (code === UNREADABLE || (code === null && typeof killedBy === "string")) return undefined;
      throw error;
    }
  }
}

/** The command line with the kernel's limits on it; Windows has none of that kind. */
function limited([command, ...args]: [string, ...string[]]): [string, ...string[]] {
  if (process.platform === "win32") return [command, ...args];
  // macOS knows no limit of memory.
  const limits = `ulimit -t ${CPU_SECONDS}; ulimit -d ${MEMORY_KIB} 2>/dev/null; exec "$0" "$@"`;
  return ["/bin/sh", "-c", limits, command, ...args];
}
