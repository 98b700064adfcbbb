import type { Command } from "commander";
import { endAllSessions } from "#cross-region/upkeep/end-sessions.ts";
import type { UpkeepContext } from "#cross-region/upkeep/report.ts";
import type { Run } from "./directory-commands.ts";
import { type Answer, EXIT } from "./session.ts";
import { userIdOf } from "./user-commands.ts";

/** `sessions end` and `end-all`. */
export function addSessionCommands(program: Command, run: Run): void {
  const sessions = program.command("sessions").description("sign people out");
  sessions
    .command("end <who>")
    .description("sign one person out everywhere; <who> is a handle, an email or an id")
    .action((who: string) =>
      run(async (context) => end(context, { only: await userIdOf(context, who), command: "sessions end" })),
    );
  sessions
    .command("end-all")
    .description("sign everybody out everywhere")
    .requiredOption("--yes", "everybody has to sign in again")
    .action(() => run((context) => end(context, { command: "sessions end-all" })));
}

async function end(context: UpkeepContext, what: { only?: string; command: string }): Promise<Answer> {
  const ended = await endAllSessions(context, what);
  return {
    document: { regions: ended },
    lines: ended.map(
      ({ region, people, sessions, moving }) =>
        `${region}: ${sessions} sessions of ${people} people ended${moving === 0 ? "" : `; ${moving} people are moving: run it again`}`,
    ),
    exitCode: ended.some(({ moving }) => moving > 0) ? EXIT.found : EXIT.fine,
  };
}
