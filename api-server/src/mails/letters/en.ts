import type { LetterFacts, Letters } from "../letter.ts";
import { occasion } from "../occasion.ts";

export const en: Letters = {
  "sign-up-link": ({ link }) => ({
    subject: "Finish signing up to Vetchium",
    text: `Hello,

somebody, most likely you, asked to sign up to Vetchium with this address.
To go on, open this link within 24 hours:

${link}

If it was not you, ignore this mail: without the link nothing happens, and the address is forgotten.
`,
  }),
  "account-exists": ({ link }) => ({
    subject: "You already have a Vetchium account",
    text: `Hello,

somebody, most likely you, asked to sign up to Vetchium with this address. It already has an account.
You can sign in here:

${link}

If it was not you, ignore this mail: nothing has changed.
`,
  }),
  "handle-changed-notice": (facts) => ({
    subject: "Your handle at Vetchium has changed",
    text: `Hello,

you go by @${facts.details.handle} at Vetchium now. For 90 days the handle that you had before can be taken back by you, and
by nobody else.

${occasion("en", facts)}

If it was not you, change your password and take your handle back here:

${facts.link}
`,
  }),
  "data-exported-notice": (facts) => ({
    subject: "Your data at Vetchium was downloaded",
    text: `Hello,

somebody who proved to be you downloaded everything that Vetchium holds of you.

${occasion("en", facts)}

If it was not you, change your password and end your other sessions. What happened to your account is here:

${facts.link}
`,
  }),
  "move-asked-for-notice": (facts) => ({
    subject: "A move of your data at Vetchium was asked for",
    text: `Hello,

somebody who proved to be you asked to move your data to another region.

From: ${facts.details.from}
To: ${facts.details.to}

${occasion("en", facts)}

How far it is, or what became of it, is here:

${facts.link}

If it was not you, change your password and end your other sessions.
`,
  }),
  "moved-notice": ({ link, details }) => ({
    subject: "Your data at Vetchium has moved",
    text: `Hello,

everything personal that Vetchium holds of you has moved to another region.

Until now: ${details.from}
From now on: ${details.to}

Nothing of it is left where it was. You can see it for yourself here:

${link}
`,
  }),
  "erased-notice": (facts) => ({
    subject: "Your account at Vetchium is erased",
    text: `Hello,

somebody who proved to be you erased your account at Vetchium. It can't be brought back, and this is the last mail about it:
this address is not kept any more.

${occasion("en", facts)}

The receipt, which shows what is left in each database, is here. Keep the link; only whoever has it can find it:

${facts.link}
`,
  }),
  "email-change-link": ({ link }) => ({
    subject: "Confirm your new email at Vetchium",
    text: `Hello,

somebody, most likely you, wants to use this address for their Vetchium account.
To confirm it, open this link within 24 hours, where you are signed in:

${link}

If it was not you, ignore this mail: without the link nothing happens, and the address is forgotten.
`,
  }),
  "email-in-use": ({ link }) => ({
    subject: "Your email was entered for another Vetchium account",
    text: `Hello,

somebody wanted to use this address for their Vetchium account. It already belongs to an account, so nothing
has changed. If it was you, and you have two accounts, sign in to the one that has this address here:

${link}
`,
  }),
  "email-change-notice": ({ link }) => ({
    subject: "A new email was entered for your Vetchium account",
    text: `Hello,

somebody who knows your password, most likely you, wants to use another email for your Vetchium account. Until the
new one is confirmed, this address goes on working. You can call it off here:

${link}

If it was not you, call it off and end your other sessions.
`,
  }),
  "email-changed-notice": ({ link }) => ({
    subject: "The email of your Vetchium account has changed",
    text: `Hello,

your Vetchium account has another email now. This address no longer signs in, and gets no more mails about it.

If it was not you, tell whoever runs this hub at once:

${link}
`,
  }),
  "password-reset-link": ({ link }) => ({
    subject: "Choose a new password for Vetchium",
    text: `Hello,

somebody, most likely you, asked for a new password for your Vetchium account. To choose one, open this link within
30 minutes. It works once:

${link}

If it was not you, ignore this mail: without the link nothing happens, and your password stays as it is.
`,
  }),
  "password-changed-notice": ({ link }) => ({
    subject: "The password of your Vetchium account has changed",
    text: `Hello,

your Vetchium account has another password now, and is signed out wherever it was not changed.

If it was not you, choose a new password at once:

${link}
`,
  }),
  "new-device-notice": (facts) => ({
    subject: "A new device signed in to your Vetchium account",
    text: `Hello,

somebody, most likely you, signed in to your Vetchium account with a device that it did not know:

${occasion("en", facts)}

If it was you, there is nothing to do. If not, end that session and choose another password:

${facts.link}
`,
  }),
  "factor-added-notice": ({ link, details }) => ({
    subject: "A new way to sign in to your Vetchium account",
    text: `Hello,

your Vetchium account has ${factor(details)} now. You can look at it, and remove it, here:

${link}

If it was not you, somebody else has been in your account: remove it, change your password and end your other
sessions.
`,
  }),
  "factor-removed-notice": ({ link, details }) => ({
    subject: "A way to sign in to your Vetchium account was removed",
    text: `Hello,

your Vetchium account no longer has ${factor(details)}. You can look at what it has here:

${link}

If it was not you, somebody else has been in your account: change your password and end your other sessions.
`,
  }),
  "recovery-code-used-notice": ({ link, details }) => ({
    subject: "A recovery code of your Vetchium account was used",
    text: `Hello,

somebody signed in to your Vetchium account with your password and a recovery code. That code no longer works;
${details.left} are left. You can make new ones here:

${link}

If it was not you, somebody else is in your account: change your password, end your other sessions and make new
recovery codes.
`,
  }),
};

/** What was added or removed, in the midst of a sentence. */
function factor({ factor: kind, name }: LetterFacts["details"]): string {
  return kind === "passkey" ? `the passkey “${name}”` : "an authenticator app";
}
