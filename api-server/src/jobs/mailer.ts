import { createTransport } from "nodemailer";

export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** Hands mails to the mail server. */
export interface Mailer {
  /** Resolves when the mail server has taken the mail; throws when it has not. */
  send(mail: Mail): Promise<void>;
  close(): void;
}

/** A mailer on the mail server at `url` (smtp:// or smtps://), writing as `from`. */
export function createMailer(url: string, from: string): Mailer {
  const transport = createTransport(
    { url, connectionTimeout: 5000, greetingTimeout: 5000, socketTimeout: 10_000 },
    { from },
  );
  return {
    async send(mail) {
      await transport.sendMail(mail);
    },
    close: () => transport.close(),
  };
}
