import type { Command } from "commander";
import { auditResidency, type ResidencyReport } from "#cross-region/upkeep/residency-audit.ts";
import type { Run } from "./directory-commands.ts";
import { exitCode } from "./session.ts";

/** `residency audit`. */
export function addResidencyCommands(program: Command, run: Run): void {
  program
    .command("residency")
    .description("prove that personal data lies in its home region")
    .command("audit")
    .description("look through every table of every region for rows of people who are not at home there")
    .action(() =>
      run(async (context) => {
        const report = await auditResidency(context);
        return {
          document: report,
          lines: auditLines(report),
          exitCode: exitCode({
            isAway: report.notAudited.length > 0,
            isFound: report.misplaced.length > 0,
          }),
        };
      }),
    );
}

function auditLines({ checked, misplaced, notAudited }: ResidencyReport): string[] {
  return [
    ...misplaced.flatMap(({ database, table, people, examples }) => [
      `${database}: ${table}: rows of ${people} people who do not belong there`,
      ...examples.map((id) => `  ${id}`),
    ]),
    ...notAudited.map(({ database, reason }) => `${database}: not audited, as ${reason}`),
    `${checked} entries looked at, ${misplaced.length === 0 ? "none is" : "some are"} out of place`,
  ];
}
