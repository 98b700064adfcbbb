import { expectAccessible, expectNoSidewaysScroll } from "./support/accessibility.ts";
import { mailedLink } from "./support/mailbox.ts";
import { somebody } from "./support/people.ts";
import { expect, type Page, test } from "./support/test.ts";

test.use({ locale: "de-DE", timezoneId: "Europe/Berlin" });

async function expectGood(page: Page): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

test("leads from the first page to a home and out again, in German", async ({ page, place }) => {
  const person = somebody();
  await page.goto("/");
  await page.getByRole("link", { name: "Wähle dein Zuhause" }).click();
  await page.getByLabel("E-Mail-Adresse").fill(person.email);
  await expect(page.getByRole("radio", { name: "Deutschland" })).toBeChecked();
  await expectGood(page);
  await page.getByRole("button", { name: "Link schicken" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Schau in dein Postfach" })).toBeFocused();
  await page.goto(await mailedLink(place.mailboxUrl, person.email));
  await page.getByRole("textbox", { name: "Handle" }).fill(person.handle);
  await expect(page.getByText(`@${person.handle} ist frei.`)).toBeVisible();
  await page.getByLabel("Anzeigename").fill(person.displayName);
  await page.getByRole("textbox", { name: "Passwort" }).fill(person.password);
  await page.getByRole("button", { name: "Konto erstellen" }).click();
  await expect(page.getByRole("heading", { level: 1, name: person.displayName })).toBeVisible();
  await expectGood(page);
  await page.getByRole("button", { name: `Konto von ${person.displayName}` }).click();
  await page.getByRole("link", { name: "Meine Daten" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Meine Daten" })).toBeFocused();
  await expectGood(page);
  await page.getByRole("button", { name: `Konto von ${person.displayName}` }).click();
  await page.getByRole("button", { name: "Ausloggen" }).click();
  await expect(page.getByRole("link", { name: "Einloggen" })).toBeVisible();
});
