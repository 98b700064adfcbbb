import { expectAccessible, expectNoSidewaysScroll } from "./support/accessibility.ts";
import { answerWithProblem } from "./support/answers.ts";
import { gif, photo, redAndBlue } from "./support/pictures.ts";
import { expect, once, type Page, test } from "./support/test.ts";

function picture(page: Page) {
  return page.getByRole("region", { name: "Picture" });
}

async function choose(page: Page, file: typeof photo): Promise<void> {
  await picture(page).locator("input[type=file]").setInputFiles(file);
}

/** The colours at the left and the right edge of the picture that is shown. */
async function edgesOf(page: Page): Promise<string[]> {
  return picture(page)
    .locator("img")
    .evaluate(async (img: HTMLImageElement) => {
      await img.decode();
      const canvas = document.createElement("canvas");
      canvas.width = canvas.height = 100;
      const context = canvas.getContext("2d");
      context?.drawImage(img, 0, 0, 100, 100);
      return [5, 95].map((x) => {
        const [red = 0, , blue = 0] = context?.getImageData(x, 50, 1, 1).data ?? [];
        return red > blue ? "red" : "blue";
      });
    });
}

test("gives, takes away and gives back a picture", async ({ page, signedIn }) => {
  await page.goto("/profile/edit");
  await choose(page, photo);
  const dialog = page.getByRole("dialog", { name: "Choose what is shown" });
  await expect(dialog.getByRole("button", { name: "Use this picture" })).toBeEnabled();
  await dialog.getByLabel("Zoom").fill("2");
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await dialog.getByRole("button", { name: "Use this picture" }).click();
  await expect(picture(page).getByText("Your picture is changed.")).toBeVisible();
  await expect(dialog).toBeHidden();
  await expectAccessible(page);
  // a picture is a change of its own: what is typed beside it can still be saved
  await page.getByRole("textbox", { name: "Headline" }).fill("With a face");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const shown = page.getByRole("img", { name: `Picture of ${signedIn.displayName}` });
  await expect(shown).toBeVisible();
  await expect.poll(() => shown.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);

  await page.goto("/profile/edit");
  await picture(page).getByRole("button", { name: "Remove" }).click();
  await expect(picture(page).getByText("Your picture is removed.")).toBeVisible();
  await expect(picture(page).locator("img")).toBeHidden();
  await picture(page).getByRole("button", { name: "Undo" }).click();
  await expect(picture(page).locator("img")).toBeVisible();
  await picture(page).getByRole("button", { name: "Remove" }).click();
  await expect(picture(page).getByText("Your picture is removed.")).toBeVisible();
  await page.goto("/profile");
  await expect(page.getByRole("heading", { level: 1, name: signedIn.displayName })).toBeVisible();
  await expect(shown).toBeHidden();
});

test("refuses what is no picture", once, async ({ page, signedIn: _ }) => {
  await page.goto("/profile/edit");
  await choose(page, gif);
  await expect(picture(page).getByRole("alert")).toHaveText("This isn't a PNG, JPEG or WebP picture.");
  await choose(page, { ...photo, buffer: Buffer.from("no picture") });
  await expect(picture(page).getByRole("alert")).toHaveText("This file couldn't be read as a picture.");
  await expect(page.getByRole("dialog")).toBeHidden();
});

test("sends the part that was chosen by the keyboard", once, async ({ page, signedIn: _ }) => {
  await page.goto("/profile/edit");
  await choose(page, redAndBlue);
  const use = page.getByRole("button", { name: "Use this picture" });
  await expect(use).toBeEnabled();
  await use.click();
  await expect(picture(page).getByText("Your picture is changed.")).toBeVisible();
  expect(await edgesOf(page)).toEqual(["red", "blue"]);

  await choose(page, redAndBlue);
  await expect(use).toBeEnabled();
  await page.getByRole("group", { name: "The part that is shown" }).focus();
  // further than the picture is wide: it stops at its edge
  for (let presses = 0; presses < 60; presses++) await page.keyboard.press("ArrowRight");
  await use.click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect.poll(() => edgesOf(page)).toEqual(["red", "red"]);
});

test("keeps what was chosen when it can't be sent", once, async ({ page, signedIn: _ }) => {
  await page.goto("/profile/edit");
  const answerAgain = await answerWithProblem(page, "**/api/v1/me/avatar", {
    slug: "overloaded",
    status: 503,
    headers: { "retry-after": "1" },
  });
  await choose(page, photo);
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Use this picture" }).click();
  await expect(dialog.getByRole("alert")).toBeVisible();
  await expectAccessible(page);
  await answerAgain();
  await dialog.getByRole("button", { name: "Use this picture" }).click();
  await expect(picture(page).getByText("Your picture is changed.")).toBeVisible();
});
