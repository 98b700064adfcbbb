/**
 * Writes a picture of every page and state, at two widths and in both colour schemes, for a person to look at:
 * npm run screenshots -w browser-tests -- <folder>
 */
import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";
import { type Stack, startThrowawayStack } from "@vetchium/local-stack/throwaway-stack";
import { launchOptions } from "./support/browser.ts";
import { passOnDatabases } from "./support/database.ts";
import { mailedLink } from "./support/mailbox.ts";
import { askToSignUp, type Person, type Place, placeOf, signIn, signUp, somebody } from "./support/people.ts";
import { photo } from "./support/pictures.ts";
import { DISTANCES, pretendDistances } from "./support/pretend-distances.ts";
import { pretendHistory } from "./support/pretend-history.ts";
import { accountPages, erasurePages, myDataPages, passwordPages } from "./support/screenshots-of-account.ts";
import { factorPages } from "./support/screenshots-of-factors.ts";
import { takeInto } from "./support/take.ts";

const folder = resolve(process.argv[2] ?? "screenshots");
await mkdir(folder, { recursive: true });
const take = takeInto(folder);
const stack = await startThrowawayStack();
passOnDatabases(stack);
const browser = await chromium.launch(launchOptions);
try {
  await takeAll(stack, browser);
} finally {
  await browser.close();
  await stack.stop();
}
console.log(`The pictures are in ${folder}.`);

async function takeAll(stack: Stack, browser: Browser): Promise<void> {
  const place = placeOf(stack);
  const context = await browser.newContext({
    baseURL: place.hubUrl,
    reducedMotion: "reduce",
    locale: "en-GB",
  });
  const page = await context.newPage();
  await visitorPages(page, place);
  const person = await memberPages(page, context, place);
  await accountPages(page, take, place, person);
  await myDataPages(page, take, stack);
  await troublePages(page, place, stack, person);
  await erasurePages(page, take, place);
  await passwordPages(page, take, place);
  await factorPages(page, take, place);
  await context.close();
}

async function visitorPages(page: Page, place: Place): Promise<void> {
  await page.goto("/");
  await page.getByText("Answering").first().waitFor();
  await take(page, "landing");
  await page.goto("/status");
  await page.getByText("Everything is working.").waitFor();
  await take(page, "status");
  const pretended = await pretendDistances(page);
  await pretendHistory(page, { distances: DISTANCES, wasAway: "deu1" });
  await page.reload();
  await page.getByText("271 ms").first().waitFor();
  await take(page, "status-far-apart");
  await pretended.end();
  await page.unrouteAll({ behavior: "wait" });
  await page.goto("/nowhere");
  await take(page, "not-found");
  await page.goto("/@nobody_at_all");
  await take(page, "public-profile-not-found");
  await page.goto("/signin");
  await take(page, "sign-in");
  await signIn(page, "asha@example.com", "not the right words");
  await page.getByRole("alert").waitFor();
  await take(page, "sign-in-wrong");
  await signUpPages(page, place);
}

async function signUpPages(page: Page, place: Place): Promise<void> {
  const person = somebody();
  await page.goto("/signup");
  await page.getByRole("button", { name: "Send me the link" }).click();
  await take(page, "sign-up-errors");
  await page.getByLabel("Email").fill(person.email);
  await page.getByRole("radio", { name: "Germany" }).check();
  await take(page, "sign-up");
  await page.getByRole("button", { name: "Send me the link" }).click();
  await page.getByRole("heading", { name: "Check your mail" }).waitFor();
  await take(page, "sign-up-check-mail");
  await page.goto(await mailedLink(place.mailboxUrl, person.email));
  await page.getByRole("textbox", { name: "Handle" }).fill("admin");
  await page.getByText("is kept back").waitFor();
  await page.getByLabel("Display name").fill("Asha Verghese");
  await page.getByRole("textbox", { name: "Password" }).fill("short");
  await page.getByRole("button", { name: "Create account" }).click();
  await take(page, "sign-up-complete-errors");
  await page.getByRole("textbox", { name: "Handle" }).fill(person.handle);
  await page.getByText("is free").waitFor();
  await page.getByRole("textbox", { name: "Password" }).fill(person.password);
  await take(page, "sign-up-complete");
  await page.goto("/signup/complete?token=spent");
  await page.getByRole("textbox", { name: "Handle" }).fill(person.handle);
  await page.getByRole("textbox", { name: "Password" }).fill(person.password);
  await page.getByRole("button", { name: "Create account" }).click();
  await page.getByRole("heading", { name: "This link no longer works" }).waitFor();
  await take(page, "sign-up-spent");
}

async function memberPages(page: Page, context: BrowserContext, place: Place): Promise<Person> {
  const person = { ...somebody("deu1"), displayName: "Asha Verghese" };
  await signUp(context.request, place, person);
  await page.goto("/profile");
  await take(page, "profile-empty");
  await page.goto("/profile/edit");
  await take(page, "profile-edit-empty");
  await page.locator("input[type=file]").setInputFiles(photo);
  const use = page.getByRole("button", { name: "Use this picture" });
  await use.and(page.locator(":enabled")).waitFor();
  await take(page, "profile-edit-crop");
  await use.click();
  await page.getByText("Your picture is changed.").waitFor();
  await page.getByRole("textbox", { name: "Headline" }).fill("Bookbinder, and a slow runner");
  await page.getByRole("textbox", { name: "About you" }).fill(`I bind books by hand, mostly other people's.

Ask me about paper made of mulberry bark, about Leipzig in the rain, and about the best dosa north of the Alps.`);
  await page.getByRole("textbox", { name: "Location" }).fill("Leipzig");
  await page.getByRole("textbox", { name: "Website" }).fill("https://example.com/books");
  await take(page, "profile-edit");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Your profile is saved.").waitFor();
  await take(page, "profile");
  await page.getByRole("button", { name: /^Account of/ }).click();
  await take(page, "account-menu");
  await page.goto(`/@${person.handle}`);
  await take(page, "public-profile");
  await stalePage(page, context);
  await sessionPages(page, place, person);
  return person;
}

async function stalePage(page: Page, context: BrowserContext): Promise<void> {
  const other = await context.newPage();
  await page.goto("/profile/edit");
  await other.goto("/profile/edit");
  await other.getByRole("textbox", { name: "Headline" }).fill("Bookbinder and runner");
  await other.getByRole("button", { name: "Save" }).click();
  await other.getByText("Your profile is saved.").waitFor();
  await other.close();
  await page.getByRole("textbox", { name: "Headline" }).fill("Bookbinder, and a very slow runner");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("heading", { name: "Your profile was changed elsewhere" }).waitFor();
  await take(page, "profile-edit-stale");
  await page.reload();
  await take(page, "profile-edit-restored");
  await page.getByRole("button", { name: "Discard it" }).click();
}

async function sessionPages(page: Page, place: Place, person: Person): Promise<void> {
  const phone =
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1";
  await fetch(`${place.hubUrl}/api/v1/sessions`, {
    method: "POST",
    headers: { "content-type": "application/json", "user-agent": phone },
    body: JSON.stringify({ login: person.handle, password: person.password }),
  });
  await page.goto("/sessions");
  await page.getByText("Safari on an iPhone").waitFor();
  await take(page, "sessions");
  await page.request.post("/api/v1/sessions/current/proof", { data: { password: "not the right words" } });
  await page.goto("/activity");
  await page.getByText("You joined Vetchium").waitFor();
  await take(page, "activity");
}

async function troublePages(page: Page, place: Place, stack: Stack, person: Person): Promise<void> {
  const germany = stack.databases.get("regional-db-deu1");
  await germany?.stop();
  await page.goto(`/@${person.handle}`);
  await take(page, "region-unavailable");
  await page.goto("/");
  await page.getByText("Not answering", { exact: true }).waitFor();
  await take(page, "landing-region-down");
  await statusPages(page, stack);
  await germany?.restart();
  // Every server finds out by itself that the database is back.
  await page.getByText("Everything is working.").waitFor();
  await directoryDownPage(page, place, stack);

  await page.route("**/api/**", (route) => route.abort("connectionrefused"));
  await page.goto(`/@${person.handle}`);
  await take(page, "unreachable");
  await page.goto("/");
  await page.getByText("Unknown").first().waitFor();
  await take(page, "landing-unreachable");
  await page.unroute("**/api/**");
  await page.goto("/status");
  await page.getByText("Everything is working.").waitFor();
  await page.route("**/api/v1/servers/**", (route) => route.abort("connectionrefused"));
  await page.getByText("None of our servers can be reached").waitFor();
  await take(page, "status-unreachable");
  await page.unroute("**/api/v1/servers/**");
  await page.context().clearCookies();
  await page.goto("/profile");
  await take(page, "session-ended");
}

/** While Germany's database is down. */
async function statusPages(page: Page, stack: Stack): Promise<void> {
  await page.goto("/status");
  await page.getByText("The database in Germany can't be reached right now.").waitFor();
  await take(page, "status-database-away");
  const server = stack.apiServers.get("usa1");
  await server?.stop();
  await page.getByText("The server in United States is away right now.").waitFor();
  await take(page, "status-server-away");
  await server?.restart();
}

async function directoryDownPage(page: Page, place: Place, stack: Stack): Promise<void> {
  const newcomer = somebody();
  const link = await askToSignUp(page.request, place, newcomer);
  const directory = stack.databases.get("global-db");
  await directory?.stop();
  await page.goto(link);
  await page.getByRole("textbox", { name: "Handle" }).fill(newcomer.handle);
  await page.getByLabel("Display name").fill(newcomer.displayName);
  await page.getByRole("textbox", { name: "Password" }).fill(newcomer.password);
  await page.getByRole("button", { name: "Create account" }).click();
  await page.getByRole("alert").waitFor();
  await take(page, "directory-unavailable");
  await directory?.restart();
}
