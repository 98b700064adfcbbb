import { readFile } from "node:fs/promises";
import { expectAccessible, expectNoSidewaysScroll } from "./support/accessibility.ts";
import { ageProofs } from "./support/database.ts";
import { expect, once, type Page, test } from "./support/test.ts";

const download = (page: Page) => page.getByRole("button", { name: "Download my data" });
const dialog = (page: Page) => page.getByRole("dialog", { name: "Is it you?" });

test("asks who it is before it hands everything out, once in ten minutes", async ({ page, signedIn }) => {
  await ageProofs(signedIn, 11);
  await page.goto("/my-data");
  await download(page).click();
  const password = dialog(page).getByRole("textbox", { name: "Your password" });
  const confirm = dialog(page).getByRole("button", { name: "Go on" });
  await expect(password).toBeFocused();
  await expectNoSidewaysScroll(page);
  await confirm.click();
  await expect(password).toHaveAccessibleDescription(/Enter your password/);
  await password.fill("not the right words");
  await confirm.click();
  await expect(password).toHaveAccessibleDescription(/isn't your password/);
  await expect(password).toBeFocused();
  await expectAccessible(page);

  await password.fill(signedIn.password);
  const first = page.waitForEvent("download");
  await confirm.click();
  const file = await first;
  expect(file.suggestedFilename()).toMatch(/\.zip$/);
  expect((await readFile(await file.path())).subarray(0, 4).toString("latin1")).toBe("PK\u0003\u0004");
  await expect(dialog(page)).toBeHidden();

  const second = page.waitForEvent("download");
  await download(page).click();
  expect((await second).suggestedFilename()).toMatch(/\.zip$/);
  await expect(dialog(page)).toBeHidden();
});

test("does nothing and says nothing where the dialog is closed", async ({ page, signedIn }) => {
  await ageProofs(signedIn, 11);
  await page.goto("/my-data");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  for (const close of [
    () => page.keyboard.press("Escape"),
    () => dialog(page).getByRole("button", { name: "Cancel" }).click(),
  ]) {
    await download(page).click();
    await expect(dialog(page).getByRole("textbox", { name: "Your password" })).toBeFocused();
    await close();
    await expect(dialog(page)).toBeHidden();
    await expect(download(page)).toBeFocused();
    await expect(page.getByRole("alert")).toBeHidden();
  }
  expect(asked).not.toContain("/api/v1/me/export");
});

test("keeps the focus among its own fields", once, async ({ page, signedIn }) => {
  await ageProofs(signedIn, 11);
  await page.goto("/my-data");
  await download(page).click();
  await expect(dialog(page)).toBeVisible();
  const stops = new Set<string>();
  for (let stop = 0; stop < 8; stop++) {
    await page.keyboard.press("Tab");
    stops.add(
      await page.evaluate(() => document.activeElement?.closest("dialog, main, header, body")?.tagName ?? ""),
    );
  }
  // After the last field a browser may go on to its own address bar, and the page has no focus then.
  expect([...stops].filter((tag) => tag !== "BODY")).toEqual(["DIALOG"]);
});

test("gives way when the session has ended meanwhile", once, async ({ page, signedIn }) => {
  await ageProofs(signedIn, 11);
  await page.goto("/my-data");
  await download(page).click();
  await expect(dialog(page)).toBeVisible();
  await page.context().clearCookies();
  await dialog(page).getByRole("textbox", { name: "Your password" }).fill(signedIn.password);
  await dialog(page).getByRole("button", { name: "Go on" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Your session has ended" })).toBeVisible();
  await expect(dialog(page)).toBeHidden();
});
