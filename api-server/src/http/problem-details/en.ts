import { countedIn, listedIn } from "./numbers.ts";

const counted = countedIn("en");
const listed = listedIn("en");

/** What problems say of themselves. A key tells what is the case; those of facts come with them. */
export const en = {
  "nothing-at-address": "There is nothing at this address.",
  "our-fault": "Something went wrong on our side. It has been noted.",
  "cross-site-write": "A write has to come from the hub itself.",

  "no-session": "Sign in first: there is no session, or it has ended.",
  "no-such-login": "There is no account with this login and this password.",
  "second-factor-missing": "Send a code of your authenticator app, or a recovery code, as well.",
  "proof-missing": "Prove once more that it is you, then ask again.",
  "password-wrong": "This is not your password.",
  "code-wrong": "This code is wrong, or was used before.",
  "session-unknown": "You have no such session.",

  "region-away": ({ region }: { region: string }) =>
    `The database of region ${region} does not answer right now. Try again soon.`,
  "directory-away": "New names can't be given right now. Try again soon.",
  "much-to-do": "Too many people ask for the same at this moment. Try again soon.",
  "tried-too-often": ({ minutes }: { minutes: number }) =>
    `That was tried too often. Try again in ${counted(minutes, { one: "a minute", other: "# minutes" })}.`,
  "pictures-waiting": "Many pictures are being made right now. Try again soon.",
  "picture-takes-long": "This picture takes too long right now. Try again soon.",
  moving: "You are moving to another region. Nothing can be changed until that is done; try again soon.",
  "moving-already": "You are moving already. Wait for that, or call it off.",

  "misfit-of": ({ mistakes }: { mistakes: number }) =>
    `The request does not fit: there ${counted(mistakes, { one: "is one mistake", other: "are # mistakes" })} in it.`,
  "member-unknown": "This member is not known here.",
  "member-missing": "This member is missing.",
  "too-short": ({ limit }: { limit: number }) =>
    `It has to have at least ${counted(limit, { one: "one character", other: "# characters" })}.`,
  "too-long": ({ limit }: { limit: number }) =>
    `It may have at most ${counted(limit, { one: "one character", other: "# characters" })}.`,
  "too-many-entries": ({ limit }: { limit: number }) =>
    `It may have at most ${counted(limit, { one: "one entry", other: "# entries" })}.`,
  "too-small": ({ limit }: { limit: number }) => `It has to be ${limit} or more.`,
  "too-great": ({ limit }: { limit: number }) => `It has to be ${limit} or less.`,
  blank: "It has to hold more than spaces.",
  "wrong-pattern": ({ pattern }: { pattern: string }) => `It has to match the pattern ${pattern}.`,
  "wrong-format": ({ format }: { format: string }) => `It has to have the format ${format}.`,
  "wrong-type": ({ types }: { types: string[] }) => `It has to be of the type ${listed(types)}.`,
  "none-of": ({ values }: { values: string[] }) => `It has to be ${listed(values)}.`,
  "does-not-fit": "It does not fit what is expected here.",
  "address-malformed": "The address is not well-formed.",
  "address-too-long": "The address is too long.",
  "body-malformed": "The body is not well-formed JSON in UTF-8.",
  "body-too-large": "The body is larger than this endpoint takes.",
  "content-type-untaken": "This endpoint does not take this content type.",
  "headers-too-large": "The headers are larger than a request may have.",
  "request-too-slow": "The request took too long to come.",
  "request-malformed": "This is not well-formed HTTP.",
  "holds-nul": "It holds the character NUL.",
  "holds-half-surrogate": "It holds half a surrogate pair.",
  "nested-too-deeply": "It is nested too deeply.",
  "cursor-unknown": "It is not a cursor that was given here.",

  "no-handle": "It has to be 3 to 30 of a–z, 0–9 and _, with a letter first.",
  "handle-taken": "Somebody else has this handle. Choose another.",
  "handle-reserved": "This handle is kept back. Choose another.",
  "handle-unknown": "Nobody has this handle.",
  "no-email": "It is not an email address.",
  "email-taken": "This email already belongs to an account. Sign in instead.",
  "email-own": "It is your email already.",
  "region-unknown": "There is no such region.",
  "region-own": "This is your home region already.",
  "never-moved": "You have not moved since you are at home here.",
  "receipt-unknown": "There is no receipt with this id.",

  "password-common": "Many people use this password. Choose another.",
  "password-own-words":
    "This password is mostly your own name or address, which are tried first. Choose other words.",
  "password-predictable": "This password is guessed too easily. Add a few words that don't belong together.",

  "sign-up-link-spent": "This link was used, has expired or was never given. Start again.",
  "email-link-spent":
    "This link was used, has expired, was called off or was never given. Ask for a new one.",
  "reset-link-spent": "This link was used, has expired, was replaced or was never given. Ask for a new one.",
  "link-of-another": "This link belongs to another account. Sign in to that one first.",

  "app-none": "You have no authenticator app.",
  "app-exists": "You have an authenticator app. Remove it first.",
  "app-confirmed": "Your authenticator app is confirmed already.",
  "app-overtaken": "It was confirmed or begun anew in this moment.",
  "codes-overtaken": "Others were made in this moment, and those count.",
  "passkey-none": "You have no passkey.",
  "passkey-unknown": "You have no such passkey.",
  "passkey-stray": "This passkey is not known here, or what it signed does not count any more.",
  "passkey-not-yours": "This passkey is not yours, or what it signed does not count any more.",
  "passkey-not-made": "It is no passkey made here, or it took longer than five minutes. Begin anew.",
  "passkey-exists": "This passkey has been added before.",
  "passkeys-full": ({ most }: { most: number }) => `You have ${most} passkeys. Remove one first.`,

  "profile-changed": "The profile has changed since this version was read.",
  "picture-unknown": "There is no such picture.",
  "no-picture": "It is not a picture in PNG, JPEG or WebP that can be read.",
  "no-web-address": "It is not an address that starts with http:// or https://.",
  "no-year-or-month": "It has to be a year or a month, such as 2019 or 2019-07.",
  "ends-before-start": "It is before the start.",
  "no-language-tag": "It is no BCP 47 language tag.",
  "language-twice": "This language is there already.",
  "no-phone-number": "It is no phone number.",
  "no-time-zone": "It is not the name of a time zone.",
};
