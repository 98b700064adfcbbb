import { expect, type Page } from "@playwright/test";
import { pretendMove } from "../pretend-move.ts";
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
  passwordGoesAlong,
  proofAsked,
  type Scene,
  said,
  saidAt,
  sessionEnded,
  wholePage,
} from "./face.ts";
import { DETAIL } from "./pretended-answer.ts";

const MADE_BY_US = "what it names comes from the API";
const isNotYours = "This isn't your password.";
const regions = (page: Page) => page.getByRole("radiogroup", { name: "New home region" });
const download = button("Download my data");
const end = button(/^End the session of/);

async function signInElsewhere(_page: Page, { person, place }: Scene): Promise<void> {
  const answer = await fetch(`${place.hubUrl}/api/v1/sessions`, {
    method: "POST",
    headers: { "content-type": "application/json", "user-agent": "another device" },
    body: JSON.stringify({ login: person.email, password: person.password }),
  });
  expect(answer.status).toBe(201);
}

/** Where people meet the API's problems around their sessions and their data. */
export const OF_DATA: Meeting[] = [
  wholePage("listActivity", "/activity", { faces: ownPage(), never: nothingAsked }),
  wholePage("listSessions", "/sessions", { faces: ownPage(), never: nothingAsked }),
  {
    operation: "deleteSession",
    prepare: signInElsewhere,
    open: (page) => page.goto("/sessions"),
    ask: (page) => end(page).click(),
    faces: {
      // Gone is what it should be.
      "not-found": said(/^The session of .* has ended\.$/, "status"),
      ...ownWrite(),
    },
    wayOn: end,
    never: { ...neverWritten, validation: MADE_BY_US },
  },
  {
    operation: "deleteCurrentSession",
    open: (page) => page.goto("/sessions"),
    ask: (page) => button("Sign out")(page).click(),
    faces: {
      ...ownWrite(),
      // Gone is what it should be.
      unauthenticated: {
        isShown: (page) => expect(page).toHaveURL("/"),
        wayOn: (page) => page.getByRole("link", { name: "I have an account" }),
        isOver: true,
      },
    },
    wayOn: button("Sign out"),
    never: { ...neverWritten, ...nothingTyped },
  },
  wholePage("getResidency", "/my-data", { faces: ownPage(), never: nothingAsked }),
  {
    operation: "getProof",
    open: (page) => page.goto("/my-data"),
    ask: (page) => download(page).click(),
    faces: { ...alerts("internal", "region-unavailable"), unauthenticated: sessionEnded },
    wayOn: download,
    never: nothingAsked,
  },
  {
    operation: "exportOwnData",
    open: (page) => page.goto("/my-data"),
    ask: (page) => download(page).click(),
    faces: { ...ownWrite("directory-unavailable"), "proof-required": proofAsked },
    wayOn: download,
    never: nothingAsked,
  },
  wholePage("getCurrentMove", "/my-data/move", {
    faces: {
      ...ownPage(),
      // Nobody has moved yet.
      "not-found": {
        isShown: (page) =>
          expect(page.getByRole("heading", { level: 1, name: "Move to another region" })).toBeVisible(),
        wayOn: button("Move my data"),
        isOver: true,
      },
    },
    never: nothingAsked,
  }),
  {
    operation: "startMove",
    open: async (page, { person }) => {
      await page.goto("/my-data/move");
      await page.getByRole("radio", { name: "India" }).check();
      await field("Your password")(page).fill(person.password);
    },
    ask: (page) => button("Move my data")(page).click(),
    faces: {
      "validation at /to_region": saidAt(regions, DETAIL),
      "unauthenticated at /password": saidAt(field("Your password"), isNotYours),
      ...ownWrite("overloaded"),
    },
    keeps: async (page, { person }) => {
      await expect(page.getByRole("radio", { name: "India" })).toBeChecked();
      await expect(field("Your password")(page)).toHaveValue(person.password);
    },
    wayOn: button("Move my data"),
    never: { ...neverWritten, ...passwordGoesAlong },
  },
  {
    operation: "startErasure",
    open: async (page, { person }) => {
      await page.goto("/my-data/erase");
      await field(/^Type your handle/)(page).fill(person.handle);
      await field("Your password")(page).fill(person.password);
    },
    ask: (page) => button("Erase everything, for good")(page).click(),
    faces: {
      "validation at /password": saidAt(field("Your password"), DETAIL),
      "unauthenticated at /password": saidAt(field("Your password"), isNotYours),
      ...ownWrite("overloaded"),
    },
    keeps: async (page, { person }) => {
      await expect(field(/^Type your handle/)(page)).toHaveValue(person.handle);
      await expect(field("Your password")(page)).toHaveValue(person.password);
    },
    wayOn: button("Erase everything, for good"),
    never: { ...neverWritten, ...passwordGoesAlong },
  },
  {
    operation: "abortMove",
    prepare: (page) => pretendMove(page, { status: "copying", rows_copied: 7 }),
    open: (page) => page.goto("/my-data/move"),
    ask: (page) => button("Call it off")(page).click(),
    faces: ownWrite("directory-unavailable", "not-found"),
    wayOn: button("Call it off"),
    never: { ...neverWritten, ...nothingTyped },
  },
];
