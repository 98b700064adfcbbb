import { expectAccessible, expectNoSidewaysScroll } from "./support/accessibility.ts";
import type { Person, Place } from "./support/people.ts";
import { expect, once, test } from "./support/test.ts";

const FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";

/** Signs in as from another device. */
async function signInElsewhere(place: Place, { email, password }: Person): Promise<void> {
  const answer = await fetch(`${place.hubUrl}/api/v1/sessions`, {
    method: "POST",
    headers: { "content-type": "application/json", "user-agent": FIREFOX },
    body: JSON.stringify({ login: email, password }),
  });
  expect(answer.status).toBe(201);
}

test("says in plain words what happened to the account", async ({ page, place, signedIn }) => {
  await signInElsewhere(place, signedIn);
  await page.request.post("/api/v1/sessions/current/proof", { data: { password: "not the right words" } });
  await page.goto("/profile");
  await page.getByRole("button", { name: /^Account of/ }).click();
  await page.getByRole("link", { name: "Recent activity" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Recent activity" })).toBeFocused();

  const today = page.getByRole("region", { name: "Today" }).getByRole("listitem");
  await expect(today).toHaveCount(4);
  // That a device is new is noticed once its log-in is answered, so the order of these two is open.
  for (const happened of [
    "Somebody who was signed in here gave a wrong proof of being you",
    "Firefox on Windows was new to your account",
  ]) {
    await expect(today.filter({ hasText: happened })).toHaveCount(1);
  }
  const signIn = today.filter({ hasText: "You signed in with Firefox on Windows" });
  await expect(signIn).toContainText("from 127.0.0.1");
  await expect(signIn.getByRole("time")).toHaveAttribute("title", /20\d\d.*\d:\d\d/);
  await expect(today.last()).toContainText("You joined Vetchium");
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await page
    .getByRole("region", { name: "Was this not you?" })
    .getByRole("link", { name: /signed in/ })
    .click();
  await expect(page.getByRole("heading", { level: 1, name: "Your sessions" })).toBeVisible();
});

test("shows more when asked to", once, async ({ page, signedIn }) => {
  for (let times = 0; times < 21; times++) {
    const data = { headline: `Gardener ${times} of ${signedIn.handle}` };
    expect((await page.request.patch("/api/v1/me", { data })).status()).toBe(200);
  }
  await page.goto("/activity");
  const events = page.getByRole("main").getByRole("listitem");
  await expect(events).toHaveCount(20);
  await expect(page.getByText("You joined Vetchium")).toBeHidden();
  await page.getByRole("button", { name: "Show more" }).click();
  await expect(events).toHaveCount(22);
  await expect(page.getByText("You joined Vetchium")).toBeVisible();
  await expect(page.getByRole("button", { name: "Show more" })).toBeHidden();
});

test("keeps what it shows when more can't be had", once, async ({ page, signedIn: _ }) => {
  for (let times = 0; times < 20; times++) {
    await page.request.patch("/api/v1/me", { data: { headline: `Gardener ${times}` } });
  }
  await page.goto("/activity");
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(20);
  await page.route("**/api/v1/me/activity?cursor=*", (route) => route.abort("connectionrefused"));
  await page.getByRole("button", { name: "Show more" }).click();
  await expect(page.getByRole("alert")).toContainText("Vetchium can't be reached");
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(20);
  await page.unroute("**/api/v1/me/activity?cursor=*");
  await page.getByRole("button", { name: "Show more" }).click();
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(21);
});
