/** The operator's command line. `--help` says what it does; docs/operations.md, when to use it. */
import { Command, CommanderError } from "commander";
import { DatabaseUnavailable } from "#postgres/errors.ts";
import { ConfigError } from "../config.ts";
import { wholeNumber } from "./arguments.ts";
import { addDigestKeyCommands } from "./digest-key-commands.ts";
import { addDirectoryCommands, type Run } from "./directory-commands.ts";
import { addRegionCommands } from "./region-commands.ts";
import { addResidencyCommands } from "./residency-commands.ts";
import { type CommonOptions, EXIT, runCommand } from "./session.ts";
import { addSessionCommands } from "./session-commands.ts";
import { addUserCommands } from "./user-commands.ts";

const EXIT_CODES = `
Exit codes: ${EXIT.fine} fine, ${EXIT.found} something was found, refused or failed, ${EXIT.usage} the command line or \
the configuration
is wrong, ${EXIT.away} a database is away, ${EXIT.interrupted} stopped by Ctrl-C (what was done stands; run it again to \
go on).`;

const DEADLINE_SECONDS = 60;

function buildProgram(run: Run): Command {
  const program = new Command("vetchium")
    .description("Looks after a running Vetchium. Reads the same environment as an API server.")
    .option("--json", "print one JSON document and nothing else on standard output")
    .option("--progress", "say on standard error how far long work is, also where it is no terminal")
    .option("--deadline <seconds>", "how long one statement may take", wholeNumber, DEADLINE_SECONDS)
    .addHelpText("after", EXIT_CODES)
    .showHelpAfterError("(add --help for what there is)")
    .exitOverride();
  addDirectoryCommands(program, run);
  addDigestKeyCommands(program, run);
  addRegionCommands(program, run);
  addResidencyCommands(program, run);
  addUserCommands(program, run);
  addSessionCommands(program, run);
  return program;
}

/** Runs what the arguments ask for and answers the exit code. */
async function main(signal: AbortSignal): Promise<number> {
  let exitCode: number = EXIT.fine;
  const run: Run = async (command) => {
    exitCode = await runCommand(program.opts<CommonOptions>(), signal, command);
  };
  const program = buildProgram(run);
  try {
    await program.parseAsync();
    return exitCode;
  } catch (error) {
    return explain(error, signal);
  }
}

/** Says what went wrong in a line, and answers the exit code. */
function explain(error: unknown, signal: AbortSignal): number {
  // Commander has said it already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.usage;
  if (signal.aborted) {
    process.stderr.write("stopped\n");
    return EXIT.interrupted;
  }
  if (error instanceof ConfigError) {
    process.stderr.write(`${error.mistakes.join("\n")}\n`);
    return EXIT.usage;
  }
  const { name, message, code } = error as Error & { code?: string };
  if (error instanceof DatabaseUnavailable) {
    process.stderr.write(`${message}\n`);
    return EXIT.away;
  }
  // A database's message may quote what people wrote; its code says enough.
  const text = code === undefined ? message || name : `it failed (${code})`;
  process.stderr.write(`${text}\n`);
  return EXIT.found;
}

const stopping = new AbortController();
// A terminal sends it to every process of its group, and whoever started this one may pass it on again.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => stopping.abort());
process.exitCode = await main(stopping.signal);
