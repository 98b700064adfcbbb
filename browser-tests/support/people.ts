import { randomBytes } from "node:crypto";
import { type APIRequestContext, expect, type Page } from "@playwright/test";
import type { Stack } from "@vetchium/local-stack/throwaway-stack";
import { mailedLink } from "./mailbox.ts";

export interface Person {
  email: string;
  handle: string;
  displayName: string;
  password: string;
  homeRegion: string;
}

/** The regions of the stack that the tests run on, by the names that people see, alone and in a sentence. */
export const REGIONS = [
  { id: "ind1", name: "India", where: "in India" },
  { id: "usa1", name: "United States", where: "in the United States" },
  { id: "deu1", name: "Germany", where: "in Germany" },
] as const;

/** Somebody whom no other test knows. */
export function somebody(homeRegion: string = "deu1"): Person {
  const mark = randomBytes(5).toString("hex");
  return {
    email: `asha.${mark}@example.com`,
    handle: `asha_${mark}`,
    displayName: `Asha ${mark.slice(0, 4).toUpperCase()}`,
    password: `marigold ferry ${mark}`,
    homeRegion,
  };
}

export interface Place {
  hubUrl: string;
  mailboxUrl: string;
}

export function placeOf({ hubUrl, mailbox }: Stack): Place {
  return { hubUrl, mailboxUrl: mailbox.url };
}

/** Signs somebody up as the pages would. What `request` belongs to is signed in afterwards. */
export async function signUp(request: APIRequestContext, place: Place, person: Person): Promise<Person> {
  const link = await askToSignUp(request, place, person);
  await completeSignUp(request, place, person, link);
  return person;
}

/** The first half of signing up: answers the link that is mailed. */
export async function askToSignUp(request: APIRequestContext, place: Place, person: Person): Promise<string> {
  const started = await request.post(`${place.hubUrl}/api/v1/signups`, {
    data: { email: person.email, home_region: person.homeRegion },
  });
  expect(started.status()).toBe(202);
  return mailedLink(place.mailboxUrl, person.email);
}

/** The second half of signing up, with the link that was mailed. */
export async function completeSignUp(
  request: APIRequestContext,
  place: Place,
  person: Person,
  link: string,
): Promise<void> {
  const completed = await request.post(`${place.hubUrl}/api/v1/signups/complete`, {
    data: {
      token: new URL(link).searchParams.get("token"),
      handle: person.handle,
      display_name: person.displayName,
      password: person.password,
    },
  });
  expect(completed.status()).toBe(201);
}

/** Fills in the form for signing in, on the page that shows it. */
export async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.getByLabel("Email or handle").fill(login);
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}
