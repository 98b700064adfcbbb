import { ExponentialBackoff, handleAll, retry } from "cockatiel";
import type { Afterwards } from "#jobs/afterwards.ts";
import type { Mailer } from "#jobs/mailer.ts";
import { hubLink, type Recipient, writeMail } from "#mails/write-mail.ts";

export interface FarewellContext {
  mailer: Mailer;
  publicUrl: URL;
  afterwards: Afterwards;
}

/** What is told of an erasure: when and from where it was asked for. */
export interface Farewell {
  erasureId: string;
  requestedAt: Date;
  client: { ip: string; userAgent: string | null };
}

// For a quarter of a minute, which a server that is told to stop waits for.
const whileTheServerLives = retry(handleAll, {
  maxAttempts: 4,
  backoff: new ExponentialBackoff({ initialDelay: 1000 }),
});

/**
 * Tells whoever was erased that they are. Nothing of them is kept any more, so the address is nowhere but in the
 * memory of this server: if the mail server is away for long, there is no mail.
 */
export function sayFarewell(
  { mailer, publicUrl, afterwards }: FarewellContext,
  recipient: Recipient,
  { erasureId, requestedAt, client }: Farewell,
): void {
  const details: Record<string, string> = { at: requestedAt.toISOString(), ip: client.ip };
  if (client.userAgent !== null) details.user_agent = client.userAgent;
  const link = hubLink(publicUrl, `/erasures/${erasureId}`);
  const mail = writeMail(recipient, "erased-notice", { link, details });
  afterwards.run(() => whileTheServerLives.execute(() => mailer.send(mail)));
}
