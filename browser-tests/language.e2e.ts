import { expectAccessible, expectNoSidewaysScroll } from "./support/accessibility.ts";
import { expect, once, test } from "./support/test.ts";

for (const { locale, lang, heading } of [
  { locale: "de-AT", lang: "de", heading: /bekannt/ },
  { locale: "hi-IN", lang: "hi", heading: /[ऀ-ॿ]/ },
  { locale: "ta-LK", lang: "ta", heading: /[஀-௿]/ },
  { locale: "fr-FR", lang: "en", heading: /Known everywhere/ },
]) {
  test.describe(() => {
    test.use({ locale });
    test(`speaks ${lang} to a browser of ${locale}`, async ({ page }) => {
      await page.goto("/");
      await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    });
  });
}

test("changes the language at once, and keeps it for the next visit", async ({ page }) => {
  await page.goto("/signin");
  await page.getByLabel("Email or handle").fill("asha");
  await page.getByLabel("Language").selectOption("Deutsch");
  await expect(page.getByRole("heading", { level: 1, name: "Einloggen" })).toBeVisible();
  // what was typed stays
  await expect(page.getByRole("textbox").first()).toHaveValue("asha");
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Einloggen" })).toBeVisible();
  await expect(page).toHaveTitle(/^Einloggen · Vetchium$/);
});

test("stays with its language where another can't be fetched", once, async ({ page }) => {
  await page.goto("/");
  await page.context().setOffline(true);
  await page.getByLabel("Language").selectOption("Deutsch");
  await expect(page.getByText("This language couldn't be fetched just now.")).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.context().setOffline(false);
  await page.getByLabel("Language").selectOption("Deutsch");
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
});
