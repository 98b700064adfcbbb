import { holdAnswers } from "./support/answers.ts";
import { expect, once, type Page, test } from "./support/test.ts";

/** Holds the scripts of the hub back; answers what lets them come. */
const holdScripts = (page: Page) => holdAnswers(page, "**/assets/*.js");

const boxOf = (page: Page, selector: string) => page.locator(selector).boundingBox();

for (const { locale, says } of [
  { locale: "en-GB", says: "Known everywhere." },
  { locale: "de-DE", says: "Überall bekannt." },
]) {
  test.describe(locale, () => {
    test.use({ locale });
    test("says what the landing page says before its scripts have come", async ({ page }) => {
      const letGo = await holdScripts(page);
      await page.goto("/", { waitUntil: "commit" });
      const early = page.locator(".first-view h1:visible");
      await expect(early).toHaveCount(1);
      await expect(early).toContainText(says);
      await letGo();
      await expect(page.getByRole("heading", { level: 1 })).toContainText(says);
      await expect(page.locator(".first-view")).toHaveCount(0);
    });
  });
}

/** What of the landing page is there from the start. */
const PIECES = ["h1", ".landing-claim", ".landing-invitation", ".landing-heroPicture"];

async function expectToStay(page: Page): Promise<void> {
  const letGo = await holdScripts(page);
  await page.goto("/", { waitUntil: "commit" });
  // Before the styles have come it would be there in every language; with them, the fonts are asked for.
  await expect(page.locator("h1:visible")).toHaveCount(1);
  await page.evaluate(() => document.fonts.ready);
  const boxes = () => Promise.all(PIECES.map((piece) => boxOf(page, `${piece}:visible`)));
  const early = await boxes();
  await letGo();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.evaluate(() => document.fonts.ready);
  expect(await boxes()).toEqual(early);
}

for (const locale of ["en-GB", "ta-IN"]) {
  test.describe(locale, () => {
    test.use({ locale });
    test("says it where it stays", async ({ page }) => expectToStay(page));
  });
}

test("says where it stays to whoever is signed in", async ({ page, signedIn: _ }) => {
  await page.goto("/profile");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await expectToStay(page);
});

test(
  "shows the card of a profile that is there, where it stays, and of none that is not",
  once,
  async ({ page, member }) => {
    const letGo = await holdScripts(page);
    await page.goto(`/@${member.handle}`, { waitUntil: "commit" });
    const band = await boxOf(page, ".first-view .person-card-band");
    expect(band?.height).toBeGreaterThan(50);
    const early = page.locator(".first-view h1:visible");
    await expect(early).toHaveText(member.displayName);
    await expect(page.locator(".first-view .person-card-handle")).toHaveText(`@${member.handle}`);
    await page.evaluate(() => document.fonts.ready);
    const name = await early.boundingBox();
    await letGo();
    await page.getByRole("heading", { level: 1, name: member.displayName }).waitFor();
    expect(await boxOf(page, ".person-card-band")).toEqual(band);
    expect(await boxOf(page, "h1")).toEqual(name);

    await holdScripts(page);
    await page.goto("/@nobody_at_all", { waitUntil: "commit" });
    await expect(page.locator(".first-view")).toBeAttached();
    await expect(page.locator(".first-view header")).toBeHidden();
  },
);
