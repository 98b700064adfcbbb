import { expectAccessible, expectNoSidewaysScroll } from "./support/accessibility.ts";
import { ageProofs } from "./support/database.ts";
import { type Place, signUp, somebody } from "./support/people.ts";
import { expect, once, type Page, test } from "./support/test.ts";
import { addVirtualAuthenticator } from "./support/virtual-authenticator.ts";

const usePasskey = (page: Page) => page.getByRole("button", { name: "Use a passkey" });

/** Signs somebody up on a device that keeps passkeys, and opens their account. */
async function openAccount(page: Page, place: Place) {
  await addVirtualAuthenticator(page);
  const person = await signUp(page.request, place, somebody());
  await page.goto(`${place.hubUrl}/account`);
  return person;
}

async function addPasskey(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill(name);
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByText(`${name} is added.`)).toBeVisible();
}

async function signOut(page: Page, place: Place): Promise<void> {
  await page.context().clearCookies();
  await page.goto(`${place.hubUrl}/signin`);
}

test("adds a passkey, signs in with it alone, and is refused once it is removed", async ({ page, place }) => {
  const person = await openAccount(page, place);
  await page.getByRole("button", { name: "Add a passkey" }).click();
  const name = page.getByRole("textbox", { name: "Name" });
  await expect(name).toBeFocused();
  await expect(name).toHaveValue(/^Chrome on /);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole("button", { name: "Go on" }).click();
  const list = page.getByRole("list").filter({ hasText: "Chrome on" });
  await expect(list).toContainText("Not used yet");

  await page.getByRole("button", { name: /^Rename Chrome on/ }).click();
  await list.getByRole("textbox", { name: "Name" }).fill("My laptop");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 3, name: "My laptop" })).toBeVisible();
  await expectAccessible(page);

  await signOut(page, place);
  await expectAccessible(page);
  await usePasskey(page).click();
  await expect(page.getByRole("heading", { level: 1, name: person.displayName })).toBeFocused();

  await page.goto(`${place.hubUrl}/account`);
  await expect(page.getByText("Last used now")).toBeVisible();
  await page.getByRole("button", { name: "Remove My laptop" }).click();
  await expect(page.getByText("My laptop is removed.")).toBeVisible();
  await expect(page.getByText("None yet")).toBeVisible();

  await signOut(page, place);
  await usePasskey(page).click();
  await expect(page.getByRole("alert").filter({ hasText: "doesn't let anybody in" })).toBeVisible();
  await expectAccessible(page);
});

test("proves with a passkey who it is", async ({ page, place }) => {
  const person = await openAccount(page, place);
  await addPasskey(page, "Blue phone");
  await ageProofs(person, 11);
  await page.getByRole("button", { name: "Remove Blue phone" }).click();
  const dialog = page.getByRole("dialog", { name: "Is it you?" });
  await expect(dialog.getByRole("textbox", { name: "Your password" })).toBeFocused();
  await expect(usePasskey(page)).toBeVisible();
  await expectAccessible(page);
  await usePasskey(page).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("Blue phone is removed.")).toBeVisible();
});

test("makes no second passkey on a device, and says so", once, async ({ page, place }) => {
  await openAccount(page, place);
  await addPasskey(page, "Blue phone");
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await page.getByRole("button", { name: "Go on" }).click();
  const refusal = page.getByRole("alert").filter({ hasText: "has a passkey for your account already" });
  await expect(refusal).toBeVisible();
  await expectAccessible(page);
});

test("says that no passkey was used where there is none", once, async ({ page, place }) => {
  await addVirtualAuthenticator(page);
  await page.goto(`${place.hubUrl}/signin`);
  await usePasskey(page).click();
  await expect(page.getByRole("alert").filter({ hasText: "No passkey was used" })).toBeVisible();
  await expectAccessible(page);
});
