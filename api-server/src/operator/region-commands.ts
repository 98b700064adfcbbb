import type { Command } from "commander";
import { type DatabaseState, databaseStates } from "#cross-region/upkeep/database-states.ts";
import type { Run } from "./directory-commands.ts";
import { exitCode } from "./session.ts";

/** `regions`: which databases answer, how fast, and how many people they have. */
export function addRegionCommands(program: Command, run: Run): void {
  program
    .command("regions")
    .description("which databases answer, how fast, and how many people they have")
    .action(() =>
      run(async (context) => {
        const databases = await databaseStates(context);
        return {
          document: { databases },
          lines: databases.map(stateLine),
          exitCode: exitCode({ isAway: databases.some(({ isUp }) => !isUp), isFound: false }),
        };
      }),
    );
}

function stateLine({ name, isUp, people, latency }: DatabaseState): string {
  if (!isUp) return `${name}: does not answer`;
  return `${name}: ${people} people, answers in ${latency?.toFixed(1)} ms`;
}
