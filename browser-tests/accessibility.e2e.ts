import { expectAccessible, expectNoSidewaysScroll } from "./support/accessibility.ts";
import { answerWithProblem, holdAnswers } from "./support/answers.ts";
import { pretendMove } from "./support/pretend-move.ts";
import { expect, once, type Page, test } from "./support/test.ts";

// The states that no journey stays in for long. All others are looked at by the tests of what people do.

const away = { slug: "region-unavailable", status: 503, headers: { "retry-after": "2" }, region: "deu1" };

/** What is on its way: the page that shows it, what it waits for, and what is shown meanwhile. */
const ON_THE_WAY = [
  ["/signup", "**/api/v1/regions", "Loading"],
  ["/", "**/api/", "Asking for the health of the databases"],
  ["/status", "**/api/v1/servers/*", "Asking every server how it is …"],
] as const;

test("can be used by everybody while visitors wait for a page", once, async ({ page }) => {
  for (const [path, addresses, shown] of ON_THE_WAY) {
    const release = await holdAnswers(page, addresses);
    await page.goto(path);
    const status = page.getByRole("status");
    const told = status.filter({ hasText: shown }).or(page.getByRole("status", { name: shown }));
    await expect(told).toBeAttached();
    await expectAccessible(page, { isOnItsWay: true });
    await release();
  }
});

test("can be used by everybody where visitors are told to wait", once, async ({ page }) => {
  const rateLimited = { slug: "rate-limited", status: 429, headers: { "retry-after": "840" } };
  await answerWithProblem(page, "**/api/v1/regions", rateLimited);
  await page.goto("/signup");
  await expect(page.getByRole("button", { name: /^Try again in 1\d min$/ })).toBeVisible();
  await expectAccessible(page);
});

test("can be used by everybody where the address has an account by now", once, async ({ page }) => {
  const taken = { slug: "email-taken", status: 409, headers: {} };
  await answerWithProblem(page, "**/api/v1/signups/complete", taken);
  await page.goto("/signup/complete?token=from.a.mail");
  await page.getByRole("textbox", { name: "Handle" }).fill("asha_again");
  await page.getByLabel("Display name").fill("Asha");
  await page.getByRole("textbox", { name: "Password" }).fill("marigold ferry lantern");
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "You have an account already" })).toBeVisible();
  await expectAccessible(page);
  await page.context().setOffline(true);
  await page.getByLabel("Language").selectOption("Deutsch");
  await expect(page.getByText("This language couldn't be fetched just now.")).toBeVisible();
  await expectAccessible(page);
});

test("can be used by everybody while people wait for what is theirs", once, async ({ page, signedIn: _ }) => {
  const release = await holdAnswers(page, "**/api/v1/me/residency");
  await page.goto("/my-data");
  await expect(page.getByRole("status", { name: "Loading" })).toBeVisible();
  await expectAccessible(page, { isOnItsWay: true });
  await release();
  await expect(page.getByRole("heading", { level: 1, name: "My data" })).toBeVisible();
});

test("can be used by everybody where an account can't be changed", once, async ({ page, signedIn }) => {
  await page.goto("/account");
  for (const addresses of ["preferences", "authenticator-app"]) {
    await answerWithProblem(page, `**/api/v1/me/${addresses}`, away);
  }
  await answerWithProblem(page, "**/api/v1/sessions/current", away);
  await page.getByLabel("Time zone").selectOption("Asia/Tokyo");
  await page.getByRole("button", { name: "Set up an app" }).click();
  await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
  await expect(page.getByRole("alert").filter({ hasText: "Germany isn't answering" })).toHaveCount(2);
  await page.getByRole("button", { name: `Account of ${signedIn.displayName}` }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByText("You could not be signed out just now.")).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

/** Where a move stands, and what the page says of it. */
const MOVES = [
  [{ status: "fencing" }, "Changes are being held back."],
  [{ status: "switching", rows_copied: 12 }, "Your new home is about to count."],
  [{ status: "purging", rows_copied: 12 }, "Your new home counts. The old one forgets."],
  [{ status: "aborted", aborted_because: "failed" }, "could not take your data just now"],
] as const;

test("can be used by everybody wherever a move stands", once, async ({ page, signedIn: _ }) => {
  const move = await pretendMove(page, MOVES[0][0]);
  await page.goto("/my-data/move");
  for (const [stands, said] of MOVES) {
    move.goOn(stands);
    await expect(page.getByText(said)).toBeVisible();
    await expectAccessible(page);
  }
});

/** A page that its owner has just hidden a part of. */
async function hideFirstSteps(page: Page): Promise<void> {
  await page.goto("/profile");
  await page
    .getByRole("region", { name: "Your first steps" })
    .getByRole("button", { name: "Hide this" })
    .click();
  await expect(page.getByRole("button", { name: "Show them again" })).toBeVisible();
}

test("can be used by everybody where parts are hidden or missing", once, async ({ page, signedIn }) => {
  await hideFirstSteps(page);
  await expectAccessible(page);
  await page.goto(`/@${signedIn.handle}`);
  await answerWithProblem(page, `**/api/v1/users/${signedIn.handle}?as=everyone`, away);
  await page.getByRole("radio", { name: "Everyone" }).check();
  await expect(page.getByRole("alert")).toContainText("Germany isn't answering");
  await expectAccessible(page);
});
