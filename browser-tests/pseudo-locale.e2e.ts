import { expectNoSidewaysScroll, expectNothingCutOff } from "./support/accessibility.ts";
import { expect, type Page, test } from "./support/test.ts";
import { untranslated } from "./support/untranslated.ts";

/** English with every vowel accented and doubled: about as long as the longest of the real languages. */
const PSEUDO = "en-XA";
const FOR_ANYBODY = [
  "/",
  "/signup",
  "/signin",
  "/password/forgot",
  "/password/reset",
  "/status",
  "/nothing/here",
];
const FOR_MEMBERS = [
  "/profile",
  "/profile/edit",
  "/account",
  "/sessions",
  "/activity",
  "/my-data",
  "/my-data/move",
  "/my-data/erase",
];

async function expectGood(page: Page, own: string[] = []): Promise<void> {
  await expectNoSidewaysScroll(page);
  await expectNothingCutOff(page);
  expect(await untranslated(page, own), page.url()).toEqual([]);
}

async function expectRoom(page: Page, paths: string[], own: string[] = []): Promise<void> {
  for (const path of paths) {
    await page.goto(path);
    // every text of the page is one of the longer ones
    await expect(page.getByRole("heading", { level: 1 }), path).toHaveText(/[áéíóúý]{2}|Asha/i);
    await page.waitForLoadState("networkidle");
    await expectGood(page, own);
  }
}

test.beforeEach(({ page }) =>
  page.addInitScript((language) => localStorage.setItem("vetchium.language", language), PSEUDO),
);

test("has room for longer words where anybody looks", ({ page }) => expectRoom(page, FOR_ANYBODY));

test("has room for longer words where members look", ({ page, signedIn }) =>
  expectRoom(page, FOR_MEMBERS, [signedIn.displayName, signedIn.handle, signedIn.email]));

test("says every mistake in its own words", async ({ page }) => {
  for (const path of ["/signup", "/signin", "/password/forgot"]) {
    await page.goto(path);
    await page.locator("form button[type=submit]").click();
    await expect(page.locator("form [aria-invalid=true]").first()).toBeVisible();
    await expectGood(page);
  }
});

test("says what is wrong about a profile in its own words", async ({ page, signedIn }) => {
  await page.goto("/profile/edit");
  const add = page.locator("[data-action=add]");
  await expect(add).toHaveCount(5);
  for (const button of await add.all()) await button.click();
  const fields = page.locator("[data-entry]").locator("input[type=text], input[type=url]");
  for (const field of await fields.all()) await field.fill("12");
  await page.getByRole("textbox").first().fill("");
  await page.locator("form button[type=submit]").last().click();
  await expect(page.locator("form [aria-invalid=true]").first()).toBeVisible();
  await expectGood(page, [signedIn.displayName, signedIn.handle, signedIn.email]);
});

test("says what is wrong about an account in its own words", async ({ page, signedIn }) => {
  // handle, email and password
  for (const place of [0, 1, 2]) {
    await page.goto("/account");
    const setting = page.getByRole("main").locator("section").nth(place);
    await setting.getByRole("button").first().click();
    await setting.locator("button[type=submit]").click();
    await expect(setting.locator("[aria-invalid=true]").first()).toBeVisible();
    await expectGood(page, [signedIn.displayName, signedIn.handle, signedIn.email]);
  }
  for (const path of ["/my-data/move", "/my-data/erase"]) {
    await page.goto(path);
    await page.locator("form button[type=submit]").click();
    await expect(page.locator("form [aria-invalid=true]").first()).toBeVisible();
    await expectGood(page, [signedIn.displayName, signedIn.handle, signedIn.email]);
  }
});
