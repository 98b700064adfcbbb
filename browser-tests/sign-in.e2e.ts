import { expectAccessible, expectNoSidewaysScroll } from "./support/accessibility.ts";
import { signIn } from "./support/people.ts";
import { expect, once, test } from "./support/test.ts";

test("signs in by email", async ({ page, member }) => {
  await page.goto("/signin");
  await signIn(page, member.email, member.password);
  await expect(page).toHaveURL("/profile");
  await expect(page.getByRole("heading", { level: 1, name: member.displayName })).toBeFocused();
});

test("signs in by handle, and out again", async ({ page, member }) => {
  await page.goto("/signin");
  await signIn(page, `@${member.handle}`, member.password);
  await expect(page).toHaveURL("/profile");
  await page.getByRole("button", { name: `Account of ${member.displayName}` }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL("/");
  await expect(page.getByRole("link", { name: "I have an account" })).toBeVisible();
  await page.goto("/profile");
  await expect(page).toHaveURL("/signin?next=%2Fprofile");
});

test("says the same for a wrong password and for nobody", once, async ({ page, member }) => {
  await page.goto("/signin");
  const refusal = page.getByRole("alert").filter({ hasText: "don't belong together" });
  await signIn(page, member.email, "not the right words");
  await expect(refusal).toBeVisible();
  await expect(page.getByLabel("Email or handle")).toHaveValue(member.email);
  await expectAccessible(page);
  await page.reload();
  await signIn(page, "nobody.at.all@example.com", "not the right words");
  await expect(refusal).toBeVisible();
});

test("leads back to where somebody was going", once, async ({ page, member }) => {
  await page.goto("/sessions");
  await expect(page).toHaveURL("/signin?next=%2Fsessions");
  await signIn(page, member.handle, member.password);
  await expect(page).toHaveURL("/sessions");
});

test("never leads anywhere else", once, async ({ page, member }) => {
  for (const next of ["https://example.com/", "//example.com/", "/\\example.com/", "javascript:alert(1)"]) {
    await page.goto(`/signin?next=${encodeURIComponent(next)}`);
    await signIn(page, member.handle, member.password);
    await expect(page).toHaveURL("/profile");
    await page.context().clearCookies();
  }
});

test("works by keyboard alone", once, async ({ page, member }) => {
  await page.goto("/");
  await expect(page.getByRole("link", { name: "I have an account" })).toBeVisible();
  const link = page.getByRole("banner").getByRole("link", { name: "Sign in" });
  // It is there once the page knows that nobody is signed in.
  await expect(link).toBeVisible();
  // skip link, home page, then what we are after
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press("Tab");
  await expect(link).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.type(member.email);
  await page.keyboard.press("Tab");
  await page.keyboard.type(member.password);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Show password" })).toBeFocused();
  await page.keyboard.press("Space");
  await expect(page.getByRole("textbox", { name: "Password" })).toHaveAttribute("type", "text");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: member.displayName })).toBeFocused();
});

test("has no accessibility violations", async ({ page }) => {
  await page.goto("/signin");
  await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByLabel("Email or handle")).toBeFocused();
  await expectAccessible(page);
});
