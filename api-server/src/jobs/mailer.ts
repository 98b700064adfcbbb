import { createTransport } from "nodemailer";

export interface Mail {
  to: string;
  /** The language that it is written in, as a BCP 47 tag. */
  language: string;
  subject: string;
  text: string;
}

/** The mail server did not take a mail. Its own words may quote the address, so they are not kept. */
export class MailRefused extends Error {
  constructor(code: string | undefined) {
    super(`the mail server did not take a mail${code === undefined ? "" : ` (${code})`}`);
  }
}

/** Hands mails to the mail server. */
export interface Mailer {
  /** Resolves when the mail server has taken the mail. Throws MailRefused. */
  send(mail: Mail): Promise<void>;
  close(): void;
}

// Mails often come many at a time, and a mail server may take its time to greet. Times are in milliseconds.
const CONNECTIONS = {
  pool: true,
  idleTimeout: 2000,
  // A mail that was not taken is a job that failed, and the queue tries that again.
  maxRequeues: 0,
  connectionTimeout: 5000,
  greetingTimeout: 5000,
  socketTimeout: 10_000,
} as const;

/** A mailer on the mail server at `url` (smtp:// or smtps://), writing as `from`. */
export function createMailer(url: string, from: string): Mailer {
  const transport = createTransport({ url, ...CONNECTIONS }, { from });
  return {
    async send({ language, ...mail }) {
      try {
        await transport.sendMail({ ...mail, headers: { "Content-Language": language } });
      } catch (error) {
        // nodemailer's own codes: ECONNECTION, EENVELOPE, …
        throw new MailRefused((error as { code?: string }).code);
      }
    },
    close: () => transport.close(),
  };
}
