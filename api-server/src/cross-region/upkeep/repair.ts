import type { GlobalDatabase } from "#global-db/global-database.ts";
import { removePerson, repairPerson } from "#global-db/upkeep.queries.ts";
import { isMoving } from "#postgres/errors.ts";
import type { RegionalDatabase } from "#regional-db/regional-database.ts";
import { emailDigests } from "../email-digest.ts";
import { findCopies, raisePerson, recordRepair } from "./people.queries.ts";
import type { Person } from "./people.ts";
import type { UpkeepContext } from "./report.ts";

/** What the directory's function repair_person answers; see there. */
export type RepairOutcome = "agrees" | "repaired" | "busy" | "moved" | "elsewhere" | "newer" | "conflict";

/**
 * Makes the directory agree with a person of a region, as they were read a moment ago. Whatever changes
 * meanwhile stands: by its number, or because the person is looked for once more.
 * Throws DatabaseUnavailable.
 */
export async function repairInDirectory(
  { directory, digestKeys }: UpkeepContext,
  home: RegionalDatabase,
  person: Person,
): Promise<RepairOutcome> {
  const [row] = await repairPerson.run(
    {
      userId: person.user_id,
      homeRegion: home.region,
      epoch: person.epoch,
      changeNumber: person.change_number,
      handle: person.handle,
      digests: emailDigests(digestKeys, person.email),
    },
    directory,
  );
  const outcome = row?.outcome as RepairOutcome;
  if (outcome === "repaired") await forgetIfErased(directory, home, person);
  return outcome;
}

/** Somebody who was erased while they were repaired must not come back by it. */
async function forgetIfErased(directory: GlobalDatabase, home: RegionalDatabase, person: Person) {
  const copies = await findCopies.run({ userIds: [person.user_id] }, home);
  if (copies.length > 0) return;
  await removePerson.run({ userId: person.user_id, homeRegion: home.region, epoch: person.epoch }, directory);
}

/**
 * Raises a person's numbers at home to those given, so that what home says counts again. Answers the person
 * with the new numbers, or undefined where they changed meanwhile. Throws DatabaseUnavailable.
 */
export async function raiseAtHome(
  home: RegionalDatabase,
  person: Person,
  epoch: number,
  changeNumber: number,
): Promise<Person | undefined> {
  const raised = {
    ...person,
    epoch: Math.max(person.epoch, epoch),
    change_number: Math.max(person.change_number, changeNumber),
  };
  if (raised.epoch === person.epoch && raised.change_number === person.change_number) return person;
  const rows = await raisePerson.run(
    {
      userId: person.user_id,
      epoch: raised.epoch,
      changeNumber: raised.change_number,
      formerEpoch: person.epoch,
      formerChangeNumber: person.change_number,
    },
    home,
  );
  return rows.length === 0 ? undefined : raised;
}

/** Tells the person, in their own audit trail, that the directory was put right. Throws DatabaseUnavailable. */
export async function tellOfRepair(home: RegionalDatabase, userId: string): Promise<void> {
  try {
    await recordRepair.run({ userId }, home);
  } catch (error) {
    // A move has begun in this moment; what is true of the directory is true without this line.
    if (!isMoving(error)) throw error;
  }
}
