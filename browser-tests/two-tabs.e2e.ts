import { signIn } from "./support/people.ts";
import { expect, once, test } from "./support/test.ts";

test(
  "whoever signs out in one tab leaves nothing of theirs in another",
  once,
  async ({ page, context, signedIn }) => {
    await page.goto("/profile/edit");
    await page.getByRole("textbox", { name: "Headline" }).fill("Grows ixora");
    const kept = () => page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)));
    await expect.poll(kept).toContain("Grows ixora");
    const other = await context.newPage();
    await other.goto("/account");
    await other.getByRole("button", { name: `Account of ${signedIn.displayName}` }).click();
    await other.getByRole("button", { name: "Sign out" }).click();
    await expect(other).toHaveURL("/");
    await expect(page).toHaveURL("/");
    await expect(page.getByRole("banner").getByRole("link", { name: "Sign in" })).toBeVisible();
    expect(await kept()).not.toContain("Grows ixora");
  },
);

test(
  "a page that somebody only reads stays when they sign out elsewhere",
  once,
  async ({ page, context, signedIn }) => {
    await page.goto(`/@${signedIn.handle}`);
    await expect(page.getByRole("link", { name: "Edit profile" })).toBeVisible();
    const other = await context.newPage();
    await other.goto("/account");
    await other.getByRole("button", { name: `Account of ${signedIn.displayName}` }).click();
    await other.getByRole("button", { name: "Sign out" }).click();
    await expect(page.getByRole("link", { name: "Edit profile" })).toBeHidden();
    await expect(page.getByRole("heading", { level: 1, name: signedIn.displayName })).toBeVisible();
  },
);

test("whoever signs in in one tab is signed in in the other", once, async ({ page, context, member }) => {
  await page.goto("/signin?next=%2Faccount");
  const other = await context.newPage();
  await other.goto("/signin");
  await signIn(other, member.handle, member.password);
  await expect(other.getByRole("heading", { level: 1, name: member.displayName })).toBeVisible();
  await expect(page).toHaveURL("/account");
  await expect(page.getByText(member.email)).toBeVisible();
});
