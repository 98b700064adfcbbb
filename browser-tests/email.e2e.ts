import { expectAccessible, expectNoSidewaysScroll } from "./support/accessibility.ts";
import { mailedLink } from "./support/mailbox.ts";
import {
  askToSignUp,
  completeSignUp,
  type Person,
  type Place,
  signIn,
  signUp,
  somebody,
} from "./support/people.ts";
import type { Page } from "./support/test.ts";
import { expect, once, test } from "./support/test.ts";

const USE_IT = "Use the new address";

async function fillIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByRole("button", { name: "Change email" }).click();
  await page.getByLabel("New email").fill(email);
  await page.getByRole("textbox", { name: "Your password" }).fill(password);
}

/** Asks for a new email as the pages would, and answers the link that is mailed to it. */
async function askForEmail(page: Page, place: Place, { password }: Person, email: string, count = 1) {
  const asked = await page.request.put(`${place.hubUrl}/api/v1/me/email`, { data: { email, password } });
  expect(asked.status()).toBe(202);
  return mailedLink(place.mailboxUrl, email, count);
}

test("changes the email by a link to the new one, and tells the old one", async ({
  page,
  place,
  signedIn,
}) => {
  const { email } = somebody();
  await page.goto("/account");
  await fillIn(page, email, signedIn.password);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Send me the link" }).click();
  await expect(page.getByText(`We mailed a link to ${email}`)).toBeVisible();
  await expect(page.getByText(`Your email stays ${signedIn.email} until the link is used.`)).toBeVisible();
  await expect(page.getByRole("button", { name: "Change email" })).toBeFocused();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  const notice = await mailedLink(place.mailboxUrl, signedIn.email, 2);
  expect(new URL(notice).pathname).toBe("/account");

  await page.goto(await mailedLink(place.mailboxUrl, email));
  await expect(page).toHaveURL("/email/confirm");
  await page.reload();
  await expect(page.getByText(`${email} takes the place of ${signedIn.email}`)).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole("button", { name: USE_IT }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Your email is changed" })).toBeFocused();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Go to your account" }).click();
  await expect(page.getByText(email, { exact: true })).toBeVisible();
  await expect(page.getByText("We mailed a link")).toBeHidden();
});

test("goes on after signing in, on another device", async ({ browser, page, place, signedIn }) => {
  const { email } = somebody();
  const link = await askForEmail(page, place, signedIn, email);
  const context = await browser.newContext({ baseURL: place.hubUrl, reducedMotion: "reduce" });
  const elsewhere = await context.newPage();
  await elsewhere.goto(link);
  // the token travels in no address
  await expect(elsewhere).toHaveURL("/signin?next=%2Femail%2Fconfirm");
  await signIn(elsewhere, signedIn.email, signedIn.password);
  await elsewhere.getByRole("button", { name: USE_IT }).click();
  await expect(elsewhere.getByRole("heading", { name: "Your email is changed" })).toBeVisible();
  await context.close();

  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1, name: "This link no longer works" })).toBeVisible();
  await expectAccessible(page);
});

test("tells a wrong password at its field, and the session goes on", once, async ({ page, signedIn }) => {
  const { email } = somebody();
  await page.goto("/account");
  await fillIn(page, email, "not the right words");
  await page.getByRole("button", { name: "Send me the link" }).click();
  const password = page.getByRole("textbox", { name: "Your password" });
  await expect(password).toBeFocused();
  await expect(password).toHaveAccessibleDescription(/isn't your password/);
  await expect(page.getByLabel("New email")).toHaveValue(email);
  await expectAccessible(page);
  await password.fill(signedIn.password);
  await page.getByRole("button", { name: "Send me the link" }).click();
  await expect(page.getByText(`We mailed a link to ${email}`)).toBeVisible();
});

test("refuses what can't be right, and says where", once, async ({ page, signedIn }) => {
  await page.goto("/account");
  await fillIn(page, "", "");
  await page.getByRole("button", { name: "Send me the link" }).click();
  const email = page.getByLabel("New email");
  await expect(email).toBeFocused();
  await expect(email).toHaveAccessibleDescription(/Enter your new email/);
  await email.fill(signedIn.email.toUpperCase());
  await page.getByRole("button", { name: "Send me the link" }).click();
  await expect(email).toHaveAccessibleDescription(/your email already/);
  await page.getByRole("button", { name: "Keep the old one" }).click();
  await expect(page.getByRole("button", { name: "Change email" })).toBeFocused();
});

test("is called off, and then the link no longer works", once, async ({ page, place, signedIn }) => {
  const link = await askForEmail(page, place, signedIn, somebody().email);
  await page.goto("/account");
  await page.getByRole("button", { name: "Call the change off" }).click();
  await expect(page.getByText("The change is called off.")).toBeVisible();
  await expect(page.getByText("We mailed a link")).toBeHidden();
  await expectAccessible(page);
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1, name: "This link no longer works" })).toBeVisible();
  await page.getByRole("link", { name: "Go to your account" }).click();
  await expect(page.getByText(signedIn.email, { exact: true })).toBeVisible();
});

test(
  "says that a link is spent when it was called off meanwhile",
  once,
  async ({ page, place, signedIn }) => {
    await page.goto(await askForEmail(page, place, signedIn, somebody().email));
    await expect(page.getByRole("button", { name: USE_IT })).toBeVisible();
    await page.request.delete(`${place.hubUrl}/api/v1/me/email/change`);
    await page.getByRole("button", { name: USE_IT }).click();
    await expect(page.getByRole("heading", { level: 1, name: "This link no longer works" })).toBeFocused();
    await page.reload();
    await expect(page.getByRole("heading", { level: 1, name: "This link no longer works" })).toBeVisible();
  },
);

test("says that the address was taken meanwhile", once, async ({ page, place, playwright, signedIn }) => {
  const other = somebody();
  const signUpLink = await askToSignUp(page.request, place, other);
  const link = await askForEmail(page, place, signedIn, other.email, 2);
  const elsewhere = await playwright.request.newContext();
  await completeSignUp(elsewhere, place, other, signUpLink);
  await elsewhere.dispose();

  await page.goto(link);
  await page.getByRole("button", { name: USE_IT }).click();
  await expect(page.getByRole("heading", { level: 1, name: "has an account of its own" })).toBeFocused();
  await expectAccessible(page);
});

test(
  "says whose link it is when somebody else is signed in",
  once,
  async ({ page, place, browser, signedIn }) => {
    const context = await browser.newContext({ baseURL: place.hubUrl, reducedMotion: "reduce" });
    const other = await signUp(context.request, place, somebody("usa1"));
    const elsewhere = await context.newPage();
    const link = await askForEmail(page, place, signedIn, somebody().email);
    await elsewhere.goto(link);
    await expect(elsewhere.getByText(`another account than @${other.handle}`)).toBeVisible();
    await askForEmail(elsewhere, place, other, somebody().email);
    await elsewhere.goto(link);
    await elsewhere.getByRole("button", { name: USE_IT }).click();
    await expect(
      elsewhere.getByRole("heading", { level: 1, name: "This link belongs to another account" }),
    ).toBeFocused();
    await expectAccessible(elsewhere);
    await context.close();
  },
);
