import { mailedLink } from "../support/mailbox.ts";
import { signIn, somebody } from "../support/people.ts";
import { DISTANCES, pretendDistances } from "../support/pretend-distances.ts";
import { pretendHistory } from "../support/pretend-history.ts";
import { NOW } from "./steady.ts";
import { test } from "./test.ts";

test("pages for everybody", async ({ page, take }) => {
  await pretendDistances(page, NOW);
  await page.goto("/");
  await page.getByText("Answering").first().waitFor();
  await take(page, "landing");
  await pretendHistory(page, { distances: DISTANCES, wasAway: "deu1", now: NOW });
  await page.goto("/status");
  await page.getByText("271 ms").first().waitFor();
  await take(page, "status");
  await page.goto("/nowhere");
  await take(page, "not-found");
  await page.goto("/@nobody_at_all");
  await take(page, "public-profile-not-found");
  await page.goto("/signin");
  await take(page, "sign-in");
  await signIn(page, "asha@example.com", "not the right words");
  await page.getByRole("alert").waitFor();
  await take(page, "sign-in-wrong");
});

test("signing up", async ({ page, take, ownPlace }) => {
  const newcomer = { ...somebody(), email: "noor@example.com", handle: "noor" };
  await page.goto("/signup");
  await page.getByRole("button", { name: "Send me the link" }).click();
  await take(page, "sign-up-errors");
  await page.getByLabel("Email").fill(newcomer.email);
  await page.getByRole("radio", { name: "India" }).check();
  await take(page, "sign-up");
  await page.getByRole("button", { name: "Send me the link" }).click();
  await page.getByRole("heading", { name: "Check your mail" }).waitFor();
  await take(page, "sign-up-check-mail");
  await page.goto(await mailedLink(ownPlace.mailboxUrl, newcomer.email));
  await page.getByRole("textbox", { name: "Handle" }).fill("admin");
  await page.getByText("is kept back").waitFor();
  await page.getByLabel("Display name").fill("Noor Haddad");
  await page.getByRole("textbox", { name: "Password" }).fill("short");
  await page.getByRole("button", { name: "Create account" }).click();
  await take(page, "sign-up-complete-errors");
  await page.getByRole("textbox", { name: "Handle" }).fill(newcomer.handle);
  await page.getByText("is free").waitFor();
  await page.getByRole("textbox", { name: "Password" }).fill("marigold ferry under lanterns");
  await take(page, "sign-up-complete");
  await page.goto("/signup/complete?token=spent");
  await page.getByRole("textbox", { name: "Handle" }).fill(newcomer.handle);
  await page.getByRole("textbox", { name: "Password" }).fill("marigold ferry under lanterns");
  await page.getByRole("button", { name: "Create account" }).click();
  await page.getByRole("heading", { name: "This link no longer works" }).waitFor();
  await take(page, "sign-up-spent");
});

for (const [language, locale] of Object.entries({ de: "de-DE", hi: "hi-IN", ta: "ta-IN" })) {
  test.describe(language, () => {
    test.use({ locale });
    test("the entrance", async ({ page, take }) => {
      await pretendDistances(page, NOW);
      await page.goto("/");
      await page.locator(`html[lang="${language}"]`).waitFor();
      await page.locator(`[data-state="up"]`).first().waitFor();
      await take(page, `landing-${language}`);
      await page.goto("/signup");
      await take(page, `sign-up-${language}`);
    });
  });
}
