import { findEmailState } from "#global-db/directory.queries.ts";
import type { GlobalDatabase } from "#global-db/global-database.ts";
import type { Mailer } from "#jobs/mailer.ts";
import type { RegionalDatabase } from "#regional-db/regional-database.ts";
import type { DigestKey } from "./email-digest.ts";

/** What mails to an email that is to be proven are made of. */
export interface MailContext {
  own: RegionalDatabase;
  digestKeys: DigestKey[];
  tokenKeys: Uint8Array[];
  publicUrl: URL;
  mailer: Mailer;
  /** Whether an email with these digests belongs to somebody, in whatever region; throws while that is open. */
  hasAccount(digests: string[]): Promise<boolean>;
}

/** Somebody is about to take this email, or has just failed to: ask again a little later. */
export class EmailUndecided extends Error {}

/**
 * Whether an email with these digests belongs to somebody, in whatever region.
 * Throws EmailUndecided while a claim on it is pending, and DatabaseUnavailable.
 */
export async function hasAccount(directory: GlobalDatabase, digests: string[]): Promise<boolean> {
  const [email] = await findEmailState.read({ digests }, directory);
  if (email?.state === "pending") throw new EmailUndecided("a claim on this email is pending");
  return email !== undefined;
}
