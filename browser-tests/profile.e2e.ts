import { expectAccessible, expectNoSidewaysScroll } from "./support/accessibility.ts";
import { expect, once, test } from "./support/test.ts";

const bio = "I bind books.\n\nAsk me about paper made of mulberry bark.";

test("changes the profile", async ({ page, signedIn }) => {
  await page.goto("/profile");
  await page.getByRole("link", { name: "Edit profile" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Edit your profile" })).toBeFocused();
  await page.getByRole("textbox", { name: "Headline" }).fill("Bookbinder");
  await page.getByRole("textbox", { name: "About you" }).fill(bio);
  await page.getByRole("textbox", { name: "Location" }).fill("Thanjavur");
  await page.getByRole("textbox", { name: "Website" }).fill("https://example.com/books/");
  await page.getByRole("button", { name: "Save", exact: true }).click();

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
  await page.getByRole("textbox", { name: "Headline" }).fill("");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Bookbinder")).toBeHidden();
  await expect(page.getByRole("heading", { level: 1, name: signedIn.displayName })).toBeVisible();
});

test("refuses what can't be right, and keeps what was typed", once, async ({ page, signedIn: _ }) => {
  await page.goto("/profile/edit");
  await page.getByRole("textbox", { name: "Headline" }).fill("x".repeat(121));
  const website = page.getByRole("textbox", { name: "Website" });
  await website.fill("javascript:alert(1)");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("textbox", { name: "Headline" })).toBeFocused();
  await expect(website).toHaveAccessibleDescription(/begins with https:/);
  await expectAccessible(page);
  await expect(website).toHaveValue("javascript:alert(1)");
});

test("brings back what was typed before a reload", once, async ({ page, signedIn: _ }) => {
  await page.goto("/profile/edit");
  await page.getByRole("textbox", { name: "Location" }).fill("On the way");
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Location" })).toHaveValue("On the way");
  await expect(page.getByText("What you typed before is back.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Discard it" }).click();
  await expect(page.getByRole("textbox", { name: "Location" })).toHaveValue("");
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Location" })).toHaveValue("");
});

test("lets somebody choose when their profile was changed elsewhere", async ({
  page,
  context,
  signedIn: _,
}) => {
  const other = await context.newPage();
  await page.goto("/profile/edit");
  await other.goto("/profile/edit");
  await other.getByRole("textbox", { name: "Headline" }).fill("From the other tab");
  await other.getByRole("textbox", { name: "Location" }).fill("Elsewhere");
  await other.getByRole("button", { name: "Save", exact: true }).click();
  await expect(other.getByText("Your profile is saved.")).toBeVisible();

  await page.getByRole("textbox", { name: "Headline" }).fill("From this tab");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Your profile was changed elsewhere" })).toBeFocused();
  await expect(page.getByText("From the other tab")).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await expect(page.getByRole("radio", { name: "You typed" })).toBeChecked();
  await page.getByRole("button", { name: "Save what is chosen" }).click();
  await expect(page).toHaveURL("/profile");
  await expect(page.getByText("From this tab")).toBeVisible();
  // what this tab had not touched is as the other one left it
  await expect(page.getByText("Elsewhere")).toBeVisible();
});

test("loads the newer version when asked to", once, async ({ page, context, signedIn: _ }) => {
  const other = await context.newPage();
  await page.goto("/profile/edit");
  await other.goto("/profile/edit");
  await other.getByRole("textbox", { name: "Headline" }).fill("The newer one");
  await other.getByRole("button", { name: "Save", exact: true }).click();
  await expect(other.getByText("Your profile is saved.")).toBeVisible();
  await page.getByRole("textbox", { name: "Headline" }).fill("The older one");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("button", { name: "Load the newer version" }).click();
  await expect(page.getByRole("textbox", { name: "Headline" })).toHaveValue("The newer one");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("The newer one")).toBeVisible();
});

test("suggests first steps until they are done or hidden", async ({ page, signedIn: _ }) => {
  await page.goto("/profile");
  const steps = page.getByRole("region", { name: "Your first steps" });
  await expect(steps.getByRole("link", { name: "Add a picture" })).toBeVisible();
  await expectAccessible(page);
  await steps.getByRole("link", { name: "Write a headline" }).click();
  await page.getByRole("textbox", { name: "Headline" }).fill("Bookbinder");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(steps.getByRole("listitem").filter({ hasText: "Write a headline" })).toContainText("Done");
  await steps.getByRole("button", { name: "Hide this" }).click();
  await expect(steps).toBeHidden();
  await page.getByRole("button", { name: "Show them again" }).click();
  await steps.getByRole("button", { name: "Hide this" }).click();
  await page.reload();
  await expect(page.getByRole("link", { name: "Edit profile" }).first()).toBeVisible();
  await expect(steps).toBeHidden();
});

test("shows how a text will look", once, async ({ page, signedIn: _ }) => {
  await page.goto("/profile/edit");
  await page.getByRole("textbox", { name: "About you" }).fill("I bind **books**.\n\n- by hand");
  await page.getByRole("button", { name: "Preview" }).click();
  const preview = page.getByRole("region", { name: "Preview" });
  await expect(preview.getByRole("strong")).toHaveText("books");
  await expect(preview.getByRole("listitem")).toHaveText("by hand");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Go on writing" }).click();
  await expect(page.getByRole("textbox", { name: "About you" })).toHaveValue(/\*\*books\*\*/);
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
