import { expectAccessible, expectNoSidewaysScroll } from "./support/accessibility.ts";
import { answerWithProblem } from "./support/answers.ts";
import { somebody } from "./support/people.ts";
import type { Page } from "./support/test.ts";
import { expect, once, test } from "./support/test.ts";

/** Opens the form, as somebody would who comes from their profile. */
async function openForm(page: Page): Promise<void> {
  await page.goto("/profile");
  await page.getByRole("link", { name: "Change handle or email" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Account" })).toBeFocused();
  await page.getByRole("button", { name: "Change handle" }).click();
  await expect(newHandle(page)).toBeFocused();
}

function newHandle(page: Page) {
  return page.getByRole("textbox", { name: "New handle" });
}

async function send(page: Page, handle: string): Promise<void> {
  await newHandle(page).fill(handle);
  await page.getByRole("button", { name: "Change handle" }).click();
}

test("changes the handle, and takes the old one back", async ({ page, signedIn }) => {
  const { handle } = somebody();
  await openForm(page);
  await expect(page.getByText("In that time you can take it back")).toBeVisible();
  await newHandle(page).fill(handle);
  await expect(page.getByText(`@${handle} is free.`)).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await send(page, handle);

  await expect(page.getByText(`You are @${handle} now.`)).toBeVisible();
  await expect(page.getByRole("button", { name: "Change handle" })).toBeFocused();
  await expectAccessible(page);
  await page.goto(`/@${handle}`);
  await expect(page.getByRole("heading", { level: 1, name: signedIn.displayName })).toBeVisible();
  // the directory hears of it in the background
  await expect(async () => {
    await page.goto(`/@${signedIn.handle}`);
    await expect(page.getByRole("heading", { name: `Nobody goes by @${signedIn.handle}` })).toBeVisible({
      timeout: 1000,
    });
  }).toPass();

  await openForm(page);
  await newHandle(page).fill(signedIn.handle);
  await expect(page.getByText("stays closed for 90 days to everybody but its last holder")).toBeVisible();
  await send(page, signedIn.handle);
  await expect(page.getByText(`You are @${signedIn.handle} now.`)).toBeVisible();
});

test("says at the field that a handle can't be had", once, async ({ page, signedIn, member }) => {
  await openForm(page);
  await send(page, "9lives");
  await expect(newHandle(page)).toHaveAccessibleDescription(/with a letter first/);
  await send(page, signedIn.handle);
  await expect(newHandle(page)).toHaveAccessibleDescription(/your handle already/);
  await send(page, "admin");
  await expect(newHandle(page)).toBeFocused();
  await expect(newHandle(page)).toHaveAccessibleDescription(/@admin is kept back/);
  await send(page, member.handle);
  await expect(newHandle(page)).toBeFocused();
  await expect(newHandle(page)).toHaveAccessibleDescription(/is taken\. Try another/);
  await expectAccessible(page);
});

test("brings back what was typed before a reload, and lets go of it", once, async ({ page, signedIn: _ }) => {
  await openForm(page);
  await newHandle(page).fill("typed_before");
  await page.reload();
  await expect(newHandle(page)).toHaveValue("typed_before");
  await page.getByRole("button", { name: "Keep the old one" }).click();
  await expect(page.getByRole("button", { name: "Change handle" })).toBeFocused();
  await page.reload();
  await expect(page.getByRole("button", { name: "Change handle" })).toBeVisible();
  await expect(newHandle(page)).toBeHidden();
});

test("keeps what was typed while the directory is dark", once, async ({ page, signedIn: _ }) => {
  await openForm(page);
  const goOn = await answerWithProblem(page, "**/api/v1/me/handle", {
    slug: "directory-unavailable",
    status: 503,
    headers: { "retry-after": "1" },
  });
  const { handle } = somebody();
  await send(page, handle);
  await expect(page.getByRole("alert")).toContainText("The directory of names isn't answering");
  await expectAccessible(page);
  await goOn();
  await page.getByRole("button", { name: "Change handle" }).click();
  await expect(page.getByText(`You are @${handle} now.`)).toBeVisible();
});
