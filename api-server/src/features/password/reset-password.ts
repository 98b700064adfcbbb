import { v7 as uuidv7 } from "uuid";
import { type DigestKey, emailDigests } from "#cross-region/email-digest.ts";
import { type Found, findInAny, type HomeLookup } from "#cross-region/home-lookup.ts";
import { hashPassword } from "#identity/password.ts";
import { patiently } from "#jobs/patiently.ts";
import type { RegionalDatabase } from "#regional-db/regional-database.ts";
import type { Regions } from "#regional-db/regions.ts";
import { askForReset, decideReset, findReset, type IFindResetResult } from "./password.queries.ts";
import { readResetToken } from "./reset-token.ts";

/** How long a reset waits for its mail to be sent, in hours; see RESET_MINUTES for what follows. */
const WAITING_HOURS = 24;

interface Client {
  ip: string;
  userAgent: string | null;
}

export interface ResetContext {
  regions: Regions;
  homes: HomeLookup;
  digestKeys: DigestKey[];
}

/** Has a link mailed to whoever has this email, if anybody does. Throws what kept it from that at the last try. */
export async function startReset(
  { homes, digestKeys }: ResetContext,
  { email, client }: { email: string; client: Client },
): Promise<void> {
  const [first, ...others] = emailDigests(digestKeys, email);
  if (first === undefined) throw new Error("no email digest key is configured");
  const request = { resetId: uuidv7(), email, hours: WAITING_HOURS, ...client };
  await patiently.execute(() =>
    homes.find({ kind: "email", values: [first, ...others] }, async (region, within) => {
      const [row] = await askForReset.run(request, region, within);
      return row;
    }),
  );
}

/** What somebody sends who has the link. */
export interface NewPassword {
  token: string;
  password: string;
  client: Client;
  /** Throws for a password that is too weak for this person. */
  insistOnStrength(own: { handle: string; email: string; displayName: string }): Promise<void>;
}

/**
 * Gives whoever a reset is for their new password, in their home region, and ends their sessions. False where the link
 * is spent. Throws DatabaseUnavailable, ServerOverloaded and what `insistOnStrength` throws; the link stays good then.
 */
export async function completeReset(
  { regions }: ResetContext,
  { token, password, client, insistOnStrength }: NewPassword,
): Promise<boolean> {
  const read = readResetToken(token);
  if (read === undefined) return false;
  const found = await findHome(regions, read);
  if (found === undefined) return false;
  const { handle, email, display_name: displayName } = found.value;
  await insistOnStrength({ handle, email, displayName });
  const decision = { tokenHash: read.tokenHash, passwordHash: await hashPassword(password), ...client };
  if (await isDecided(found.home, decision)) return true;
  // Either somebody was faster, or the person has moved away in this moment.
  const again = await findHome(regions, read);
  return again !== undefined && (await isDecided(again.home, decision));
}

async function isDecided(
  home: RegionalDatabase,
  decision: { tokenHash: Buffer; passwordHash: string } & Client,
): Promise<boolean> {
  return (await decideReset.run(decision, home)).length > 0;
}

/** Who may choose a new password by a token: in the region that it names, or wherever they have moved since. */
async function findHome(
  regions: Regions,
  { region, tokenHash }: { region: string; tokenHash: Buffer },
): Promise<Found<IFindResetResult> | undefined> {
  const look = async (home: RegionalDatabase) => (await findReset.read({ tokenHash }, home))[0];
  const named = regions.find(region);
  if (named === undefined) return undefined;
  const value = await look(named);
  return value === undefined ? findInAny(regions.all(), look) : { home: named, value };
}
