import { stripVTControlCharacters } from "node:util";

/** A failure that the person at the keyboard can mend: shown as one line, never with a stack trace. */
export class StackFailure extends Error {
  override name = "StackFailure";
}

const mendBySystemCode: Record<string, string> = {
  EACCES: "this user may not write there: run it as the folder's owner, or change the owner",
  EPERM: "this user may not do that: run it as the owner of the folder and of the processes",
  EROFS: "the disk is read-only: use a checkout on a writable disk",
  ENOSPC: "the disk is full: free some space and start again",
  EDQUOT: "the disk quota is used up: free some space and start again",
};

const codeByOutput: [RegExp, string][] = [
  [/No space left on device/i, "ENOSPC"],
  [/Disk quota exceeded/i, "EDQUOT"],
  [/Read-only file system/i, "EROFS"],
  [/Permission denied/i, "EACCES"],
];

/**
 * Turns an error of the operating system into a failure with advice.
 * @param doing what was tried, e.g. `create /path/to/data`
 * @returns the failure, or the error itself where there is no better thing to say
 */
export function explainError(error: unknown, doing: string): unknown {
  if (error instanceof StackFailure || !(error instanceof Error)) return error;
  const mend = mendBySystemCode[(error as NodeJS.ErrnoException).code ?? ""];
  return mend ? new StackFailure(`Cannot ${doing}: ${mend}.`) : error;
}

/**
 * Turns what a program printed before it died into a failure with advice.
 * @param doing what was tried, e.g. `start global-db`
 * @param output its output; the last lines are shown where the cause is not a known one
 */
export function explainOutput(output: string, doing: string): StackFailure {
  const known = codeByOutput.find(([pattern]) => pattern.test(output));
  if (known) return new StackFailure(`Cannot ${doing}: ${mendBySystemCode[known[1]]}.`);
  return new StackFailure(`Cannot ${doing}:\n${lastLines(output, 8)}`);
}

/** The last `count` lines of what a program printed, without colours, empty lines and stack traces. */
export function lastLines(output: string, count: number): string {
  return stripVTControlCharacters(output)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "" && !/^\s+at /.test(line))
    .slice(-count)
    .join("\n");
}
