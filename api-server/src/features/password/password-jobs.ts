import { Type } from "typebox";
import { type Job, job } from "#jobs/job.ts";
import type { Composer } from "#mails/send-mails.ts";
import { hubLink, writeMail } from "#mails/write-mail.ts";
import type { RegionalDatabase } from "#regional-db/regional-database.ts";
import { armReset, deleteExpiredResets } from "./password.queries.ts";
import { newResetToken } from "./reset-token.ts";

/** How long the link to choose a new password works, in minutes. */
const RESET_MINUTES = 30;

/** Writes the mail with the link to choose a new password. The token is made here, so that it is kept nowhere. */
export function composePasswordReset({
  own,
  publicUrl,
}: {
  own: RegionalDatabase;
  publicUrl: URL;
}): Composer {
  return async ({ userId, recipient, details }) => {
    const { text, tokenHash } = newResetToken(own.region);
    const reset = { userId, email: recipient.address, resetId: details.reset_id ?? "" };
    const [armed] = await armReset.run({ ...reset, tokenHash, minutes: RESET_MINUTES }, own);
    if (armed === undefined) return undefined;
    const link = hubLink(publicUrl, "/password/reset", text);
    return writeMail(recipient, "password-reset-link", { link, details });
  };
}

/** The job that forgets new passwords that were asked for and never chosen. */
export function forgetExpiredPasswordResetsJob(own: RegionalDatabase): Job {
  return job("forget-expired-password-resets", Type.Unknown(), async () => {
    await deleteExpiredResets.run(undefined, own);
  });
}
