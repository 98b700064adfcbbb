import {
  addDigests,
  deleteDigests,
  finishRotation,
  forgetRotation,
  listKeysInUse,
  listPeopleWithoutDigest,
  listRotations,
  saveRotation,
  startRotation,
} from "#global-db/digest-keys.queries.ts";
import type { RegionalDatabase } from "#regional-db/regional-database.ts";
import { pages } from "./pages.ts";
import { findPeople } from "./people.queries.ts";
import { BATCH, BEFORE_ALL, inColumns } from "./people.ts";
import { repairInDirectory } from "./repair.ts";
import type { UpkeepContext } from "./report.ts";

/** How the rotation of one region ended. */
export interface RotatedRegion {
  region: string;
  /** People who were given a digest they lacked, since the rotation began. */
  people: number;
  /** People of the region who still lack one: the directory and their home have to be made to agree first. */
  lacking: number;
}

/** A key under which the directory has digests, or should have. */
export interface KeyStatus {
  keyId: string;
  /** Its place among the configured keys: the first is `current`, the others are `configured`. */
  role: "current" | "configured" | "unknown";
  digests: number;
  /** People in the directory without a digest under it; counted for configured keys alone. */
  lacking: number | undefined;
  rotations: { region: string; people: number; isFinished: boolean }[];
}

/** The key can't be retired. The message says why. */
export class RetireRefused extends Error {}

/**
 * Gives everybody of a region a digest under every configured key, batch by batch, while servers run. It
 * may be stopped between two batches and goes on from there. Throws DatabaseUnavailable.
 */
export async function rotateDigests(context: UpkeepContext, home: RegionalDatabase): Promise<RotatedRegion> {
  const { directory, digestKeys } = context;
  const { region } = home;
  const keyId = currentKey(context);
  const [begun] = await startRotation.run({ keyId, region }, directory);
  let people = Number(begun?.people_count ?? 0);
  const keyIds = digestKeys.map(({ id }) => id);
  for await (const { lacking, last } of lackingPages(
    context,
    home,
    keyIds,
    begun?.after_user_id ?? BEFORE_ALL,
  )) {
    const added = await addTo(context, home, lacking);
    await saveRotation.run({ keyId, region, after: last, added }, directory);
    people += added;
    context.progress?.(`${region}: ${people} people given a digest under ${keyId}`);
  }
  // Once more from the beginning: who moved here meanwhile, or was not as their home says.
  let lackingStill = 0;
  for await (const { lacking } of lackingPages(context, home, keyIds)) {
    const repaired = await repairAll(context, home, lacking);
    people += repaired;
    lackingStill += lacking.length - repaired;
  }
  if (lackingStill === 0) await finishRotation.run({ keyId, region }, directory);
  return { region, people, lacking: lackingStill };
}

/**
 * Deletes the digests under a key that no server uses any more, batch by batch; may be stopped and run
 * again. Answers how many it deleted. Throws RetireRefused, and DatabaseUnavailable.
 */
export async function retireKey(context: UpkeepContext, keyId: string): Promise<number> {
  const { directory, digestKeys, regions } = context;
  if (digestKeys.some(({ id }) => id === keyId)) {
    throw new RetireRefused(`key ${keyId} is still in EMAIL_DIGEST_KEYS: take it out on every server first`);
  }
  let lacking = 0;
  for (const home of regions.all()) lacking += await countLacking(context, home, currentKey(context));
  if (lacking > 0) {
    throw new RetireRefused(
      `${lacking} people have no digest under the current key ${currentKey(context)}: rotate first`,
    );
  }
  let deleted = 0;
  // All values under a key lie between its id with a colon and its id with what follows a colon.
  for (let after = `${keyId}:`; ; ) {
    context.signal?.throwIfAborted();
    const [batch] = await deleteDigests.run({ after, before: `${keyId};`, limit: BATCH }, directory);
    if (batch?.last_value == null) break;
    deleted += batch.count;
    context.progress?.(`${deleted} digests under ${keyId} deleted`);
    after = batch.last_value;
  }
  await forgetRotation.run({ keyId }, directory);
  return deleted;
}

/** Under which keys the directory has digests, and who lacks one. Throws DatabaseUnavailable. */
export async function digestKeyStatus(context: UpkeepContext): Promise<KeyStatus[]> {
  const { directory, digestKeys, regions } = context;
  const inUse = new Map(
    (await listKeysInUse.run(undefined, directory)).map(({ key_id, digests }) => [key_id, digests]),
  );
  const rotations = await listRotations.run(undefined, directory);
  const configured = digestKeys.map(({ id }) => id);
  const statuses: KeyStatus[] = [];
  for (const keyId of new Set([...configured, ...inUse.keys()])) {
    const isConfigured = configured.includes(keyId);
    let lacking = 0;
    if (isConfigured) {
      for (const home of regions.all()) lacking += await countLacking(context, home, keyId);
    }
    statuses.push({
      keyId,
      role: keyId === configured[0] ? "current" : isConfigured ? "configured" : "unknown",
      digests: inUse.get(keyId) ?? 0,
      lacking: isConfigured ? lacking : undefined,
      rotations: rotations
        .filter(({ key_id }) => key_id === keyId)
        .map(({ region, people_count, finished_at }) => ({
          region,
          people: Number(people_count),
          isFinished: finished_at !== null,
        })),
    });
  }
  return statuses;
}

function currentKey({ digestKeys: [current] }: UpkeepContext): string {
  if (current === undefined) throw new Error("no key for email digests is configured");
  return current.id;
}

/** Who of a region lacks a digest under one of the keys, page by page, and how far each page goes. */
async function* lackingPages(
  context: UpkeepContext,
  { region }: RegionalDatabase,
  keyIds: string[],
  start = BEFORE_ALL,
): AsyncGenerator<{ lacking: string[]; last: string }> {
  const read = async (after: string) => {
    const query = { homeRegion: region, after, limit: BATCH, keyIds };
    return (await listPeopleWithoutDigest.run(query, context.directory))[0];
  };
  for await (const { lacking, last_id } of pages(context, read, ({ last_id }) => last_id, start)) {
    if (last_id !== null && lacking.length > 0) yield { lacking, last: last_id };
  }
}

async function countLacking(context: UpkeepContext, home: RegionalDatabase, keyId: string): Promise<number> {
  let count = 0;
  for await (const { lacking } of lackingPages(context, home, [keyId])) count += lacking.length;
  return count;
}

/** Adds the missing digests of people whose email is, by another key, the one that their home says. */
async function addTo({ directory, digestKeys }: UpkeepContext, home: RegionalDatabase, userIds: string[]) {
  const people = await findPeople.run({ userIds, minAge: 0 }, home);
  if (people.length === 0) return 0;
  const { userIds: ids, digests, keyCount } = inColumns(digestKeys, people);
  const [row] = await addDigests.run({ userIds: ids, digests, keyCount, homeRegion: home.region }, directory);
  return row?.count ?? 0;
}

async function repairAll(context: UpkeepContext, home: RegionalDatabase, userIds: string[]) {
  let repaired = 0;
  for (const person of await findPeople.run({ userIds, minAge: 0 }, home)) {
    const outcome = await repairInDirectory(context, home, person);
    if (outcome === "repaired" || outcome === "agrees" || outcome === "busy") repaired++;
  }
  return repaired;
}
