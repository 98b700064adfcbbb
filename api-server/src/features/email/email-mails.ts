import type { Mail } from "#jobs/mailer.ts";

/** The mail with the link that proves a new email. */
export function emailChangeMail(to: string, publicUrl: URL, token: string): Mail {
  const link = new URL("/email/confirm", publicUrl);
  link.searchParams.set("token", token);
  return {
    to,
    subject: "Confirm your new email at Vetchium",
    text: `Hello,

somebody, most likely you, wants to use this address for their Vetchium account.
To confirm it, open this link within 24 hours, where you are signed in:

${link.href}

If it was not you, ignore this mail: without the link nothing happens, and the address is forgotten.
`,
  };
}

/** The mail to an address that already has an account of its own; the one who asked learns nothing. */
export function emailInUseMail(to: string, publicUrl: URL): Mail {
  return {
    to,
    subject: "Your email was entered for another Vetchium account",
    text: `Hello,

somebody wanted to use this address for their Vetchium account. It already belongs to an account, so nothing
has changed. If it was you, and you have two accounts, sign in to the one that has this address here:

${new URL("/signin", publicUrl).href}
`,
  };
}

/** The mail that tells the old address of a change that was asked for. */
export function emailChangeNotice(to: string, publicUrl: URL): Mail {
  return {
    to,
    subject: "A new email was entered for your Vetchium account",
    text: `Hello,

somebody who knows your password, most likely you, wants to use another email for your Vetchium account. Until the
new one is confirmed, this address goes on working. You can call it off here:

${new URL("/account", publicUrl).href}

If it was not you, call it off and end your other sessions.
`,
  };
}

/** The mail that tells the old address that it is no longer the account's. */
export function emailChangedNotice(to: string, publicUrl: URL): Mail {
  return {
    to,
    subject: "The email of your Vetchium account has changed",
    text: `Hello,

your Vetchium account has another email now. This address no longer signs in, and gets no more mails about it.

If it was not you, tell whoever runs this hub at once:

${publicUrl.href}
`,
  };
}
