import { expect, type Page } from "@playwright/test";
import { somebody } from "../people.ts";
import {
  alerts,
  askedAgain,
  button,
  field,
  type Meeting,
  neverWritten,
  nothingAsked,
  nothingTyped,
  otherPage,
  pages,
  said,
  saidAt,
  wholePage,
} from "./face.ts";
import { DETAIL } from "./pretended-answer.ts";

const ID = "0190a5c0-0000-7000-8000-000000000000";
const NOBODY = "nobody_at_all";
const CONFIGURED = "the region is one that the API has named";

const noReceipt = otherPage("There is no such receipt", "Go to the home page");
const nobody = otherPage(`Nobody goes by @${NOBODY}`, "Go to the home page");

const person = somebody();

async function fillSignUp(page: Page): Promise<void> {
  await page.goto("/signup/complete?token=from.a.mail");
  await field("Handle")(page).fill(person.handle);
  await field("Display name")(page).fill(person.displayName);
  await field("Password")(page).fill(person.password);
}

async function fillSignIn(page: Page): Promise<void> {
  await page.goto("/signin");
  await field("Email or handle")(page).fill(person.email);
  await field("Password")(page).fill(person.password);
}

const unchecked = said("We can't check just now; you will be told when you send it.", "status");
const silent = said("None of our servers can be reached right now", "status");
const allTheSame = said("Everything is working.", "status");
const unknown = said("The health of the databases is unknown", "status");

/** Where visitors meet the API's problems. */
export const FOR_ANYBODY: Meeting[] = [
  wholePage("listRegions", "/signup", { faces: pages("rate-limited", "internal"), never: nothingAsked }),
  {
    operation: "startSignUp",
    open: async (page) => {
      await page.goto("/signup");
      await field("Email")(page).fill(person.email);
    },
    ask: (page) => button("Send me the link")(page).click(),
    faces: {
      ...alerts("rate-limited", "internal", "region-unavailable"),
      "validation at /email": saidAt(field("Email"), DETAIL),
    },
    keeps: (page) => expect(field("Email")(page)).toHaveValue(person.email),
    wayOn: button("Send me the link"),
    never: neverWritten,
  },
  {
    operation: "getHandle",
    open: fillSignUp,
    ask: (page) => field("Handle")(page).fill(somebody().handle),
    faces: {
      unreachable: unchecked,
      "rate-limited": unchecked,
      internal: unchecked,
      "directory-unavailable": unchecked,
      "bad-gateway": unchecked,
    },
    wayOn: button("Create account"),
    never: { validation: "what can't be a handle is not asked about" },
  },
  {
    operation: "completeSignUp",
    open: fillSignUp,
    ask: (page) => button("Create account")(page).click(),
    faces: {
      ...alerts("rate-limited", "internal", "region-unavailable", "directory-unavailable", "overloaded"),
      "handle-taken": saidAt(field("Handle"), `@${person.handle} is taken. Try another.`),
      "handle-reserved": saidAt(field("Handle"), `@${person.handle} is kept back. Try another.`),
      "validation at /password": saidAt(field("Password"), DETAIL),
      "token-spent": otherPage("This link no longer works", "Start again"),
      "email-taken": otherPage("You have an account already", "Sign in"),
    },
    keeps: async (page) => {
      await expect(field("Handle")(page)).toHaveValue(person.handle);
      await expect(field("Display name")(page)).toHaveValue(person.displayName);
      await expect(field("Password")(page)).toHaveValue(person.password);
    },
    wayOn: button("Create account"),
    never: neverWritten,
  },
  {
    operation: "startPasswordReset",
    open: async (page) => {
      await page.goto("/password/forgot");
      await field("Email")(page).fill(person.email);
    },
    ask: (page) => button("Send me the link")(page).click(),
    faces: {
      ...alerts("rate-limited", "internal"),
      "validation at /email": saidAt(field("Email"), DETAIL),
    },
    keeps: (page) => expect(field("Email")(page)).toHaveValue(person.email),
    wayOn: button("Send me the link"),
    never: neverWritten,
  },
  {
    operation: "completePasswordReset",
    open: async (page) => {
      await page.goto("/password/reset?token=from.a.mail");
      await field("New password")(page).fill(person.password);
    },
    ask: (page) => button("Use this password")(page).click(),
    faces: {
      ...alerts("rate-limited", "internal", "region-unavailable", "moving", "overloaded"),
      "validation at /password": saidAt(field("New password"), DETAIL),
      "token-spent": otherPage("This link no longer works", "Get a new link"),
    },
    keeps: (page) => expect(field("New password")(page)).toHaveValue(person.password),
    wayOn: button("Use this password"),
    never: neverWritten,
  },
  {
    operation: "createSession",
    open: fillSignIn,
    ask: (page) => button("Sign in")(page).click(),
    faces: {
      ...alerts("rate-limited", "internal", "region-unavailable", "directory-unavailable", "validation"),
      ...alerts("overloaded", "moving"),
      unauthenticated: said("That email or handle and that password don't belong together."),
      "second-factor-required": {
        isShown: (page) =>
          expect(page.getByRole("heading", { level: 1, name: "One more step" })).toBeVisible(),
        wayOn: button("Start over"),
        isOver: true,
      },
    },
    keeps: async (page) => {
      await expect(field("Email or handle")(page)).toHaveValue(person.email);
      await expect(field("Password")(page)).toHaveValue(person.password);
    },
    wayOn: button("Sign in"),
    never: neverWritten,
  },
  {
    operation: "createPasskeySessionOptions",
    open: (page) => page.goto("/signin"),
    ask: (page) => button("Use a passkey")(page).click(),
    faces: alerts("rate-limited", "internal"),
    wayOn: button("Use a passkey"),
    never: { ...neverWritten, ...nothingTyped },
  },
  wholePage("getUser", `/@${NOBODY}`, {
    faces: {
      ...pages("rate-limited", "internal", "region-unavailable", "directory-unavailable"),
      "not-found": nobody,
      validation: nobody,
    },
  }),
  wholePage("getErasure", `/erasures/${ID}`, {
    faces: {
      ...pages("rate-limited", "internal", "region-unavailable", "directory-unavailable"),
      "not-found": noReceipt,
      validation: noReceipt,
    },
  }),
  {
    operation: "getServer",
    ...askedAgain("/status", "00:03"),
    faces: { unreachable: silent, "rate-limited": silent, internal: silent, "bad-gateway": silent },
    // It asks again by itself.
    afterwards: (page) => allTheSame.isShown(page),
    never: { ...nothingAsked, "not-found": CONFIGURED },
  },
  {
    operation: "getServerHistory",
    ...askedAgain("/status", "00:31"),
    // The last hour is not drawn, and everything else is.
    faces: {
      unreachable: allTheSame,
      "rate-limited": allTheSame,
      internal: allTheSame,
      "bad-gateway": allTheSame,
    },
    never: { ...nothingAsked, "not-found": CONFIGURED },
  },
  {
    operation: "getHealth",
    ...askedAgain("/", "00:05"),
    faces: { unreachable: unknown, "bad-gateway": unknown },
    afterwards: (page) => said("All 4 databases are answering", "status").isShown(page),
  },
];
