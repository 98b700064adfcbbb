import { expectAccessible, expectNoSidewaysScroll } from "./support/accessibility.ts";
import { somebody } from "./support/people.ts";
import { expect, once, test } from "./support/test.ts";

test("shows a person to everybody, without their email", async ({ page, member }) => {
  await page.goto(`/@${member.handle}`);
  await expect(page.getByRole("heading", { level: 1, name: member.displayName })).toBeVisible();
  await expect(page).toHaveTitle(`${member.displayName} (@${member.handle}) · Vetchium`);
  await expect(page.getByText("Data at home in Germany")).toBeVisible();
  await expect(page.getByText(member.email)).toBeHidden();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test("finds a handle however it is written", once, async ({ page, member }) => {
  await page.goto(`/@${member.handle.toUpperCase()}`);
  await expect(page.getByRole("heading", { level: 1, name: member.displayName })).toBeVisible();
});

test(
  "shows what its owner wrote as they wrote it, and runs none of it",
  once,
  async ({ page, signedIn, browser, place }) => {
    const bio = "<img src=x onerror=\"document.title='run'\">\nSecond line";
    const changed = await page.request.patch(`${place.hubUrl}/api/v1/me`, {
      data: { headline: "<b>Bold</b>", bio, website: "https://example.com/?a=1&b=<2>" },
    });
    expect(changed.ok()).toBe(true);
    const visitor = await (await browser.newContext({ baseURL: place.hubUrl })).newPage();
    await visitor.goto(`/@${signedIn.handle}`);
    await expect(visitor.getByText("<b>Bold</b>")).toBeVisible();
    await expect(visitor.getByText("Second line")).toContainText("<img src=x");
    await expect(visitor).toHaveTitle(/Vetchium$/);
    await visitor.context().close();
  },
);

test("is one step from one's own profile", once, async ({ page, signedIn }) => {
  await page.goto("/profile");
  await page.getByRole("link", { name: "See it as others do" }).click();
  await expect(page).toHaveURL(`/@${signedIn.handle}`);
  await expect(page.getByText("Only you see this")).toBeHidden();
});

test("says so when nobody has a handle", async ({ page }) => {
  const { handle } = somebody();
  await page.goto(`/@${handle}`);
  await expect(page.getByRole("heading", { level: 1, name: `Nobody goes by @${handle}` })).toBeVisible();
  await expectAccessible(page);
  await page.goto("/@9lives");
  await expect(page.getByRole("heading", { level: 1, name: "Nobody goes by @9lives" })).toBeVisible();
});
