import { expect, type Page } from "@playwright/test";
import { somebody } from "../people.ts";
import {
  button,
  field,
  type Meeting,
  neverWritten,
  nothingAsked,
  nothingTyped,
  otherPage,
  ownPage,
  ownWrite,
  passwordGoesAlong,
  type Scene,
  said,
  saidAt,
  wholePage,
} from "./face.ts";
import { DETAIL } from "./pretended-answer.ts";

const { forbidden: _, ...FITS } = neverWritten;
const wanted = somebody();
const isNotYours = "This isn't your password.";

async function openForm(page: Page, opener: string): Promise<void> {
  await page.goto("/account");
  await button(opener)(page).click();
}

const language = (page: Page) => page.getByRole("contentinfo").getByRole("combobox");
const colours = (page: Page) => page.getByLabel("Colours", { exact: true });

async function askForEmail(page: Page, { person }: Scene): Promise<void> {
  const data = { email: wanted.email, password: person.password };
  expect((await page.request.put("/api/v1/me/email", { data })).status()).toBe(202);
}

/** Where people meet the API's problems on the page of their account. */
export const OF_ACCOUNTS: Meeting[] = [
  {
    operation: "putHandle",
    open: async (page) => {
      await openForm(page, "Change handle");
      await field("New handle")(page).fill(wanted.handle);
    },
    ask: (page) => button("Change handle")(page).click(),
    faces: {
      "handle-taken": saidAt(field("New handle"), `@${wanted.handle} is taken. Try another.`),
      "handle-reserved": saidAt(field("New handle"), `@${wanted.handle} is kept back. Try another.`),
      "validation at /handle": saidAt(field("New handle"), DETAIL),
      ...ownWrite("directory-unavailable"),
    },
    keeps: (page) => expect(field("New handle")(page)).toHaveValue(wanted.handle),
    wayOn: button("Change handle"),
    never: neverWritten,
  },
  {
    operation: "putEmail",
    open: async (page, { person }) => {
      await openForm(page, "Change email");
      await field("New email")(page).fill(wanted.email);
      await field("Your password")(page).fill(person.password);
    },
    ask: (page) => button("Send me the link")(page).click(),
    faces: {
      "validation at /email": saidAt(field("New email"), DETAIL),
      "unauthenticated at /password": saidAt(field("Your password"), isNotYours),
      ...ownWrite("overloaded"),
    },
    keeps: async (page, { person }) => {
      await expect(field("New email")(page)).toHaveValue(wanted.email);
      await expect(field("Your password")(page)).toHaveValue(person.password);
    },
    wayOn: button("Send me the link"),
    never: { ...neverWritten, ...passwordGoesAlong },
  },
  wholePage("getEmail", "/account", { faces: ownPage(), never: nothingAsked }),
  {
    operation: "deleteEmailChange",
    prepare: askForEmail,
    open: (page) => page.goto("/account"),
    ask: (page) => button("Call the change off")(page).click(),
    faces: ownWrite(),
    wayOn: button("Call the change off"),
    never: { ...neverWritten, ...nothingTyped },
  },
  {
    operation: "confirmEmail",
    open: (page) => page.goto("/email/confirm?token=from.a.mail"),
    ask: (page) => button("Use the new address")(page).click(),
    faces: {
      ...ownWrite("directory-unavailable", "validation"),
      "token-spent": otherPage("This link no longer works", "Go to your account"),
      "email-taken": otherPage(/has an account of its own by now/, "Go to your account"),
      forbidden: otherPage("This link belongs to another account", "Go to your account"),
    },
    wayOn: button("Use the new address"),
    never: FITS,
  },
  {
    operation: "putPassword",
    open: async (page, { person }) => {
      await openForm(page, "Change password");
      await field("Current password")(page).fill(person.password);
      await field("New password")(page).fill(wanted.password);
    },
    ask: (page) => button("Change password")(page).click(),
    faces: {
      "validation at /new_password": saidAt(field("New password"), DETAIL),
      "unauthenticated at /current_password": saidAt(field("Current password"), isNotYours),
      ...ownWrite("overloaded"),
    },
    keeps: async (page, { person }) => {
      await expect(field("Current password")(page)).toHaveValue(person.password);
      await expect(field("New password")(page)).toHaveValue(wanted.password);
    },
    wayOn: button("Change password"),
    never: neverWritten,
  },
  {
    operation: "patchPreferences",
    open: (page) => page.goto("/account"),
    ask: async (page) => {
      const next = (await colours(page).inputValue()) === "dark" ? "light" : "dark";
      await colours(page).selectOption(next);
    },
    faces: ownWrite(),
    wayOn: colours,
    never: { ...neverWritten, validation: "nothing can be chosen but what there is" },
  },
  {
    operation: "patchPreferences",
    open: (page) => page.goto("/profile"),
    ask: async (page) => {
      const next = (await language(page).inputValue()) === "de" ? "en" : "de";
      await language(page).selectOption(next);
    },
    // Each in the language that was chosen, which holds all the same.
    faces: {
      unreachable: said("Das ließ sich gerade nicht in deinem Konto speichern."),
      internal: said("It couldn't be kept with your account just now."),
    },
    wayOn: language,
  },
];
