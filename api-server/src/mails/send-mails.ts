import { Type } from "typebox";
import { type Job, job } from "#jobs/job.ts";
import type { Mail, Mailer } from "#jobs/mailer.ts";
import type { RegionalDatabase } from "#regional-db/regional-database.ts";
import type { LetterFacts, MailKind } from "./letter.ts";
import {
  deleteOutgoingMail,
  giveBackOutgoingMail,
  type ITakeOutgoingMailResult,
  lookAgainForMails,
  takeOutgoingMail,
} from "./outgoing-mails.queries.ts";
import { hubLink, type Recipient, writeMail } from "./write-mail.ts";

/** The page of the hub that each notice leads to; what leads to no fixed page has a composer of its own. */
const NOTICE_PAGES: Partial<Record<MailKind, string>> = {
  "handle-changed-notice": "/account",
  "data-exported-notice": "/activity",
  "email-change-notice": "/account",
  "email-changed-notice": "/",
  "password-changed-notice": "/password/forgot",
  "new-device-notice": "/sessions",
  "factor-added-notice": "/account",
  "factor-removed-notice": "/account",
  "recovery-code-used-notice": "/account",
};

/** A mail that waits for a person. */
export interface WaitingMail {
  userId: string;
  recipient: Recipient;
  details: LetterFacts["details"];
}

/** Writes mails of one kind when they are sent; undefined where one is of no use any more. */
export type Composer = (mail: WaitingMail) => Promise<Mail | undefined>;

export interface SendingContext {
  own: RegionalDatabase;
  mailer: Mailer;
  publicUrl: URL;
  /** By kind. */
  composers: Partial<Record<MailKind, Composer>>;
}

/**
 * The job that sends the mails which wait for a person of this region. One that was sent while its row could
 * not be deleted is sent again: better twice than never.
 */
export function sendMailsJob(context: SendingContext): Job {
  const { own } = context;
  return job("send-mails", Type.Object({ user_id: Type.String({ format: "uuid" }) }), async (payload) => {
    const userId = payload.user_id;
    for (;;) {
      const [row] = await takeOutgoingMail.run({ userId }, own);
      if (row === undefined) break;
      await send(context, row);
    }
    await lookAgainForMails.run({ userId }, own);
  });
}

async function send(context: SendingContext, row: ITakeOutgoingMailResult): Promise<void> {
  const { own, mailer } = context;
  const { mail_id: mailId, user_id: userId } = row;
  try {
    const mail = await compose(context, row);
    if (mail !== undefined) await mailer.send(mail);
  } catch (error) {
    // It need not wait until this sending would be over.
    await giveBackOutgoingMail.run({ mailId, userId }, own);
    throw error;
  }
  await deleteOutgoingMail.run({ mailId, userId }, own);
}

async function compose(
  { composers, publicUrl }: SendingContext,
  row: ITakeOutgoingMailResult,
): Promise<Mail | undefined> {
  const kind = row.kind as MailKind;
  const recipient = { address: row.address, locale: row.locale, timeZone: row.time_zone };
  const details = row.details as LetterFacts["details"];
  const composer = composers[kind];
  if (composer !== undefined) return composer({ userId: row.user_id, recipient, details });
  const page = NOTICE_PAGES[kind];
  if (page === undefined) throw new Error(`there is no mail of the kind ${kind}`);
  return writeMail(recipient, kind, { link: hubLink(publicUrl, page), details });
}
