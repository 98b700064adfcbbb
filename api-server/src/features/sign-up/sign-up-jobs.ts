import { Type } from "typebox";
import type { MailContext } from "#cross-region/email-account.ts";
import { emailDigests } from "#cross-region/email-digest.ts";
import { type Job, job } from "#jobs/job.ts";
import { hubLink, writeMail } from "#mails/write-mail.ts";
import type { RegionalDatabase } from "#regional-db/regional-database.ts";
import { deleteExpiredSignUps, deletePendingSignUp, keepPendingSignUp } from "./sign-up.queries.ts";
import { SIGN_UP_HOURS } from "./sign-up.ts";
import { signSignUpToken } from "./sign-up-token.ts";

/**
 * The job that mails whoever asked to sign up: a link, or to the owner of an account, that they have one.
 * A mail server or a directory that is away delays it; the sign-up waits as long.
 */
export function sendSignUpMailJob(context: MailContext): Job {
  const { own, digestKeys, tokenKeys, publicUrl, mailer } = context;
  return job(
    "send-sign-up-mail",
    Type.Object({ user_id: Type.String({ format: "uuid" }) }),
    async (payload) => {
      const userId = payload.user_id;
      const [pending] = await keepPendingSignUp.run({ userId, hours: SIGN_UP_HOURS }, own);
      if (pending === undefined) return; // completed by an earlier mail, or expired
      const recipient = { address: pending.email, locale: pending.locale };
      const digests = emailDigests(digestKeys, pending.email);
      if (await context.hasAccount(digests)) {
        const link = hubLink(publicUrl, "/signin");
        await mailer.send(writeMail(recipient, "account-exists", { link, details: {} }));
        await deletePendingSignUp.run({ userId }, own);
        return;
      }
      const token = await signSignUpToken(tokenKeys, {
        userId,
        homeRegion: own.region,
        emailDigests: digests,
      });
      const link = hubLink(publicUrl, "/signup/complete", token);
      await mailer.send(writeMail(recipient, "sign-up-link", { link, details: {} }));
    },
  );
}

/** The job that forgets the addresses of sign-ups that nobody finished. */
export function forgetExpiredSignUpsJob(own: RegionalDatabase): Job {
  return job("forget-expired-sign-ups", Type.Unknown(), async () => {
    await deleteExpiredSignUps.run(undefined, own);
  });
}
