/** What a mail says. */
export interface Letter {
  subject: string;
  text: string;
}

/** What a letter is about, ready to be read in its language. */
export interface LetterFacts {
  /** Where the reader can do something about it. */
  link: string;
  /** What the mail's row says beyond its kind, such as the device. */
  details: Record<string, string>;
  /** In which its reader wants to be told times, by its IANA name; UTC where they have chosen none. */
  timeZone?: string | null;
}

/** Every kind of mail there is. Those that wait for a person are rows with the kind in them. */
export const MAIL_KINDS = [
  "sign-up-link",
  "account-exists",
  "handle-changed-notice",
  "data-exported-notice",
  "move-asked-for-notice",
  "moved-notice",
  "erased-notice",
  "email-change-link",
  "email-in-use",
  "email-change-notice",
  "email-changed-notice",
  "password-reset-link",
  "password-changed-notice",
  "new-device-notice",
  "factor-added-notice",
  "factor-removed-notice",
  "recovery-code-used-notice",
] as const;

export type MailKind = (typeof MAIL_KINDS)[number];

/** Every letter in one language. */
export type Letters = Record<MailKind, (facts: LetterFacts) => Letter>;
