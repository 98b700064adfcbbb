import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import {
  BulkheadRejectedError,
  bulkhead,
  TaskCancelledError,
  TimeoutStrategy,
  timeout,
  wrap,
} from "cockatiel";
import { ProblemError } from "#http/problems.ts";

const run = promisify(execFile);
const program = fileURLToPath(new URL("decode-avatar.mjs", import.meta.url));

/** How many files are decoded at a time, and how many wait; each is a process that takes one core. */
const AT_ONCE = 2;
const WAITING = 4;
/** Waiting and all: less than the balancer waits for an answer. */
const WITHIN_MS = 12_000;
/** The largest picture that is well-formed takes 2.2 seconds of one core, and 310 MiB. */
const CPU_SECONDS = 5;
const MEMORY_KIB = 384 * 1024;
/** Of a WebP of 512 by 512 pixels, in bytes. */
const LARGEST_ANSWER = 2 * 1024 * 1024;
const UNREADABLE = 65;

// One for the process: they share its machine's cores and memory.
const policy = wrap(timeout(WITHIN_MS, TimeoutStrategy.Aggressive), bulkhead(AT_ONCE, WAITING));

/**
 * Decodes a PNG, JPEG or WebP in a process of its own and encodes it anew as a square WebP: nothing of the file itself is
 * kept. Undefined for what is no such picture, or takes too much time or memory. Throws the problem `rate-limited`
 * where too many others wait.
 */
export async function decodeAvatar(file: Buffer): Promise<Buffer | undefined> {
  try {
    return await policy.execute(({ signal }) => decode(file, signal));
  } catch (error) {
    if (error instanceof BulkheadRejectedError || error instanceof TaskCancelledError) {
      throw new ProblemError("rate-limited", "Many pictures are being read right now. Try again soon.");
    }
    throw error;
  }
}

async function decode(file: Buffer, signal: AbortSignal): Promise<Buffer | undefined> {
  signal.throwIfAborted();
  const [command, ...args] = limited([process.execPath, "--jitless", program]);
  const running = run(command, args, {
    encoding: "buffer",
    // None of the server's: what breaks the decoder finds no password and no key there.
    env: { MALLOC_ARENA_MAX: "2", UV_THREADPOOL_SIZE: "1" },
    maxBuffer: LARGEST_ANSWER,
    killSignal: "SIGKILL",
  });
  signal.addEventListener("abort", () => running.child.kill("SIGKILL"), { once: true });
  // A program that has seen enough reads no further, which is told by how it ends.
  running.child.stdin?.on("error", () => {}).end(file);
  try {
    return (await running).stdout;
  } catch (error) {
    const { code, signal: killedBy } = error as { code?: unknown; signal?: unknown };
    if (code === UNREADABLE || (code === null && typeof killedBy === "string")) return undefined;
    throw error;
  }
}

/** The command line with the kernel's limits on it; Windows has none of that kind. */
function limited([command, ...args]: [string, ...string[]]): [string, ...string[]] {
  if (process.platform === "win32") return [command, ...args];
  // macOS knows no limit of memory.
  const limits = `ulimit -t ${CPU_SECONDS}; ulimit -d ${MEMORY_KIB} 2>/dev/null; exec "$0" "$@"`;
  return ["/bin/sh", "-c", limits, command, ...args];
}
