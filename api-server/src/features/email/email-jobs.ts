import { Type } from "typebox";
import type { MailContext } from "#cross-region/email-account.ts";
import { emailDigests } from "#cross-region/email-digest.ts";
import { type Job, job } from "#jobs/job.ts";
import type { Composer } from "#mails/send-mails.ts";
import { hubLink, writeMail } from "#mails/write-mail.ts";
import type { RegionalDatabase } from "#regional-db/regional-database.ts";
import { deleteExpiredEmailChanges, findPendingChange } from "./email.queries.ts";
import { signEmailToken } from "./email-token.ts";

/** Writes the mail to a new email: with the link that proves it, or that it belongs to another account already. */
export function composeEmailChange(context: MailContext): Composer {
  const { own, digestKeys, tokenKeys, publicUrl } = context;
  return async ({ userId, recipient, details }) => {
    const [change] = await findPendingChange.read({ userId, email: recipient.address }, own);
    // Called off, expired, or replaced by a later request, which has its own mail.
    if (change === undefined) return undefined;
    const digests = emailDigests(digestKeys, recipient.address);
    if (await context.hasAccount(digests)) {
      return writeMail(recipient, "email-in-use", { link: hubLink(publicUrl, "/signin"), details });
    }
    const token = await signEmailToken(tokenKeys, {
      userId,
      changeId: change.change_id,
      emailDigests: digests,
    });
    const link = hubLink(publicUrl, "/email/confirm", token);
    return writeMail(recipient, "email-change-link", { link, details });
  };
}

/** The job that forgets emails that were asked for and never proven. */
export function forgetExpiredEmailChangesJob(own: RegionalDatabase): Job {
  return job("forget-expired-email-changes", Type.Unknown(), async () => {
    await deleteExpiredEmailChanges.run(undefined, own);
  });
}
