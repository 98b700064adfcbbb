import type { Command } from "commander";
import type { Finding } from "#cross-region/upkeep/drift.ts";
import { type RebuildReport, rebuild } from "#cross-region/upkeep/rebuild.ts";
import {
  MIN_AGE,
  type PartReport,
  type UpkeepContext,
  type VerifyReport,
} from "#cross-region/upkeep/report.ts";
import { verify } from "#cross-region/upkeep/verify.ts";
import { wholeNumber } from "./arguments.ts";
import { type Answer, CommandFailed, exitCode } from "./session.ts";

/** Runs a command with the options that all have in common. */
export type Run = (command: (context: UpkeepContext) => Promise<Answer>) => Promise<void>;

interface VerifyFlags {
  region?: string[];
  minAge: number;
  force?: boolean;
}

/** `directory verify`, `repair` and `rebuild`. */
export function addDirectoryCommands(program: Command, run: Run): void {
  const directory = program
    .command("directory")
    .description("hold the directory against the regions, put it right, make it anew");
  const verifying = (name: string, description: string) =>
    directory
      .command(name)
      .description(description)
      .option("--region <id...>", "only these regions")
      .option("--min-age <seconds>", "leave alone what changed within this time", wholeNumber, MIN_AGE);

  verifying("verify", "say where directory and regions differ; changes nothing").action(
    (flags: VerifyFlags) => run((context) => runVerify(context, flags, false)),
  );
  verifying("repair", "the same, and put right what differs")
    .option("--force", "remove people whom no region knows, however many they are")
    .action((flags: VerifyFlags) => run((context) => runVerify(context, flags, true)));
  directory
    .command("rebuild")
    .description("make a lost directory anew out of what the regions say; may be run again at any time")
    .option("--open-anyway", "give out new names again though a region could not be read")
    .action(({ openAnyway = false }: { openAnyway?: boolean }) =>
      run(async (context) => {
        const report = await rebuild(context, { openAnyway });
        return { document: report, lines: rebuildLines(report), exitCode: rebuildExitCode(report) };
      }),
    );
}

async function runVerify(context: UpkeepContext, flags: VerifyFlags, repair: boolean): Promise<Answer> {
  const { regions } = context;
  const chosen = flags.region?.map((id) => {
    const region = regions.find(id);
    if (region === undefined) throw new CommandFailed(`there is no region ${id}`);
    return region;
  });
  const options = { repair, force: flags.force === true, minAge: flags.minAge };
  const report = await verify(context, chosen ?? regions.all(), options);
  return { document: report, lines: verifyLines(report), exitCode: verifyExitCode(report, repair) };
}

function verifyExitCode({ parts }: VerifyReport, repair: boolean): number {
  const standing = parts.flatMap(({ findings }) =>
    Object.values(findings).map(({ found, repaired }) => (repair ? found - repaired : found)),
  );
  return exitCode({
    isAway: parts.some(({ notVerified, undecided }) => notVerified !== undefined || undecided > 0),
    isFound: standing.some((count) => count > 0),
  });
}

function verifyLines({ parts, seconds }: VerifyReport): string[] {
  return [...parts.flatMap(partLines), `took ${seconds.toFixed(1)} s`];
}

function partLines(part: PartReport): string[] {
  const { region, people, entries, findings, undecided, refused, notVerified } = part;
  const name = region === "none" ? "names of nobody" : region;
  const lines = findingLines(name, findings);
  if (undecided > 0) lines.push(`${name}: ${undecided} people can't be judged while another region is away`);
  if (refused > 0) {
    lines.push(
      `${name}: refused to remove ${refused} people from the directory. Was the region's database restored? ` +
        "--force removes them",
    );
  }
  if (notVerified !== undefined) return [...lines, `${name}: not verified, as ${notVerified}`];
  if (lines.length > 0) return lines;
  return region === "none"
    ? [`${name}: none among ${entries}`]
    : [`${name}: ${people} people, ${entries} in the directory, in agreement`];
}

function findingLines(name: string, findings: Partial<Record<string, Finding>>): string[] {
  return Object.entries(findings).flatMap(([kind, finding]) => {
    if (finding === undefined) return [];
    const { found, repaired, examples } = finding;
    return [`${name}: ${kind}: ${found} found, ${repaired} repaired`, ...examples.map((id) => `  ${id}`)];
  });
}

function rebuildExitCode({ regions }: RebuildReport): number {
  return exitCode({
    isAway: regions.some(({ notRead }) => notRead !== undefined),
    isFound: regions.some(({ findings }) => Object.keys(findings).length > 0),
  });
}

function rebuildLines({ regions, isOpen, seconds }: RebuildReport): string[] {
  return [
    ...regions.flatMap(({ region, people, restored, quarantined, underWay, findings, notRead }) => [
      `${region}: ${people} people, ${restored} of them restored, ${quarantined} closed handles` +
        (underWay > 0 ? `, ${underWay} with a change under way` : "") +
        (notRead === undefined ? "" : `; not read to its end, as ${notRead}`),
      ...findingLines(region, findings),
    ]),
    isOpen ? "new names are given again" : "new names still wait: run it again when every region answers",
    `took ${seconds.toFixed(1)} s`,
  ];
}
