import type { Browser } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./support/accessibility.ts";
import { answerWithProblem } from "./support/answers.ts";
import { type Person, signIn } from "./support/people.ts";
import { expect, once, type Page, test } from "./support/test.ts";

/** The account page of the same person in a browser of its own, as on another device. */
async function otherDevice(browser: Browser, hubUrl: string, person: Person): Promise<Page> {
  const context = await browser.newContext({ baseURL: hubUrl, locale: "en-GB" });
  const page = await context.newPage();
  await page.goto("/signin");
  await signIn(page, person.email, person.password);
  return page;
}

test("keeps language, colours and time zone with the account", async ({ page, signedIn, browser, place }) => {
  await page.goto("/account");
  await expect(page.getByLabel("Time zone")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Colours", { exact: true }).selectOption("Dark");
  await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", "dark");
  await page.getByLabel("Time zone").selectOption("Asia/Tokyo");
  await expect(page.getByText("Saved.")).toBeVisible();
  await expectNoSidewaysScroll(page);
  await page.locator("section").getByLabel("Language").selectOption("Deutsch");
  await expect(page.getByRole("heading", { level: 1, name: "Konto" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(page.getByText("Gespeichert.")).toBeVisible();

  const other = await otherDevice(browser, place.hubUrl, signedIn);
  await expect(other.locator("html")).toHaveAttribute("lang", "de");
  await expect(other.locator("html")).toHaveAttribute("data-mantine-color-scheme", "dark");
  await other.goto("/account");
  await expect(other.locator("html")).toHaveAttribute("lang", "de");
  await expect(other.getByLabel("Zeitzone")).toHaveValue("Asia/Tokyo");
  await other.context().close();
});

test("tells times as they are in the zone that was chosen", once, async ({ page, signedIn: _ }) => {
  await page.goto("/account");
  const hourIn = (timeZone: string) =>
    new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" });
  await page.getByLabel("Time zone").selectOption("Pacific/Kiritimati");
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.goto("/sessions");
  const seen = page.locator("time").first();
  const at = new Date((await seen.getAttribute("datetime")) ?? "");
  await expect(seen).toHaveAttribute("title", new RegExp(hourIn("Pacific/Kiritimati").format(at)));
});

test("goes on with what was chosen where it can't be kept", once, async ({ page, signedIn: _ }) => {
  await page.goto("/account");
  const mend = await answerWithProblem(page, "**/api/v1/me/preferences", {
    slug: "region-unavailable",
    status: 503,
    headers: { "retry-after": "1" },
    region: "deu1",
  });
  await page.getByLabel("Colours", { exact: true }).selectOption("Dark");
  await expect(page.getByRole("alert")).toContainText("The database in Germany isn't answering right now");
  await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", "dark");
  await mend();
  await page.getByLabel("Colours", { exact: true }).selectOption("Light");
  await expect(page.getByText("Saved.")).toBeVisible();
  await expect(page.getByRole("alert")).toBeHidden();
});

test(
  "says below a page, too, that colours can't be kept with the account",
  once,
  async ({ page, signedIn: _ }) => {
    await page.goto("/profile");
    await answerWithProblem(page, "**/api/v1/me/preferences", {
      slug: "region-unavailable",
      status: 503,
      headers: { "retry-after": "1" },
      region: "deu1",
    });
    await page.getByRole("button", { name: "Switch to dark colours" }).click();
    await expect(page.getByRole("alert")).toHaveText(
      "These colours couldn't be kept with your account just now. Please choose them again later.",
    );
    await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", "dark");
    await expectNoSidewaysScroll(page);
  },
);

test("says so where a language can't be fetched", once, async ({ page, signedIn: _ }) => {
  await page.goto("/account");
  const language = page.locator("section").getByLabel("Language");
  await expect(language).toBeVisible();
  await page.context().setOffline(true);
  await language.selectOption("Deutsch");
  await expect(language).toHaveAccessibleDescription(
    "This language couldn't be fetched just now. Please try again.",
  );
  await expect(language).toHaveValue("en");
  await page.context().setOffline(false);
  await language.selectOption("Deutsch");
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
});
