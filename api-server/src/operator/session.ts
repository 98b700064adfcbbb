import { closeDatabases, createDatabases } from "#cross-region/databases.ts";
import type { UpkeepContext } from "#cross-region/upkeep/report.ts";
import { readConfig } from "../config.ts";

/** How a command ends, for scripts. */
export const EXIT = {
  /** Done, and nothing was found. */
  fine: 0,
  /** Something was found, refused or failed. */
  found: 1,
  /** The command line or the configuration is wrong. */
  usage: 2,
  /** A database is away, so the answer is not whole. */
  away: 3,
  /** Stopped by Ctrl-C; what was done stands. */
  interrupted: 130,
} as const;

/** The exit code of work that went through, save for databases that are away and what it found. */
export function exitCode({ isAway, isFound }: { isAway: boolean; isFound: boolean }): number {
  if (isAway) return EXIT.away;
  return isFound ? EXIT.found : EXIT.fine;
}

/** A command can't do what it was asked to. The message is all that is shown. */
export class CommandFailed extends Error {}

/** What every command takes. */
export interface CommonOptions {
  json?: boolean;
  progress?: boolean;
  /** Seconds that one statement may take. */
  deadline: number;
}

/** What a command answers: a document for programs, lines for people, and its exit code. */
export interface Answer {
  document: unknown;
  lines: string[];
  exitCode: number;
}

// A few statements for each region at a time.
const POOL_SIZE = 8;

/**
 * Opens the databases of this environment, runs a command on them and prints its answer to standard
 * output. Answers the exit code. Throws ConfigError, and what the command throws.
 */
export async function runCommand(
  { json, progress, deadline }: CommonOptions,
  signal: AbortSignal,
  command: (context: UpkeepContext) => Promise<Answer>,
): Promise<number> {
  const config = readConfig(process.env);
  const databases = createDatabases(config, { poolSize: POOL_SIZE, deadline: deadline * 1000, isBulk: true });
  try {
    const answer = await command({
      ...databases,
      digestKeys: config.emailDigestKeys,
      signal,
      progress: progress === true || process.stderr.isTTY ? progressLine() : undefined,
    });
    const text = json === true ? JSON.stringify(answer.document, null, 2) : answer.lines.join("\n");
    if (text !== "") process.stdout.write(`${text}\n`);
    return answer.exitCode;
  } finally {
    await closeDatabases(databases);
  }
}

// Lines that come faster than they can be read are left out, except in a file.
const SHOW_EVERY_MS = 1000;

function progressLine(): (line: string) => void {
  let shownAt = 0;
  return (line) => {
    const now = performance.now();
    if (now - shownAt < SHOW_EVERY_MS) return;
    shownAt = now;
    process.stderr.write(`${line}\n`);
  };
}
