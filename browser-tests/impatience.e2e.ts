import { pretend } from "./support/loading.ts";
import { mailedLink } from "./support/mailbox.ts";
import { somebody } from "./support/people.ts";
import { expect, once, type Page, test } from "./support/test.ts";

/** What a page sends that changes something, in its order. */
function changesOf(page: Page): string[] {
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() !== "GET") sent.push(`${request.method()} ${new URL(request.url()).pathname}`);
  });
  return sent;
}

test("a double click signs up once, and creates one account", once, async ({ page, place }) => {
  const newcomer = somebody();
  const sent = changesOf(page);
  await page.goto("/signup");
  await page.getByLabel("Email").fill(newcomer.email);
  await page.getByRole("button", { name: "Send me the link" }).dblclick();
  await expect(page.getByRole("heading", { name: "Check your mail" })).toBeVisible();
  await page.goto(await mailedLink(place.mailboxUrl, newcomer.email));
  await page.getByRole("textbox", { name: "Handle" }).fill(newcomer.handle);
  await page.getByLabel("Display name").fill(newcomer.displayName);
  await page.getByRole("textbox", { name: "Password" }).fill(newcomer.password);
  await page.getByRole("button", { name: "Create account" }).dblclick();
  await expect(page.getByRole("heading", { level: 1, name: newcomer.displayName })).toBeVisible();
  expect(sent).toEqual(["POST /api/v1/signups", "POST /api/v1/signups/complete"]);
});

test("a double click saves a profile once", once, async ({ page, signedIn: _ }) => {
  const sent = changesOf(page);
  await page.goto("/profile/edit");
  await page.getByRole("textbox", { name: "Headline" }).fill("In a hurry");
  await page.getByRole("button", { name: "Save", exact: true }).dblclick();
  await expect(page.getByText("Your profile is saved.")).toBeVisible();
  expect(sent).toEqual(["PATCH /api/v1/me"]);
});

test(
  "the back button leads back to what was typed, in a form and in signing up",
  once,
  async ({ page, signedIn: _ }) => {
    await page.goto("/profile/edit");
    await page.getByRole("textbox", { name: "Headline" }).fill("Half a sentence");
    await page.getByRole("link", { name: "Vetchium" }).first().click();
    await expect(page).not.toHaveURL("/profile/edit");
    await page.goBack();
    await expect(page.getByRole("textbox", { name: "Headline" })).toHaveValue("Half a sentence");
    await page.goForward();
    await expect(page).not.toHaveURL("/profile/edit");
  },
);

test(
  "on a slow line a page shows its shape at once, and keeps what is typed until it is saved",
  once,
  async ({ page, signedIn: _ }) => {
    const devtools = await page.context().newCDPSession(page);
    await page.goto("/profile");
    // Lighthouse's regular 3G
    await pretend(devtools, { name: "3G", down: 0.7, up: 0.7, roundTrip: 300, processor: 1 });
    await page.goto("/profile/edit", { waitUntil: "commit" });
    await expect(page.getByRole("main").getByRole("status", { name: "Loading" })).toBeVisible();
    const headline = page.getByRole("textbox", { name: "Headline" });
    await headline.fill("Typed on the slow train", { timeout: 30_000 });
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByText("Your profile is saved.")).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText("Typed on the slow train")).toBeVisible();
  },
);
