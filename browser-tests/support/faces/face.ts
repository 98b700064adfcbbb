import { expect, type Locator, type Page } from "@playwright/test";
import type { Person, Place } from "../people.ts";

/** What a person sees of an answer. */
export interface Face {
  isShown: (page: Page) => Promise<void>;
  /** What leads on, where it is not what leads on in any case. */
  wayOn?: (page: Page) => Locator;
  /** Whether the page has given way to another, so that what was typed is not to be seen. */
  isOver?: true;
  /** Back to where it can be asked for again. */
  leave?: (page: Page) => Promise<void>;
}

export interface Scene {
  person: Person;
  place: Place;
}

/** Where the hub asks for something, and what it makes of each answer that is no success. */
export interface Meeting {
  operation: string;
  /** What has to be so beforehand, once. */
  prepare?: (page: Page, scene: Scene) => Promise<unknown>;
  /** Brings a page to where it can be asked for, with everything typed in. */
  open: (page: Page, scene: Scene) => Promise<unknown>;
  ask: (page: Page, scene: Scene) => Promise<unknown>;
  /** By slug; where a problem points at a member of what was sent, `slug at /member`. */
  faces: Record<string, Face>;
  /** What was typed, and has to be there still. */
  keeps?: (page: Page, scene: Scene) => Promise<void>;
  wayOn?: (page: Page) => Locator;
  /** Whether what leads on waits as long as the server asked for. */
  waits?: true;
  /** What happens once the API answers again. */
  afterwards?: (page: Page) => Promise<void>;
  /** The answers of the contract that this way of asking can't meet, each with the reason. */
  never?: Record<string, string>;
}

/** What can come in place of an answer of the API, for any operation. */
export const BEYOND_CONTRACT = ["unreachable", "bad-gateway"];

export function said(text: string | RegExp, role: "alert" | "status" = "alert"): Face {
  return { isShown: (page) => expect(page.getByRole(role).filter({ hasText: text })).toBeVisible() };
}

/** What a field is described by, beside what always stands there. */
export function saidAt(field: (page: Page) => Locator, text: string): Face {
  const anywhere = new RegExp(text.replaceAll(/[.?()]/g, "\\$&"));
  return {
    isShown: async (page) => {
      await expect(field(page)).toHaveAccessibleDescription(anywhere);
      await expect(field(page)).toHaveAttribute("aria-invalid", "true");
    },
  };
}

/** Another page in the place of the one that asked, with a link that leads on. */
export function otherPage(title: string | RegExp, link: string): Face {
  return {
    isShown: (page) => expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible(),
    wayOn: (page) => page.getByRole("main").getByRole("link", { name: link }),
    isOver: true,
  };
}

export const sessionEnded = otherPage("Your session has ended", "Sign in again");

/** The dialog that asks for a proof of who it is. */
export const proofAsked: Face = {
  isShown: (page) => expect(page.getByRole("dialog", { name: "Is it you?" })).toBeVisible(),
  wayOn: (page) => page.getByRole("dialog").getByRole("button", { name: "Go on" }),
  leave: async (page) => {
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
  },
};

/** What is said of problems in the same words whatever it was that was asked for. */
const WORDS = {
  "rate-limited": /a little too often.*Please try again in 14 minutes\./,
  internal: /Something went wrong on our side.*Request req-4711/,
  "region-unavailable": /The database in Germany isn't answering right now.*Nothing is lost/,
  "directory-unavailable": /directory of names isn't answering/,
  overloaded: /Very many people are here right now.*try again in a moment/,
  moving: /You are moving to another region.*please try again then/,
  validation: /couldn't take this.*look over what you entered/,
  "not-found": /This is gone by now.*Open this page again/,
  "factor-exists": /There is one already.*Open this page again/,
  "too-many": /That is as many as there can be.*Remove one/,
  unreachable: /Vetchium can't be reached.*worth another try/,
  "bad-gateway": /Vetchium can't be reached.*worth another try/,
} as const;

type Worded = keyof typeof WORDS;

/** The faces of problems that are told beside what asked, in the words that are the same everywhere. */
export function alerts(...slugs: Worded[]): Record<string, Face> {
  // The two that look alike are not told one after the other.
  const all: Worded[] = ["unreachable", ...slugs, "bad-gateway"];
  return Object.fromEntries(all.map((slug) => [slug, said(WORDS[slug])]));
}

/** The faces of problems that take the place of a page, which can be asked for again. */
export function pages(...slugs: Worded[]): Record<string, Face> {
  const all: Worded[] = ["unreachable", ...slugs, "bad-gateway"];
  return Object.fromEntries(
    all.map((slug) => [
      slug,
      { isShown: (page: Page) => expect(page.getByRole("main")).toContainText(WORDS[slug]) },
    ]),
  );
}

/** What whoever is signed in may be refused for, whatever they change. */
export const ownWrite = (...slugs: Worded[]) => ({
  ...alerts("rate-limited", "internal", "region-unavailable", "moving", ...slugs),
  unauthenticated: sessionEnded,
});

/** What whoever is signed in may not be shown for. */
export const ownPage = () => ({
  ...pages("internal", "region-unavailable"),
  unauthenticated: sessionEnded,
});

const retry = (page: Page) => page.getByRole("main").getByRole("button", { name: /^Try again/ });

/** A page that can't be shown without an answer. It is opened once, and then asked for again by its own button. */
export function wholePage(
  operation: string,
  path: string,
  meeting: Pick<Meeting, "faces"> & Partial<Meeting>,
): Meeting {
  return {
    operation,
    open: (page) => page.goto("about:blank"),
    ask: async (page) => {
      if (await retry(page).isVisible()) return retry(page).click();
      return page.goto(path);
    },
    wayOn: retry,
    waits: true,
    ...meeting,
  };
}

/** What a page asks for by itself, again and again: it is opened once, and then time goes by. */
export function askedAgain(path: string, pause: string): Pick<Meeting, "open" | "ask"> {
  let isFirst = true;
  return {
    open: async () => {
      isFirst = true;
    },
    ask: async (page) => {
      if (isFirst) await page.goto(path);
      else await page.clock.fastForward(pause);
      isFirst = false;
    },
  };
}

const NO_FORM = "the hub's own pages are of the same site";
const FITS = "the hub sends JSON of a few short members";

/** What no write of the hub's pages can be refused for. */
export const neverWritten = { forbidden: NO_FORM, "too-large": FITS, "unsupported-media-type": FITS };

/** Where nothing that somebody typed goes along. */
export const nothingTyped = { validation: "what is sent is made by the hub, and nobody types it" };

/** Where a page asks for something as it is. */
export const nothingAsked = { validation: "the hub asks for it with nothing that somebody typed" };

/** What is asked with a password needs no other proof. */
export const passwordGoesAlong = { "proof-required": "the password is sent along, and is the proof" };

/** The text field that has a name. */
export function field(name: string | RegExp): (page: Page) => Locator {
  return (page) => page.getByRole("textbox", { name, exact: typeof name === "string" });
}

export function button(name: string | RegExp): (page: Page) => Locator {
  return (page) => page.getByRole("main").getByRole("button", { name, exact: typeof name === "string" });
}
