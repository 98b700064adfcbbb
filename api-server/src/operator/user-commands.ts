import type { Command } from "commander";
import { findUserId, type Whereabouts, whereabouts } from "#cross-region/upkeep/whereabouts.ts";
import type { Run } from "./directory-commands.ts";
import { type Answer, CommandFailed, EXIT, type OperatorContext } from "./session.ts";

/** `users show`. */
export function addUserCommands(program: Command, run: Run): void {
  const users = program.command("users").description("look after one person");
  users
    .command("show <who>")
    .description(
      "where somebody is and how many rows there are of them; <who> is a handle, an email or an id",
    )
    .action((who: string) => run((context) => show(context, who)));
}

async function show(context: OperatorContext, who: string): Promise<Answer> {
  const userId = await findUserId(context, who);
  if (userId === undefined) throw new CommandFailed("nobody has that handle or email");
  const found = await whereabouts(context, userId);
  const isKnown =
    found.directory !== undefined || found.regions.some(({ rows }) => Object.keys(rows).length > 0);
  return {
    document: found,
    lines: showLines(found),
    exitCode: found.away.length > 0 ? EXIT.away : isKnown ? EXIT.fine : EXIT.found,
  };
}

function showLines({ userId, directory, regions, away }: Whereabouts): string[] {
  const known =
    directory === undefined
      ? ["directory: nothing"]
      : [
          `directory: home ${directory.home}, epoch ${directory.epoch}; ${rowsLine(directory.rows)}`,
          ...directory.names.map((name) => `  ${name}`),
        ];
  return [
    userId,
    ...(away.includes("global") ? [] : known),
    ...regions.map(({ region, epoch, isMoving, rows }) => {
      const home =
        epoch === undefined ? "" : `lives here, epoch ${epoch}${isMoving ? ", moving away" : ""}; `;
      return `${region}: ${home}${rowsLine(rows)}`;
    }),
    ...away.map((database) => `${database}: does not answer`),
  ];
}

function rowsLine(rows: Record<string, number>): string {
  const counts = Object.entries(rows).map(([table, count]) => `${table} ${count}`);
  return counts.length === 0 ? "nothing" : counts.join(", ");
}
