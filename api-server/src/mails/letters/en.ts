import type { Letters } from "../letter.ts";

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
};
