import type { Command } from "commander";
import { erasePerson, movePerson } from "#cross-region/upkeep/person-actions.ts";
import type { UpkeepContext } from "#cross-region/upkeep/report.ts";
import { findUserId, type Whereabouts, whereabouts } from "#cross-region/upkeep/whereabouts.ts";
import type { Run } from "./directory-commands.ts";
import { type Answer, CommandFailed, EXIT, exitCode } from "./session.ts";

/** `users show`, `move` and `erase`. */
export function addUserCommands(program: Command, run: Run): void {
  const users = program.command("users").description("look after one person");
  users
    .command("show <who>")
    .description(
      "where somebody is and how many rows there are of them; <who> is a handle, an email or an id",
    )
    .action((who: string) => run((context) => show(context, who)));
  users
    .command("move <who>")
    .description("move somebody to another region, as they could themselves")
    .requiredOption("--to <region>", "their new home region")
    .action((who: string, { to }: { to: string }) => run((context) => move(context, who, to)));
  users
    .command("erase <who>")
    .description("erase somebody for good, as they could themselves")
    .requiredOption("--yes", "there is no way back")
    .action((who: string) => run((context) => erase(context, who)));
}

async function move(context: UpkeepContext, who: string, to: string): Promise<Answer> {
  if (context.regions.find(to) === undefined) throw new CommandFailed(`there is no region ${to}`);
  const userId = await userIdOf(context, who);
  await movePerson(context, userId, to);
  return { document: { userId, home: to }, lines: [`${userId} is at home in ${to}`], exitCode: EXIT.fine };
}

async function erase(context: UpkeepContext, who: string): Promise<Answer> {
  const userId = await userIdOf(context, who);
  const receipt = await erasePerson(context, userId);
  return {
    document: receipt,
    lines: [
      `receipt ${receipt?.erasure.erasure_id}`,
      ...(receipt?.databases ?? []).map(({ database, rowsLeft }) => `${database}: ${rowsLeft} rows left`),
    ],
    exitCode: EXIT.fine,
  };
}

/** The id of whoever has a handle or an email, or an id itself. Throws CommandFailed where nobody has it. */
export async function userIdOf(context: UpkeepContext, who: string): Promise<string> {
  const userId = await findUserId(context, who);
  if (userId === undefined) throw new CommandFailed("nobody has that handle or email");
  return userId;
}

async function show(context: UpkeepContext, who: string): Promise<Answer> {
  const userId = await userIdOf(context, who);
  const found = await whereabouts(context, userId);
  const isKnown =
    found.directory !== undefined || found.regions.some(({ rows }) => Object.keys(rows).length > 0);
  return {
    document: found,
    lines: showLines(found),
    exitCode: exitCode({ isAway: found.away.length > 0, isFound: !isKnown }),
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
