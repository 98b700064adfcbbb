import type { Command } from "commander";
import {
  digestKeyStatus,
  type KeyStatus,
  type RotatedRegion,
  retireKey,
  rotateDigests,
} from "#cross-region/upkeep/digest-keys.ts";
import type { UpkeepContext } from "#cross-region/upkeep/report.ts";
import { DatabaseUnavailable } from "#postgres/errors.ts";
import type { Run } from "./directory-commands.ts";
import { type Answer, EXIT, exitCode } from "./session.ts";

/** `digest-keys status`, `rotate` and `retire`. */
export function addDigestKeyCommands(program: Command, run: Run): void {
  const keys = program.command("digest-keys").description("exchange the key of the email digests");
  keys
    .command("status")
    .description("which keys are in use, and how many people lack a digest under them")
    .action(() =>
      run(async (context) => {
        const statuses = await digestKeyStatus(context);
        return { document: { keys: statuses }, lines: statuses.flatMap(statusLines), exitCode: EXIT.fine };
      }),
    );
  keys
    .command("rotate")
    .description("give everybody a digest under every key of EMAIL_DIGEST_KEYS; goes on where it was stopped")
    .action(() => run(runRotate));
  keys
    .command("retire <key-id>")
    .description("delete the digests under a key that EMAIL_DIGEST_KEYS has no more")
    .action((keyId: string) => run((context) => runRetire(context, keyId)));
}

function statusLines({ keyId, role, digests, lacking, rotations }: KeyStatus): string[] {
  const missing = lacking === undefined ? "" : `, ${lacking} people lack one`;
  return [
    `${keyId} (${role}): ${digests} digests${missing}`,
    ...rotations.map(
      ({ region, people, isFinished }) =>
        `  ${region}: ${people} people rotated, ${isFinished ? "finished" : "not finished"}`,
    ),
  ];
}

type Rotated = RotatedRegion | { region: string; notRotated: string };

async function runRotate(context: UpkeepContext): Promise<Answer> {
  const regions = await Promise.all(
    context.regions.all().map(async (home): Promise<Rotated> => {
      try {
        return await rotateDigests(context, home);
      } catch (error) {
        // The region can be rotated when it is back; the directory is needed by all.
        if (!(error instanceof DatabaseUnavailable) || error.region === undefined) throw error;
        return { region: home.region, notRotated: error.message };
      }
    }),
  );
  const isAway = regions.some((region) => "notRotated" in region);
  const isLacking = regions.some((region) => "lacking" in region && region.lacking > 0);
  return {
    document: { key: context.digestKeys[0]?.id, regions },
    lines: regions.map(rotatedLine),
    exitCode: exitCode({ isAway, isFound: isLacking }),
  };
}

function rotatedLine(rotated: Rotated): string {
  const { region } = rotated;
  if ("notRotated" in rotated) return `${region}: not finished, as ${rotated.notRotated}`;
  const { people, lacking } = rotated;
  const rest = lacking === 0 ? "nobody lacks one" : `${lacking} still lack one: repair the directory first`;
  return `${region}: ${people} people were given a digest, ${rest}`;
}

async function runRetire(context: UpkeepContext, keyId: string): Promise<Answer> {
  const deleted = await retireKey(context, keyId);
  return {
    document: { key: keyId, deleted },
    lines: [`${deleted} digests under ${keyId} deleted`],
    exitCode: EXIT.fine,
  };
}
