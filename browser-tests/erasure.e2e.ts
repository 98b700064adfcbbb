import { expectAccessible, expectNoSidewaysScroll } from "./support/accessibility.ts";
import { expect, once, test } from "./support/test.ts";

test("erases everything, and leaves a receipt that anybody can read", async ({
  page,
  browser,
  place,
  signedIn,
}) => {
  await page.goto("/my-data");
  await page.getByRole("link", { name: "Erase my account" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Erase my account" })).toBeFocused();
  await expect(page.getByText(`@${signedIn.handle} then stays closed for 90 days`)).toBeVisible();
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download my data" }).click();
  expect((await downloading).suggestedFilename()).toContain(signedIn.handle);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByLabel(`Type your handle, ${signedIn.handle}`).fill(signedIn.handle);
  await page.getByRole("textbox", { name: "Your password" }).fill(signedIn.password);
  await page.getByRole("button", { name: "Erase everything, for good" }).click();

  await expect(page).toHaveURL(/\/erasures\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { level: 1, name: "Everything is erased" })).toBeVisible();
  await expect(page.getByText("Nothing left")).toHaveCount(4);
  await expect(page.getByRole("banner").getByRole("link", { name: "Sign in" })).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  const stranger = await (await browser.newContext({ baseURL: place.hubUrl })).newPage();
  await stranger.goto(page.url());
  await expect(stranger.getByRole("heading", { level: 1, name: "Everything is erased" })).toBeVisible();
  await expect(stranger.getByRole("main")).not.toContainText(signedIn.handle);
  await stranger.goto(`/@${signedIn.handle}`);
  await expect(
    stranger.getByRole("heading", { level: 1, name: `Nobody goes by @${signedIn.handle}` }),
  ).toBeVisible();
  await stranger.context().close();
});

test("takes the right handle and the right password, and nothing less", once, async ({ page, signedIn }) => {
  await page.goto("/my-data/erase");
  const handle = page.getByLabel(`Type your handle, ${signedIn.handle}`);
  const password = page.getByRole("textbox", { name: "Your password" });
  const erase = page.getByRole("button", { name: "Erase everything, for good" });
  await handle.fill("somebody_else");
  await erase.click();
  await expect(handle).toBeFocused();
  await expect(handle).toHaveAccessibleDescription(/exactly/);
  await expect(password).toHaveAccessibleDescription(/Enter your password/);
  await expectAccessible(page);
  await handle.fill(`@${signedIn.handle}`);
  await password.fill("not the right words");
  await erase.click();
  await expect(password).toBeFocused();
  await expect(password).toHaveAccessibleDescription(/isn't your password/);
  await page.getByRole("link", { name: "Keep my account" }).click();
  await expect(page).toHaveURL("/my-data");
});

test("says how much is left while the erasure goes on", once, async ({ page }) => {
  const id = "0190a5c0-0000-7000-8000-000000000000";
  const answer = (left: number) => ({
    id,
    status: left === 0 ? "erased" : "erasing",
    requested_at: "2026-01-01T00:00:00Z",
    finished_at: left === 0 ? "2026-01-01T00:00:05Z" : null,
    databases: ["global", "deu1", "ind1", "usa1"].map((database) => ({
      database,
      rows_left: database === "deu1" ? left : 0,
    })),
  });
  let left = 7;
  await page.route(`**/api/v1/erasures/${id}`, (route) => route.fulfill({ json: answer(left) }));
  await page.goto(`/erasures/${id}`);
  await expect(page.getByRole("heading", { level: 1, name: "Your data is being erased" })).toBeVisible();
  await expect(page.getByText("7 records left")).toBeVisible();
  await expectAccessible(page);
  left = 0;
  await expect(page.getByRole("heading", { level: 1, name: "Everything is erased" })).toBeVisible();
  await expect(page.getByText("Nothing left")).toHaveCount(4);
});

test("says that there is no such receipt", once, async ({ page }) => {
  for (const id of ["0190a5c0-0000-7000-8000-000000000000", "nonsense"]) {
    await page.goto(`/erasures/${id}`);
    await expect(page.getByRole("heading", { level: 1, name: "There is no such receipt" })).toBeVisible();
  }
  await expectAccessible(page);
});
