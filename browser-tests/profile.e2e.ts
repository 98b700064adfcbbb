import { expectAccessible, expectNoSidewaysScroll } from "./support/accessibility.ts";
import { gif, photo } from "./support/pictures.ts";
import { expect, once, test } from "./support/test.ts";

const bio = "I bind books.\n\nAsk me about paper made of mulberry bark.";

test("changes the profile", async ({ page, signedIn }) => {
  await page.goto("/profile");
  await page.getByRole("link", { name: "Edit profile" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Edit your profile" })).toBeFocused();
  await page.getByLabel("Headline").fill("Bookbinder");
  await page.getByLabel("About you").fill(bio);
  await page.getByLabel("Location").fill("Thanjavur");
  await page.getByLabel("Website").fill("https://example.com/books/");
  await page.getByRole("button", { name: "Save" }).click();

  await expect(page).toHaveURL("/profile");
  await expect(page.getByText("Your profile is saved.")).toBeVisible();
  await expect(page.getByText("Bookbinder")).toBeVisible();
  await expect(page.getByText("mulberry bark")).toBeVisible();
  await expect(page.getByRole("link", { name: "example.com/books" })).toHaveAttribute(
    "href",
    "https://example.com/books/",
  );
  await expectAccessible(page);

  await page.getByRole("link", { name: "Edit profile" }).first().click();
  await page.getByLabel("Headline").fill("");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Bookbinder")).toBeHidden();
  await expect(page.getByRole("heading", { level: 1, name: signedIn.displayName })).toBeVisible();
});

test("refuses what can't be right, and keeps what was typed", once, async ({ page, signedIn: _ }) => {
  await page.goto("/profile/edit");
  await page.getByLabel("Headline").fill("x".repeat(121));
  const website = page.getByLabel("Website");
  await website.fill("javascript:alert(1)");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByLabel("Headline")).toBeFocused();
  await expect(website).toHaveAccessibleDescription(/begins with https:/);
  await expectAccessible(page);
  await expect(website).toHaveValue("javascript:alert(1)");
});

test("brings back what was typed before a reload", once, async ({ page, signedIn: _ }) => {
  await page.goto("/profile/edit");
  await page.getByLabel("Location").fill("On the way");
  await page.reload();
  await expect(page.getByLabel("Location")).toHaveValue("On the way");
  await expect(page.getByText("What you typed before is back.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Discard it" }).click();
  await expect(page.getByLabel("Location")).toHaveValue("");
  await page.reload();
  await expect(page.getByLabel("Location")).toHaveValue("");
});

test("gives and takes away a picture", async ({ page, signedIn }) => {
  await page.goto("/profile/edit");
  const picture = page.getByRole("region", { name: "Picture" });
  await picture.locator("input[type=file]").setInputFiles(gif);
  await expect(picture.getByRole("alert")).toHaveText("This isn't a PNG, JPEG or WebP picture.");
  await picture.locator("input[type=file]").setInputFiles({ ...photo, buffer: Buffer.from("no picture") });
  await expect(picture.getByRole("alert")).toHaveText("This file couldn't be read as a picture.");

  await picture.locator("input[type=file]").setInputFiles(photo);
  await expect(picture.getByText("Your picture is changed.")).toBeVisible();
  await expectAccessible(page);
  // a picture is a change of its own: what is typed beside it can still be saved
  await page.getByLabel("Headline").fill("With a face");
  await page.getByRole("button", { name: "Save" }).click();
  const shown = page.getByRole("img", { name: `Picture of ${signedIn.displayName}` });
  await expect(shown).toBeVisible();
  await expect.poll(() => shown.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);

  await page.goto("/profile/edit");
  await picture.getByRole("button", { name: "Remove" }).click();
  await expect(picture.getByText("Your picture is removed.")).toBeVisible();
  await page.goto("/profile");
  await expect(page.getByRole("heading", { level: 1, name: signedIn.displayName })).toBeVisible();
  await expect(shown).toBeHidden();
});

test("lets somebody choose when their profile was changed elsewhere", async ({
  page,
  context,
  signedIn: _,
}) => {
  const other = await context.newPage();
  await page.goto("/profile/edit");
  await other.goto("/profile/edit");
  await other.getByLabel("Headline").fill("From the other tab");
  await other.getByLabel("Location").fill("Elsewhere");
  await other.getByRole("button", { name: "Save" }).click();
  await expect(other.getByText("Your profile is saved.")).toBeVisible();

  await page.getByLabel("Headline").fill("From this tab");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { name: "Your profile was changed elsewhere" })).toBeFocused();
  await expect(page.getByText("From the other tab")).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await page.getByRole("button", { name: "Keep mine" }).click();
  await expect(page).toHaveURL("/profile");
  await expect(page.getByText("From this tab")).toBeVisible();
  // what this tab had not touched is as the other one left it
  await expect(page.getByText("Elsewhere")).toBeVisible();
});

test("loads the newer version when asked to", once, async ({ page, context, signedIn: _ }) => {
  const other = await context.newPage();
  await page.goto("/profile/edit");
  await other.goto("/profile/edit");
  await other.getByLabel("Headline").fill("The newer one");
  await other.getByRole("button", { name: "Save" }).click();
  await expect(other.getByText("Your profile is saved.")).toBeVisible();
  await page.getByLabel("Headline").fill("The older one");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: "Load the newer version" }).click();
  await expect(page.getByLabel("Headline")).toHaveValue("The newer one");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("The newer one")).toBeVisible();
});

test("has no accessibility violations", async ({ page, signedIn }) => {
  await page.goto("/profile");
  await expect(page.getByRole("heading", { level: 1, name: signedIn.displayName })).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.goto("/profile/edit");
  await expect(page.getByLabel("Display name")).toHaveValue(signedIn.displayName);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test("shows the first steps until they are done or not wanted", async ({ page, signedIn: _ }) => {
  await page.goto("/profile");
  const steps = page.getByRole("region", { name: "Your first steps" });
  await expect(steps.getByRole("link", { name: "Make your account safer" })).toHaveAttribute(
    "href",
    "/account",
  );
  await page.request.patch("/api/v1/me", { data: { headline: "Grows marigolds" } });
  await page.reload();
  await expect(steps.getByRole("link")).toHaveText(["Add a picture", "Make your account safer"]);
  await expect(steps.getByRole("listitem").filter({ hasText: "Write a headline" })).toContainText("Done");
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await steps.getByRole("button", { name: "Hide this" }).click();
  await expect(steps).toBeHidden();
  await page.getByRole("button", { name: "Show them again" }).click();
  await steps.getByRole("button", { name: "Hide this" }).click();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(steps).toBeHidden();
});
