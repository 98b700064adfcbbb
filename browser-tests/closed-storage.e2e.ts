import { mailedLink } from "./support/mailbox.ts";
import { signIn, somebody } from "./support/people.ts";
import { expect, once, test } from "./support/test.ts";

/** As browsers do whose owners closed what pages may keep: cookies alone are left. */
function closeStorage(): void {
  for (const name of ["localStorage", "sessionStorage"]) {
    Object.defineProperty(window, name, {
      get: () => {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    });
  }
}

test.beforeEach(async ({ page }) => {
  await page.addInitScript(closeStorage);
});

test("changes the colours where a browser keeps nothing for pages", once, async ({ page }) => {
  await page.goto("/");
  expect(await page.evaluate(() => Reflect.ownKeys(window).includes("localStorage"))).toBe(true);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Known everywhere");
  await page.getByRole("button", { name: "Switch to dark colours" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", "dark");
});

test(
  "signs somebody up, out and in where a browser keeps nothing for pages",
  once,
  async ({ page, place }) => {
    const person = somebody();
    await page.goto("/");
    await page.getByRole("link", { name: "Choose your home" }).click();
    await page.getByLabel("Email").fill(person.email);
    await page.getByRole("radio", { name: "Germany" }).check();
    await page.getByRole("button", { name: "Send me the link" }).click();
    await page.goto(await mailedLink(place.mailboxUrl, person.email));
    await page.getByRole("textbox", { name: "Handle" }).fill(person.handle);
    await page.getByLabel("Display name").fill(person.displayName);
    await page.getByRole("textbox", { name: "Password" }).fill(person.password);
    await page.getByRole("button", { name: "Create account" }).click();
    await expect(page.getByRole("heading", { level: 1, name: person.displayName })).toBeVisible();
    await page.getByRole("button", { name: person.displayName }).click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(page).toHaveURL("/");
    await page.goto("/signin");
    await signIn(page, person.handle, person.password);
    await expect(page.getByRole("heading", { level: 1, name: person.displayName })).toBeVisible();
  },
);

test("changes a profile where a browser keeps nothing for pages", once, async ({ page, signedIn }) => {
  await page.goto("/profile/edit");
  await page.getByRole("textbox", { name: "Headline" }).fill("Bookbinder");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Your profile is saved.")).toBeVisible();
  await page.goto(`/@${signedIn.handle}`);
  await expect(page.getByText("Bookbinder")).toBeVisible();
});
