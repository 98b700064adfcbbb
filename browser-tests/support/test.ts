import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test as base } from "@playwright/test";
import { type Person, type Place, signUp, somebody } from "./people.ts";

interface Fixtures {
  place: Place;
  /** The balancer, past the hub. */
  apiUrl: string;
  /** Everything that databases and API servers have logged by now. */
  readLogs(): Promise<string>;
  /** Somebody with an account, who is signed in nowhere. */
  member: Person;
  /** Somebody who is signed in in this page's browser. */
  signedIn: Person;
}

export const test = base.extend<Fixtures>({
  place: async ({ browserName: _ }, use) =>
    use({ hubUrl: set("VETCHIUM_HUB_URL"), mailboxUrl: set("VETCHIUM_MAILBOX_URL") }),
  apiUrl: async ({ browserName: _ }, use) => use(set("VETCHIUM_API_URL")),
  readLogs: async ({ browserName: _ }, use) => use(() => readFiles(set("VETCHIUM_LOG_FOLDER"))),
  baseURL: async ({ place }, use) => use(place.hubUrl),
  member: async ({ playwright, place }, use) => {
    const request = await playwright.request.newContext();
    await use(await signUp(request, place, somebody()));
    await request.dispose();
  },
  signedIn: async ({ page, place }, use) => use(await signUp(page.request, place, somebody())),
});

export { expect, type Page } from "@playwright/test";

async function readFiles(folder: string): Promise<string> {
  const names = await readdir(folder);
  return (await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")))).join("\n");
}

function set(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: the tests are run with playwright test`);
  return value;
}

/** For what doesn't depend on the size of the screen: it is tested on one. */
export const once = { tag: "@once" };
