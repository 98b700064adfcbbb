import { expectAccessible, expectNoSidewaysScroll } from "./support/accessibility.ts";
import { REGIONS } from "./support/people.ts";
import { expect, once, test } from "./support/test.ts";

test("says what it is and leads to signing up and signing in", async ({ page }) => {
  await page.goto("/");
  await expect(page).toHaveTitle(/Vetchium$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Known everywhere");
  await expectNoSidewaysScroll(page);
  await page.getByRole("link", { name: "Choose your home" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Create your account" })).toBeFocused();
  await page.goBack();
  await page.getByRole("link", { name: "I have an account" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeFocused();
});

test("shows the health of every database", async ({ page }) => {
  await page.goto("/");
  const health = page.getByRole("region", { name: "Every database, right now" });
  await expect(health.getByRole("status")).toHaveText("All 4 databases are answering");
  for (const name of ["Directory of names", ...REGIONS.map((region) => region.name)]) {
    await expect(health.getByRole("listitem").filter({ hasText: name })).toContainText("Answering");
  }
});

test("says that it doesn't know when nobody answers", once, async ({ page }) => {
  await page.route("**/api/", (route) => route.abort("connectionrefused"));
  await page.goto("/");
  const health = page.getByRole("region", { name: "Every database, right now" });
  await expect(health.getByRole("status")).toHaveText("The health of the databases is unknown");
  await expect(health.getByRole("listitem").filter({ hasText: "Germany" })).toContainText("Unknown");
  await expect(health).toContainText("None of our servers can be reached");
  await expectAccessible(page);
});

test("has no accessibility violations", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByText("Answering").first()).toBeVisible();
  await expectAccessible(page);
});

test(
  "keeps the chosen colours over a reload, without asking anybody else for anything",
  once,
  async ({ page, place }) => {
    const foreign: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(place.hubUrl)) foreign.push(request.url());
    });
    const html = page.locator("html");
    await page.goto("/");
    await expect(html).toHaveAttribute("data-mantine-color-scheme", "light");
    await page.getByRole("button", { name: "Switch to dark colours" }).click();
    await expect(html).toHaveAttribute("data-mantine-color-scheme", "dark");
    await page.reload();
    await expect(page.getByRole("button", { name: "Switch to light colours" })).toBeVisible();
    await expect(html).toHaveAttribute("data-mantine-color-scheme", "dark");
    expect(foreign).toEqual([]);
  },
);

test("lets the keyboard skip to the content", once, async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});
