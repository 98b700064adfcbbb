import { expectAccessible, expectNoSidewaysScroll } from "./support/accessibility.ts";
import { mailedLink } from "./support/mailbox.ts";
import { type Person, REGIONS, somebody } from "./support/people.ts";
import type { Page } from "./support/test.ts";
import { expect, once, test } from "./support/test.ts";

async function askForLink(page: Page, person: Person): Promise<void> {
  await page.goto("/signup");
  await page.getByLabel("Email").fill(person.email);
  await page.getByRole("radio", { name: regionName(person) }).check();
  await page.getByRole("button", { name: "Send me the link" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Check your mail" })).toBeFocused();
}

async function fillIn(page: Page, person: Person): Promise<void> {
  await page.getByRole("textbox", { name: "Handle" }).fill(person.handle);
  await page.getByLabel("Display name").fill(person.displayName);
  await page.getByRole("textbox", { name: "Password" }).fill(person.password);
}

function regionName({ homeRegion }: Person): string {
  return REGIONS.find(({ id }) => id === homeRegion)?.name ?? homeRegion;
}

for (const region of REGIONS) {
  const tag = region === REGIONS[0] ? {} : once;
  test(`signs somebody up whose home is ${region.name}`, tag, async ({ page, place }) => {
    const person = somebody(region.id);
    await askForLink(page, person);
    await expect(page.getByText(person.email)).toBeVisible();
    await page.goto(await mailedLink(place.mailboxUrl, person.email));

    // the token is nothing for the address bar, and a reload goes on without it
    await expect(page).toHaveURL("/signup/complete");
    await page.reload();
    await fillIn(page, person);
    await expect(page.getByText(`@${person.handle} is free.`)).toBeVisible();
    await page.getByRole("button", { name: "Create account" }).click();

    await expect(page).toHaveURL("/profile");
    await expect(page.getByRole("heading", { level: 1, name: person.displayName })).toBeVisible();
    await expect(page.getByText(`Data at home ${region.where}`)).toBeVisible();
    await expect(page.getByText(person.email)).toBeVisible();
  });
}

test("keeps everything typed when the handle is taken meanwhile", async ({ page, place, member }) => {
  const person = somebody("usa1");
  await askForLink(page, person);
  await page.goto(await mailedLink(place.mailboxUrl, person.email));
  await fillIn(page, { ...person, handle: member.handle });
  await expect(page.getByText(`@${member.handle} is taken.`)).toBeVisible();
  await page.getByRole("button", { name: "Create account" }).click();

  const handle = page.getByRole("textbox", { name: "Handle" });
  await expect(handle).toBeFocused();
  await expect(handle).toHaveAccessibleDescription(/is taken\. Try another/);
  await expect(page.getByLabel("Display name")).toHaveValue(person.displayName);
  await expect(page.getByRole("textbox", { name: "Password" })).toHaveValue(person.password);
  await expectAccessible(page);

  await handle.fill(person.handle);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByRole("heading", { level: 1, name: person.displayName })).toBeVisible();
});

test("judges a handle while it is typed", once, async ({ page, place }) => {
  const person = somebody();
  await askForLink(page, person);
  await page.goto(await mailedLink(place.mailboxUrl, person.email));
  const handle = page.getByRole("textbox", { name: "Handle" });
  await handle.fill("@Admin");
  await expect(handle).toHaveValue("admin");
  await expect(page.getByText("@admin is kept back.")).toBeVisible();
  await handle.fill("9lives");
  await expect(page.getByText("with a letter first.")).toBeVisible();
});

test("refuses what can't be right, and says where", once, async ({ page, place }) => {
  await page.goto("/signup");
  await page.getByRole("button", { name: "Send me the link" }).click();
  const email = page.getByLabel("Email");
  await expect(email).toBeFocused();
  await expect(email).toHaveAccessibleDescription(/Enter your email address/);
  await expectAccessible(page);

  const person = somebody();
  await askForLink(page, person);
  await page.goto(await mailedLink(place.mailboxUrl, person.email));
  await fillIn(page, { ...person, password: "password1234" });
  await page.getByRole("button", { name: "Create account" }).click();
  // common passwords are known to the server alone
  await expect(page.getByRole("textbox", { name: "Password" })).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByRole("textbox", { name: "Handle" })).toHaveValue(person.handle);
});

test("sends the link again, and a link works once", once, async ({ page, place, browser }) => {
  const person = somebody();
  await askForLink(page, person);
  await page.getByRole("button", { name: "Send it again" }).click();
  await expect(page.getByText("Sent again.", { exact: true })).toBeVisible();
  const link = await mailedLink(place.mailboxUrl, person.email, 2);
  await page.goto(link);
  await fillIn(page, person);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page).toHaveURL("/profile");

  const elsewhere = await (await browser.newContext({ baseURL: place.hubUrl })).newPage();
  await elsewhere.goto(link);
  await fillIn(elsewhere, somebody());
  await elsewhere.getByRole("button", { name: "Create account" }).click();
  await expect(elsewhere.getByRole("heading", { level: 1, name: "This link no longer works" })).toBeFocused();
  await expectAccessible(elsewhere);
  await elsewhere.getByRole("link", { name: "Start again" }).click();
  await expect(elsewhere).toHaveURL("/signup");
  await elsewhere.context().close();
});

test("asks to start again when the link has lost its token", once, async ({ page }) => {
  await page.goto("/signup/complete");
  await expect(page.getByRole("heading", { level: 1, name: "This link no longer works" })).toBeVisible();
});

test("works by keyboard alone", once, async ({ page }) => {
  const person = somebody();
  await page.goto("/signup");
  await page.getByLabel("Email").focus();
  await page.keyboard.type(person.email);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("radio", { name: "Germany" })).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("radio", { name: "United States" })).toBeChecked();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Check your mail" })).toBeFocused();
});

test("has no accessibility violations on its pages", async ({ page, place }) => {
  const person = somebody();
  await page.goto("/signup");
  await expect(page.getByRole("radio", { name: "Germany" })).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await askForLink(page, person);
  await expectAccessible(page);
  await page.goto(await mailedLink(place.mailboxUrl, person.email));
  await fillIn(page, person);
  await expect(page.getByText(`@${person.handle} is free.`)).toBeVisible();
  await page.getByRole("button", { name: "Show password" }).click();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

for (const [timezoneId, guessed, other] of [
  ["Asia/Kolkata", REGIONS[0], REGIONS[1]],
  ["America/Chicago", REGIONS[1], REGIONS[0]],
  ["Europe/Lisbon", REGIONS[2], REGIONS[0]],
] as const) {
  test.describe(() => {
    test.use({ timezoneId });
    test(`guesses by the clock of ${timezoneId}, and says what will be where`, once, async ({ page }) => {
      await page.goto("/signup");
      await expect(page.getByRole("radio", { name: guessed.name })).toBeChecked();
      await expect(page.getByText("We guessed by your clock")).toBeVisible();
      await expect(page.getByText(`Kept ${guessed.where}: your email, name, profile`)).toBeVisible();
      await page.getByRole("radio", { name: other.name }).check();
      await expect(page.getByText(`Kept ${other.where}: your email, name, profile`)).toBeVisible();
      await expect(page.getByText("We guessed by your clock")).toBeHidden();
    });
  });
}

test("offers free handles for one that is taken", async ({ page, place, member }) => {
  const person = somebody();
  await askForLink(page, person);
  await page.goto(await mailedLink(place.mailboxUrl, person.email));
  await page.getByRole("textbox", { name: "Handle" }).fill(member.handle);
  const offered = page.getByRole("list", { name: "Free instead:" }).getByRole("button").first();
  const handle = (await offered.textContent())?.replace("@", "") ?? "";
  await expectAccessible(page);
  await offered.click();
  await expect(page.getByText(`@${handle} is free.`)).toBeVisible();
  await fillIn(page, { ...person, handle });
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByRole("heading", { level: 1, name: person.displayName })).toBeVisible();
  await expect(page.getByRole("main").getByText(`@${handle}`)).toBeVisible();
});
