import { Type } from "typebox";
import type { MailContext } from "#cross-region/email-account.ts";
import { emailDigests } from "#cross-region/email-digest.ts";
import { type Job, job } from "#jobs/job.ts";
import type { Mail } from "#jobs/mailer.ts";
import type { RegionalDatabase } from "#regional-db/regional-database.ts";
import {
  deleteExpiredEmailChanges,
  deleteOutgoingMail,
  giveBackOutgoingMail,
  type ITakeOutgoingMailResult,
  lookAgainForMails,
  takeOutgoingMail,
} from "./email.queries.ts";
import { emailChangedNotice, emailChangeMail, emailChangeNotice, emailInUseMail } from "./email-mails.ts";
import { signEmailToken } from "./email-token.ts";

/**
 * The job that sends the mails which wait for a person of this region. One that was sent while its row could
 * not be deleted is sent again: better twice than never.
 */
export function sendMailsJob(context: MailContext): Job {
  const { own } = context;
  return job("send-mails", Type.Object({ user_id: Type.String({ format: "uuid" }) }), async (payload) => {
    const userId = payload.user_id;
    for (;;) {
      const [row] = await takeOutgoingMail.run({ userId }, own);
      if (row === undefined) break;
      await send(context, userId, row);
    }
    await lookAgainForMails.run({ userId }, own);
  });
}

async function send(context: MailContext, userId: string, row: ITakeOutgoingMailResult): Promise<void> {
  const { own, mailer } = context;
  const mailId = row.mail_id;
  try {
    const mail = await compose(context, userId, row);
    if (mail !== undefined) await mailer.send(mail);
  } catch (error) {
    // It need not wait until this sending would be over.
    await giveBackOutgoingMail.run({ mailId, userId }, own);
    throw error;
  }
  await deleteOutgoingMail.run({ mailId, userId }, own);
}

/** The mail that a row stands for; undefined where it is of no use any more. */
async function compose(
  context: MailContext,
  userId: string,
  row: ITakeOutgoingMailResult,
): Promise<Mail | undefined> {
  const { address, kind, change_id: changeId } = row;
  switch (kind) {
    case "email-change-link": {
      // Called off, expired, or replaced by a later request, which has its own mail.
      if (changeId === null) return undefined;
      const digests = emailDigests(context.digestKeys, address);
      if (await context.hasAccount(digests)) return emailInUseMail(address, context.publicUrl);
      const token = await signEmailToken(context.tokenKey, { userId, changeId, emailDigests: digests });
      return emailChangeMail(address, context.publicUrl, token);
    }
    case "email-change-notice":
      return emailChangeNotice(address, context.publicUrl);
    case "email-changed-notice":
      return emailChangedNotice(address, context.publicUrl);
    default:
      throw new Error(`there is no mail of the kind ${kind}`);
  }
}

/** The job that forgets emails that were asked for and never proven. */
export function forgetExpiredEmailChangesJob(own: RegionalDatabase): Job {
  return job("forget-expired-email-changes", Type.Unknown(), async () => {
    await deleteExpiredEmailChanges.run(undefined, own);
  });
}
