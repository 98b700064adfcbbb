import { expectAccessible, expectNoSidewaysScroll } from "./support/accessibility.ts";
import { answerWithProblem } from "./support/answers.ts";
import { mailedLink } from "./support/mailbox.ts";
import { askToSignUp, signIn, somebody } from "./support/people.ts";
import type { Page } from "./support/test.ts";
import { expect, once, test } from "./support/test.ts";

const NEW_PASSWORD = "eleven copper lanterns drifting";
const meter = (page: Page) => page.getByRole("meter", { name: "How hard the password is to guess" });
const newPassword = (page: Page) => page.getByRole("textbox", { name: "New password" });

test("somebody who forgot their password chooses a new one by mail", async ({ page, place, member }) => {
  await page.goto("/signin");
  await page.getByRole("link", { name: "Forgot your password?" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Forgot your password?" })).toBeFocused();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByLabel("Email").fill(member.email);
  await page.getByRole("button", { name: "Send me the link" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Check your mail" })).toBeFocused();
  await expect(page.getByText(`If there is an account with ${member.email}`)).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  const link = await mailedLink(place.mailboxUrl, member.email, 2);
  await page.goto(link);
  // the token is nothing for the address bar, and a reload goes on without it
  await expect(page).toHaveURL("/password/reset");
  await page.reload();
  await newPassword(page).fill("sevenseven");
  await expect(page.getByText("2 more characters at least.")).toBeVisible();
  await newPassword(page).fill(NEW_PASSWORD);
  await expect(meter(page)).toHaveAttribute("value", "4");
  await expect(page.getByText("Very hard to guess.")).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole("button", { name: "Use this password" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Your password is changed" })).toBeFocused();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Sign in" }).last().click();
  await signIn(page, member.email, NEW_PASSWORD);
  await expect(page.getByRole("heading", { level: 1, name: member.displayName })).toBeVisible();

  await page.goto(link);
  await newPassword(page).fill("nine silver kettles whistling");
  await page.getByRole("button", { name: "Use this password" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "This link no longer works" })).toBeFocused();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Get a new link" }).click();
  await expect(page).toHaveURL("/password/forgot");
});

test("a link that lost its token on the way is told from one that has it", once, async ({ page }) => {
  await page.goto("/password/reset?token=");
  await expect(page.getByRole("heading", { level: 1, name: "This link no longer works" })).toBeVisible();
});

test("an address without an account gets the same page", once, async ({ page }) => {
  const { email } = somebody();
  await page.goto("/password/forgot");
  await page.getByRole("button", { name: "Send me the link" }).click();
  await expect(page.getByLabel("Email")).toHaveAccessibleDescription(/Enter your email address/);
  await page.getByLabel("Email").fill(email);
  await page.getByRole("button", { name: "Send me the link" }).click();
  await expect(page.getByText(`If there is an account with ${email}`)).toBeVisible();
});

test("a new password is chosen on the account page, and other devices are signed out", async ({
  browser,
  page,
  place,
  signedIn,
}) => {
  const context = await browser.newContext({ baseURL: place.hubUrl, reducedMotion: "reduce" });
  const elsewhere = await context.newPage();
  await elsewhere.goto("/signin");
  await signIn(elsewhere, signedIn.email, signedIn.password);
  await expect(elsewhere.getByRole("heading", { level: 1, name: signedIn.displayName })).toBeVisible();

  await page.goto("/account");
  await page.getByRole("button", { name: "Change password" }).click();
  const current = page.getByRole("textbox", { name: "Current password" });
  await expect(current).toBeFocused();
  await current.fill("not the right words");
  await newPassword(page).fill(`${signedIn.handle}-2026`);
  await expect(page.getByText("Mostly your own name or address")).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await newPassword(page).fill(NEW_PASSWORD);
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(current).toBeFocused();
  await expect(current).toHaveAccessibleDescription(/isn't your password/);
  await current.fill(signedIn.password);
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("Your password is changed, and every other device")).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByRole("button", { name: "Change password" })).toBeVisible();

  await elsewhere.goto("/account");
  await expect(elsewhere.getByRole("heading", { level: 1, name: "Your session has ended" })).toBeVisible();
  await context.close();
});

test("who signs up sees how hard their password is to guess", once, async ({ page, place }) => {
  const person = somebody();
  await page.goto(await askToSignUp(page.request, place, person));
  await page.getByRole("textbox", { name: "Handle" }).fill(person.handle);
  const password = page.getByRole("textbox", { name: "Password" });
  await password.fill("password1234");
  await expect(page.getByText("Many people use this one")).toBeVisible();
  await expect(meter(page)).toHaveAttribute("value", "0");
  await password.fill("tuesday marigold");
  await expect(page.getByText("Hard to guess.", { exact: true })).toBeVisible();
  await expectAccessible(page);
});

test("the first page does not fetch the word lists", once, async ({ page }) => {
  const bytes: number[] = [];
  page.on("response", async (response) => {
    if (response.url().endsWith(".js")) bytes.push((await response.body()).length);
  });
  await page.goto("/");
  await page.waitForLoadState("networkidle");
  expect(bytes.length).toBeGreaterThan(0);
  expect(Math.max(...bytes)).toBeLessThan(1_000_000);
});

test("says so when the servers have too much to do", once, async ({ page, place, member }) => {
  await page.goto("/signin");
  const overloaded = { slug: "overloaded", status: 503, headers: { "retry-after": "2" } };
  const answerAgain = await answerWithProblem(page, "**/api/v1/sessions", overloaded);
  await signIn(page, member.email, member.password);
  await expect(page.getByText("Very many people are here right now")).toBeVisible();
  await answerAgain();
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(`${place.hubUrl}/profile`);
});
