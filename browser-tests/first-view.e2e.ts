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

test("says it where it stays", once, async ({ page }) => {
  const letGo = await holdScripts(page);
  await page.goto("/", { waitUntil: "commit" });
  // fonts are asked for once there is something to write in them
  await page.locator("h1:visible").waitFor();
  await page.evaluate(() => document.fonts.ready);
  const [headline, claim] = [await boxOf(page, "h1:visible"), await boxOf(page, "h1:visible + p")];
  await letGo();
  await page.getByRole("heading", { level: 1 }).waitFor();
  expect(await boxOf(page, "h1")).toEqual(headline);
  expect(await boxOf(page, "h1 + p")).toEqual(claim);
});

test(
  "shows the card of a profile that is there, where it stays, and of none that is not",
  once,
  async ({ page, member }) => {
    const letGo = await holdScripts(page);
    await page.goto(`/@${member.handle}`, { waitUntil: "commit" });
    const band = await boxOf(page, ".first-view .person-card-band");
    expect(band?.height).toBeGreaterThan(50);
    await letGo();
    await page.getByRole("heading", { level: 1, name: member.displayName }).waitFor();
    expect(await boxOf(page, ".person-card-band")).toEqual(band);

    await holdScripts(page);
    await page.goto("/@nobody_at_all", { waitUntil: "commit" });
    await expect(page.locator(".first-view")).toBeAttached();
    await expect(page.locator(".first-view header")).toBeHidden();
  },
);
