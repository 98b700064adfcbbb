import { expectAccessible, expectNoSidewaysScroll } from "./support/accessibility.ts";
import { answerWithProblem, holdAnswers } from "./support/answers.ts";
import { expect, once, test } from "./support/own-stack.ts";
import { signUp, somebody } from "./support/people.ts";
import { pretendMove } from "./support/pretend-move.ts";
import type { Page } from "./support/test.ts";

async function askToMove(page: Page, region: string, password: string): Promise<void> {
  await page.getByRole("radio", { name: region }).check();
  await page.getByRole("textbox", { name: "Your password" }).fill(password);
  await page.getByRole("button", { name: "Move my data" }).click();
}

test("moves to another region, and stays signed in", async ({ page, signedIn }) => {
  await page.goto("/my-data");
  await page.getByRole("link", { name: "Move to another region" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Move to another region" })).toBeFocused();
  await expect(page.getByRole("radio", { name: "Germany" })).toBeHidden();
  await expect(page.getByText("Everything can be read all the time.")).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await askToMove(page, "India", signedIn.password);
  await expect(page.getByRole("heading", { level: 1, name: "Your data lives in India now" })).toBeFocused();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole("link", { name: "See my data" }).click();
  const picture = page.getByRole("figure", { name: "Your data in every database" });
  const plot = (name: string) => picture.getByRole("listitem").filter({ hasText: name });
  await expect(plot("India")).toContainText("Your home");
  await expect(plot("India")).toHaveText(/[1-9]\d* records/);
  await expect(page.getByText("leads on to your new home and has nothing personal in it")).toBeVisible();
  const germany = page
    .getByRole("region", { name: "Record by record" })
    .getByRole("region", { name: "Germany" });
  await expect(germany).toContainText("departures");
  await expect(germany.getByRole("listitem").filter({ hasText: "profiles" })).toBeHidden();
  await expectAccessible(page);

  await page.goto(`/@${signedIn.handle}`);
  await expect(page.getByText("Data at home in India")).toBeVisible();
  await page.goto("/profile/edit");
  await page.getByRole("textbox", { name: "Headline" }).fill("Written in India");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Your profile is saved.")).toBeVisible();
});

test("lets go of what was counted before the move", once, async ({ page, signedIn }) => {
  await page.goto("/my-data");
  const picture = page.getByRole("figure", { name: "Your data in every database" });
  await expect(picture).toBeVisible();
  await page.getByRole("link", { name: "Move to another region" }).click();
  await askToMove(page, "India", signedIn.password);
  const release = await holdAnswers(page, "**/api/v1/me/residency");
  const counting = page.waitForRequest("**/api/v1/me/residency");
  await page.getByRole("link", { name: "See my data" }).click();
  await counting;
  await expect(page).toHaveURL("/my-data");
  await expect(picture).toBeHidden();
  await release();
  await expect(picture.getByRole("listitem").filter({ hasText: "India" })).toContainText("Your home");
});

test("tells a wrong password at its field, and moves nothing", once, async ({ page, signedIn: _ }) => {
  await page.goto("/my-data/move");
  await page.getByRole("button", { name: "Move my data" }).click();
  await expect(page.getByRole("radiogroup", { name: "New home region" })).toHaveAccessibleDescription(
    /Choose a region to move to/,
  );
  await askToMove(page, "India", "not the right words");
  const password = page.getByRole("textbox", { name: "Your password" });
  await expect(password).toBeFocused();
  await expect(password).toHaveAccessibleDescription(/isn't your password/);
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByText("Your data lives in Germany.")).toBeVisible();
});

test("follows a move under way, step by step", async ({ page, signedIn: _ }) => {
  const move = await pretendMove(page, { status: "fencing" });
  await page.goto("/my-data/move");
  await expect(page.getByRole("heading", { level: 1, name: "Moving to India" })).toBeVisible();
  const step = (text: string) => page.getByRole("listitem").filter({ hasText: text });
  await expect(step("Hold changes back")).toContainText("Under way");
  move.goOn({ status: "copying", rows_copied: 7 });
  await expect(step("Copy everything to India")).toContainText("7 of 12 records");
  await expect(page.getByRole("status").filter({ hasText: "copied and compared" })).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  move.hide();
  await expect(page.getByText("We can't see how far it is just now.")).toBeVisible();
  move.goOn({ status: "switching", rows_copied: 12 });
  await expect(step("Move your home to India")).toContainText("Under way");
  await page.getByRole("button", { name: "Call it off" }).click();
  await expect(page.getByText("It was too late to call it off: the move goes on.")).toBeVisible();
  move.goOn({ status: "purging", rows_copied: 12 });
  await expect(step("Erase everything in Germany")).toContainText("Under way");
  await expect(page.getByRole("button", { name: "Call it off" })).toBeHidden();
  move.goOn({ status: "done", rows_copied: 12 });
  await expect(page.getByRole("heading", { level: 1, name: "Your data lives in India now" })).toBeFocused();
});

test("says so where something can't be changed because of a move", once, async ({ page, signedIn: _ }) => {
  await page.goto("/profile/edit");
  // once the page has been told who asks, at the same address
  await expect(page.getByRole("textbox", { name: "Headline" })).toBeVisible();
  const goOn = await answerWithProblem(page, "**/api/v1/me", {
    slug: "moving",
    status: 503,
    headers: { "retry-after": "1" },
    region: "deu1",
  });
  await page.getByRole("textbox", { name: "Headline" }).fill("Typed in between");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("alert")).toContainText("You are moving to another region");
  await expect(page.getByRole("alert")).toContainText("changes are possible again in a moment");
  await expectAccessible(page);
  await goOn();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Your profile is saved.")).toBeVisible();
});

test("is called off", once, async ({ page, ownPlace, ownStack }) => {
  const person = await signUp(page.request, ownPlace, somebody("deu1"));
  // whoever carries moves on from Germany; its people are served by the others meanwhile
  const mover = ownStack.apiServers.get("deu1");
  await mover?.stop();
  await page.goto(`${ownPlace.hubUrl}/my-data/move`);
  await askToMove(page, "India", person.password);
  await expect(page.getByRole("heading", { level: 1, name: "Moving to India" })).toBeFocused();
  // whoever comes back to the page finds the move under way
  await page.reload();
  await page.getByRole("button", { name: "Call it off" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "The move was called off" })).toBeFocused();
  await expect(page.getByText("your data lives in Germany, all of it")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Move after all" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Move to another region" })).toBeFocused();
  await mover?.restart();
});

test(
  "changes nothing when the new region can't take the data",
  once,
  async ({ page, ownPlace, ownStack }) => {
    const person = await signUp(page.request, ownPlace, somebody("deu1"));
    const india = ownStack.databases.get("regional-db-ind1");
    await india?.stop();
    await page.goto(`${ownPlace.hubUrl}/my-data/move`);
    await expect(page.getByRole("radio", { name: "India" })).toHaveAccessibleDescription(/Not answering/);
    await askToMove(page, "India", person.password);
    await expect(page.getByRole("heading", { level: 1, name: "The move was called off" })).toBeFocused();
    await expect(page.getByText("India could not take your data just now.")).toBeVisible();
    await india?.restart();
  },
);
