import { expect, type Page } from "@playwright/test";
import { codeOf } from "../app-code.ts";
import { ageProofs } from "../database.ts";
import {
  alerts,
  button,
  field,
  type Meeting,
  neverWritten,
  nothingAsked,
  nothingTyped,
  ownPage,
  ownWrite,
  proofAsked,
  type Scene,
  said,
  saidAt,
  wholePage,
} from "./face.ts";
import { DETAIL } from "./pretended-answer.ts";

const NAME = "Blue phone";
const CODE = "123456";
const code = field("Code from your app");
const isOff = {
  isShown: (page: Page) => expect(page.getByText("Your account no longer asks for a code.")).toBeVisible(),
};
const dialog = (page: Page) => page.getByRole("dialog", { name: "Is it you?" });
const usePasskey = (page: Page) => dialog(page).getByRole("button", { name: "Use a passkey" });
const goOn = (page: Page) => dialog(page).getByRole("button", { name: "Go on" });

async function openForm(page: Page, opener: string): Promise<void> {
  await page.goto("/account");
  await button(opener)(page).click();
}

/** An app of somebody's own, as another program of theirs would set it up. */
async function haveApp(page: Page): Promise<void> {
  const started = await page.request.post("/api/v1/me/authenticator-app", { data: {} });
  const { secret } = (await started.json()) as { secret: string };
  const data = { code: codeOf(secret) };
  expect((await page.request.post("/api/v1/me/authenticator-app/confirm", { data })).status()).toBe(200);
}

async function havePasskey(page: Page): Promise<void> {
  await openForm(page, "Add a passkey");
  await field("Name")(page).fill(NAME);
  await button("Go on")(page).click();
  await expect(page.getByText(`${NAME} is added.`)).toBeVisible();
}

/** The dialog that asks who it is, filled in. */
async function openProof(page: Page, { person }: Scene): Promise<void> {
  await ageProofs(person, 11);
  await page.goto("/my-data");
  await button("Download my data")(page).click();
  await dialog(page).getByRole("textbox", { name: "Your password" }).fill(person.password);
}

const addsPasskey: Pick<Meeting, "open" | "ask" | "keeps" | "wayOn"> = {
  open: async (page) => {
    await openForm(page, "Add a passkey");
    await field("Name")(page).fill(NAME);
  },
  ask: (page) => button("Go on")(page).click(),
  keeps: (page) => expect(field("Name")(page)).toHaveValue(NAME),
  wayOn: button("Go on"),
};

/** Where people meet the API's problems as they change what they prove themselves with, and prove themselves. */
export const OF_FACTORS: Meeting[] = [
  wholePage("getFactors", "/account", { faces: ownPage(), never: nothingAsked }),
  {
    operation: "startAuthenticatorApp",
    open: (page) => page.goto("/account"),
    ask: (page) => button(/^(Set up an app|Try again)$/)(page).click(),
    faces: {
      ...ownWrite("overloaded", "factor-exists"),
      "proof-required": proofAsked,
    },
    wayOn: button("Not now"),
    never: { ...neverWritten, ...nothingTyped },
  },
  {
    operation: "confirmAuthenticatorApp",
    open: async (page) => {
      await openForm(page, "Set up an app");
      await code(page).fill(CODE);
    },
    ask: (page) => button("Confirm")(page).click(),
    faces: {
      "validation at /code": saidAt(code, DETAIL),
      "unauthenticated at /code": saidAt(code, "This code is wrong, or was used before."),
      ...ownWrite("factor-exists", "not-found"),
    },
    keeps: (page) => expect(code(page)).toHaveValue(CODE),
    wayOn: button("Not now"),
    never: neverWritten,
  },
  {
    operation: "createRecoveryCodes",
    prepare: haveApp,
    open: (page) => page.goto("/account"),
    ask: (page) => button("Make new ones")(page).click(),
    faces: {
      ...ownWrite("overloaded", "factor-exists", "not-found"),
      "proof-required": proofAsked,
    },
    wayOn: button("Make new ones"),
    never: { ...neverWritten, ...nothingTyped },
  },
  {
    operation: "deleteAuthenticatorApp",
    open: (page) => openForm(page, "Remove the app"),
    ask: (page) => button("Remove it")(page).click(),
    faces: {
      ...ownWrite("overloaded"),
      "proof-required": proofAsked,
      // Gone is what it should be.
      "not-found": { ...isOff, wayOn: button(/^(Set up|Remove) /), isOver: true },
    },
    wayOn: button("Keep it"),
    never: { ...neverWritten, ...nothingTyped },
  },
  {
    operation: "createPasskeyOptions",
    ...addsPasskey,
    faces: { ...ownWrite("overloaded"), "proof-required": proofAsked },
    never: { ...neverWritten, ...nothingTyped },
  },
  {
    operation: "createPasskey",
    ...addsPasskey,
    faces: {
      "validation at /response": said("This passkey didn't count"),
      "factor-exists": said("This device has a passkey for your account already"),
      ...ownWrite("too-many"),
    },
    never: neverWritten,
  },
  {
    operation: "patchPasskey",
    prepare: havePasskey,
    open: async (page) => {
      await openForm(page, `Rename ${NAME}`);
      await field("Name")(page).fill("Green phone");
    },
    ask: (page) => button("Save")(page).click(),
    faces: ownWrite("validation", "not-found"),
    keeps: (page) => expect(field("Name")(page)).toHaveValue("Green phone"),
    wayOn: button("Save"),
    never: neverWritten,
  },
  {
    operation: "deletePasskey",
    open: (page) => page.goto("/account"),
    ask: (page) => button(`Remove ${NAME}`)(page).click(),
    faces: {
      ...ownWrite("overloaded"),
      "proof-required": proofAsked,
      // Gone is what it should be.
      "not-found": { ...said(`${NAME} is removed.`, "status"), wayOn: button("Add a passkey"), isOver: true },
    },
    wayOn: button(`Remove ${NAME}`),
    never: { ...neverWritten, ...nothingTyped },
  },
  {
    operation: "giveProof",
    open: openProof,
    ask: (page) => goOn(page).click(),
    faces: {
      "validation at /password": saidAt(field("Your password"), DETAIL),
      "unauthenticated at /password": saidAt(field("Your password"), "This isn't your password."),
      ...ownWrite("overloaded"),
    },
    keeps: (page, { person }) => expect(field("Your password")(page)).toHaveValue(person.password),
    wayOn: goOn,
    never: neverWritten,
  },
  {
    operation: "createPasskeyProofOptions",
    open: openProof,
    ask: (page) => usePasskey(page).click(),
    faces: ownWrite("not-found"),
    wayOn: goOn,
    never: { ...neverWritten, ...nothingTyped },
  },
  {
    operation: "createPasskeyProof",
    open: openProof,
    ask: (page) => usePasskey(page).click(),
    faces: {
      "validation at /response": said("This passkey didn't count"),
      "unauthenticated at /response": said("This passkey didn't count"),
      ...ownWrite(),
    },
    wayOn: goOn,
    never: neverWritten,
  },
  {
    operation: "createPasskeySession",
    open: async (page) => {
      await page.context().clearCookies();
      await page.goto("/signin");
    },
    ask: (page) => button("Use a passkey")(page).click(),
    faces: {
      unauthenticated: said("This passkey doesn't let anybody in here"),
      "validation at /response": said("This passkey didn't count"),
      ...alerts("rate-limited", "internal", "region-unavailable", "moving"),
    },
    wayOn: button("Use a passkey"),
    never: neverWritten,
  },
];
