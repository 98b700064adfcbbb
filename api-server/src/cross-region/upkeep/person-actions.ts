import { v7 as uuidv7 } from "uuid";
import { isMoving } from "#postgres/errors.ts";
import type { RegionalDatabase } from "#regional-db/regional-database.ts";
import { eraseAtHome } from "../erasure/erasures.queries.ts";
import type { Receipt } from "../erasure/erasures.ts";
import { createSpanning } from "../spanning.ts";
import { findCopiesIn } from "./copies.ts";
import { startMoveOf } from "./people.queries.ts";
import type { UpkeepContext } from "./report.ts";

/** What was asked for can't be done with this person now. The message says why. */
export class PersonBusy extends Error {}

/**
 * Moves a person to another region and sees it through. Whatever interrupts it, their region's server carries
 * it on. Throws PersonBusy, and DatabaseUnavailable.
 */
export async function movePerson(context: UpkeepContext, userId: string, toRegion: string): Promise<void> {
  const home = await homeOf(context, userId);
  if (home.region === toRegion) throw new PersonBusy(`they are at home in ${toRegion} already`);
  const asked = { userId, moveId: uuidv7(), fromRegion: home.region, toRegion, command: "users move" };
  const [move] = await startMoveOf.run(asked, home);
  if (move?.to_region !== toRegion) throw new PersonBusy("they are moving elsewhere, or gone");
  await createSpanning(context).moves.run(home, move.move_id);
}

/**
 * Erases a person everywhere and answers the receipt. Whatever interrupts it, their region's server carries
 * it on. Throws PersonBusy, and DatabaseUnavailable.
 */
export async function erasePerson(context: UpkeepContext, userId: string): Promise<Receipt | undefined> {
  const home = await homeOf(context, userId);
  const erasureId = uuidv7();
  try {
    const [row] = await eraseAtHome.run({ userId, erasureId }, home);
    if (row?.is_erased !== true) throw new PersonBusy("they are gone already");
  } catch (error) {
    if (isMoving(error)) throw new PersonBusy("they are moving: wait for that, or call it off");
    throw error;
  }
  const { erasures } = createSpanning(context);
  await erasures.finish(home, erasureId);
  return erasures.receipt(erasureId);
}

/** The region where a person lives and is not about to leave. */
async function homeOf({ regions }: UpkeepContext, userId: string): Promise<RegionalDatabase> {
  const copies = (await findCopiesIn(regions.all(), [userId])).get(userId) ?? [];
  const living = copies.filter(({ is_moving }) => !is_moving);
  if (living.length > 1) throw new PersonBusy("they live in two regions: directory verify says more");
  const home = regions.find(living[0]?.region ?? "");
  if (home === undefined) throw new PersonBusy(copies.length > 0 ? "they are moving" : "no region has them");
  return home;
}
