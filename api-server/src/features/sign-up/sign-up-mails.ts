import type { Mail } from "#jobs/mailer.ts";

/** The mail with the link that finishes a sign-up. */
export function signUpMail(to: string, publicUrl: URL, token: string): Mail {
  const link = new URL("/signup/complete", publicUrl);
  link.searchParams.set("token", token);
  return {
    to,
    subject: "Finish signing up to Vetchium",
    text: `Hello,

somebody, most likely you, asked to sign up to Vetchium with this address.
To go on, open this link within 24 hours:

${link.href}

If it was not you, ignore this mail: without the link nothing happens, and the address is forgotten.
`,
  };
}

/** The mail that tells the owner of an account that it exists; the one who asked learns nothing. */
export function accountExistsMail(to: string, publicUrl: URL): Mail {
  return {
    to,
    subject: "You already have a Vetchium account",
    text: `Hello,

somebody, most likely you, asked to sign up to Vetchium with this address. It already has an account.
You can sign in here:

${new URL("/signin", publicUrl).href}

If it was not you, ignore this mail: nothing has changed.
`,
  };
}
