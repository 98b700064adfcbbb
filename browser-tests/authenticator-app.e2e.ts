import { readFile } from "node:fs/promises";
import { expectAccessible, expectNoSidewaysScroll } from "./support/accessibility.ts";
import { codeOf, readSecret } from "./support/app-code.ts";
import { signIn } from "./support/people.ts";
import { expect, once, type Page, test } from "./support/test.ts";

/** Sets an app up on the page of the account. Answers its secret, and the recovery codes that are shown. */
async function setUp(page: Page): Promise<{ secret: string; codes: string[] }> {
  await page.goto("/account");
  await page.getByRole("button", { name: "Set up an app" }).click();
  const field = page.getByLabel("Code from your app");
  await expect(field).toBeFocused();
  const secret = await readSecret(page);
  await field.fill(codeOf(secret));
  await page.getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByRole("heading", { name: "Recovery codes" })).toBeFocused();
  return { secret, codes: await page.getByText(/^([A-Z2-7]{4}-){5}[A-Z2-7]{4}$/).allTextContents() };
}

test("sets up an app, and asks for its code from then on", async ({ page, signedIn }) => {
  await page.goto("/account");
  await page.getByRole("button", { name: "Set up an app" }).click();
  await expect(page.getByRole("img", { name: "QR code" })).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByLabel("Code from your app").fill("000000");
  await page.getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByLabel("Code from your app")).toHaveAccessibleDescription(/This code is wrong/);

  const { secret, codes } = await setUp(page);
  expect(new Set(codes).size).toBe(10);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download" }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toBe("vetchium-recovery-codes.txt");
  expect((await readFile(await file.path(), "utf8")).trim().split("\n")).toEqual(codes);
  await page.getByRole("button", { name: "I have kept them" }).click();
  await expect(page.getByText("10 recovery codes are left.")).toBeVisible();

  await page.context().clearCookies();
  await page.goto("/signin");
  await signIn(page, signedIn.email, signedIn.password);
  await expect(page.getByRole("heading", { level: 1, name: "One more step" })).toBeVisible();
  const field = page.getByLabel("Code from your app");
  await expect(field).toBeFocused();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await field.fill("000000");
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(field).toHaveAccessibleDescription(/This code is wrong/);
  await expectAccessible(page);
  // The code that confirmed the app was used by that.
  await field.fill(codeOf(secret, 1));
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByRole("heading", { level: 1, name: signedIn.displayName })).toBeFocused();
});

test("lets in by a recovery code, and does without the app again", once, async ({ page, signedIn }) => {
  const { codes } = await setUp(page);
  await page.context().clearCookies();
  await page.goto("/signin?next=%2Faccount");
  await signIn(page, signedIn.handle, signedIn.password);
  await page.getByRole("button", { name: "Use a recovery code" }).click();
  const field = page.getByLabel("Recovery code");
  await expect(field).toBeFocused();
  await expectAccessible(page);
  await field.fill(codes[0]?.toLowerCase() ?? "");
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page).toHaveURL("/account");
  await expect(page.getByText("9 recovery codes are left.")).toBeVisible();

  await page.getByRole("button", { name: "Make new ones" }).click();
  await expect(page.getByRole("heading", { name: "Recovery codes" })).toBeFocused();
  await expect(page.getByText(codes[1] ?? "", { exact: true })).toBeHidden();
  await page.getByRole("button", { name: "I have kept them" }).click();
  await expect(page.getByText("10 recovery codes are left.")).toBeVisible();

  await page.getByRole("button", { name: "Remove the app" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Remove it" }).click();
  await expect(page.getByText("Your account no longer asks for a code.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Set up an app" })).toBeFocused();
});

test("starts over from the second step", once, async ({ page, signedIn }) => {
  await setUp(page);
  await page.context().clearCookies();
  await page.goto("/signin");
  await signIn(page, signedIn.email, signedIn.password);
  await page.getByRole("button", { name: "Start over" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeFocused();
  await expect(page.getByRole("textbox", { name: "Password" })).toHaveValue("");
});
