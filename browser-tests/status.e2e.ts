import { expectAccessible, expectNoSidewaysScroll } from "./support/accessibility.ts";
import { holdAnswers } from "./support/answers.ts";
import { expect, once, type Page, test } from "./support/own-stack.ts";
import { DISTANCES, pretendDistances } from "./support/pretend-distances.ts";
import { pretendHistory } from "./support/pretend-history.ts";

const SERVERS = "**/api/v1/servers/*";

const row = (page: Page, server: string) =>
  page.getByRole("row", { name: new RegExp(`^Server in (the )?${server}`) });
const card = (page: Page, title: string) =>
  page
    .getByRole("region", { name: "Where data is kept" })
    .getByRole("listitem")
    .filter({
      has: page.getByRole("heading", { name: title, exact: true }),
    });
const condition = (page: Page) => page.getByRole("main").getByRole("status");

const PLACES = [
  "Data kept in India",
  "Data kept in the United States",
  "Data kept in Germany",
  "The worldwide directory of names",
];

test("says that everything works, and how long every database takes to answer every server", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Status of our servers" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "How we are doing" })).toBeFocused();
  await expect(condition(page)).toHaveText("Everything is working.");
  for (const title of PLACES) {
    await expect(card(page, title)).toContainText(/Reachable\d[\d.]* ms just now/);
    await expect(card(page, title)).toContainText(/ ms (all through|in) the last (minute|\d+ minutes)\./);
  }
  await expectAccessible(page);
  await openForEngineers(page);
  for (const name of ["Directory", "India", "United States", "Germany"]) {
    await expect(page.getByRole("columnheader", { name, exact: true })).toBeVisible();
  }
  for (const server of ["India", "United States", "Germany"]) {
    const cells = row(page, server).getByRole("cell");
    await expect(cells).toHaveCount(4);
    for (const cell of await cells.all()) await expect(cell).toHaveText(/^\d[\d.]* ms$/);
  }
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test("shows the last hour, and when no answer came", async ({ page }) => {
  await pretendDistances(page);
  await pretendHistory(page, { distances: DISTANCES, wasAway: "deu1" });
  await page.goto("/status");
  await expect(card(page, "Data kept in Germany")).toContainText(
    /Between 0\.3 and 1\.5 ms in the last hour\. No answer for 2 minutes at \d\d:\d\d\.$/,
  );
  await expect(card(page, "Data kept in India")).toContainText(
    /Between 0\.4 and 2\.0 ms in the last hour\.$/,
  );
  // From where it is quickest: the server in Germany.
  await expect(card(page, "The worldwide directory of names")).toContainText("Between 8.3 and 42 ms");
  await openForEngineers(page);
  const indian = row(page, "India").getByRole("cell");
  await expect(indian.nth(2).getByRole("img")).toHaveAccessibleName(
    "Between 271 and 1,355 ms in the last hour.",
  );
  await expect(indian.nth(3).getByRole("img")).toHaveAccessibleName(
    /^Between 121 and 605 ms in the last hour\. No answer for 2 minutes at \d\d:\d\d\.$/,
  );
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.unrouteAll({ behavior: "wait" });
});

test("calls the home of whoever is signed in theirs", once, async ({ page, signedIn: _ }) => {
  await page.goto("/status");
  await expect(card(page, "Your data in Germany")).toContainText("Reachable");
  await expect(card(page, "Data kept in India")).toContainText("Reachable");
});

test("is linked from the health of the databases", once, async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "See how every server reaches every database" }).click();
  await expect(page).toHaveURL("/status");
});

test("gives slower answers warmer colours that can be read", async ({ page }) => {
  await pretendDistances(page);
  await page.goto("/status");
  await openForEngineers(page);
  const german = row(page, "Germany").getByRole("cell");
  await expect(german).toHaveText(["8.3 ms", "121 ms", "93 ms", "0.3 ms"]);
  const colours = await german.evaluateAll((cells) =>
    cells.map((cell) => getComputedStyle(cell).backgroundColor),
  );
  expect(new Set(colours).size).toBe(4);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  // The page goes on asking: an answer that is being changed must not meet the end of the page.
  await page.unrouteAll({ behavior: "wait" });
});

test(
  "measures again and again while it is looked at, and says so only where it matters",
  once,
  async ({ page }) => {
    let asked = 0;
    page.on("request", (request) => {
      if (request.url().includes("/v1/servers/")) asked++;
    });
    await page.clock.install();
    await page.goto("/status");
    await expect(condition(page)).toHaveText("Everything is working.");
    await condition(page).evaluate((element) => {
      new MutationObserver(() => element.setAttribute("data-told-again", "")).observe(element, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    });
    await expect.poll(() => asked).toBeGreaterThanOrEqual(9);
    await expect(row(page, "India").getByRole("cell").first()).toHaveText(/ms$/);
    await expect(condition(page)).not.toHaveAttribute("data-told-again");

    await turnAway(page, "hidden");
    await page.clock.runFor(4_000);
    const askedBefore = asked;
    await page.clock.runFor(20_000);
    expect(asked).toBe(askedBefore);
    await turnAway(page, "visible");
    await expect.poll(() => asked).toBeGreaterThan(askedBefore);
  },
);

test("keeps what it knows while it asks again", once, async ({ page }) => {
  await page.goto("/status");
  await expect(condition(page)).toHaveText("Everything is working.");
  const release = await holdAnswers(page, SERVERS);
  await page.waitForRequest(SERVERS);
  for (const cell of await row(page, "India").getByRole("cell").all()) await expect(cell).toHaveText(/ms$/);
  await release();
});

test("says that nothing is known when nobody answers", once, async ({ page }) => {
  await page.route(SERVERS, (route) => route.abort("connectionrefused"));
  await page.goto("/status");
  await expect(condition(page)).toContainText("None of our servers can be reached right now");
  await expect(row(page, "India")).toContainText("No answer");
  await expectAccessible(page);
  await page.unroute(SERVERS);
  await expect(condition(page)).toHaveText("Everything is working.");
});

test("shows a database that is away, and whom that concerns", once, async ({ page, ownPlace, ownStack }) => {
  await page.goto(`${ownPlace.hubUrl}/status`);
  await expect(condition(page)).toHaveText("Everything is working.");
  const table = page.getByRole("table");
  const before = await table.boundingBox();
  const database = ownStack.databases.get("regional-db-deu1");
  await database?.stop();
  await expect(condition(page)).toHaveText(
    "The database in Germany can't be reached right now. People at home there can't be served; everybody else can.",
  );
  for (const server of ["India", "United States", "Germany"]) {
    const cells = row(page, server).getByRole("cell");
    await expect(cells).toHaveText([/ ms$/, / ms$/, / ms$/, "No answer"]);
  }
  await expect(card(page, "Data kept in Germany")).toContainText(
    /Not reachable.*No answer since \d\d:\d\d\.$/,
  );
  await expect(card(page, "Data kept in India")).toContainText("Reachable");
  expect(await table.boundingBox()).toMatchObject({ width: before?.width, height: before?.height });
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await openForEngineers(page);
  await expectNoSidewaysScroll(page);
  await database?.restart();
  await expect(condition(page)).toHaveText("Everything is working.");
});

test("shows a server that is away, and who stands in for it", once, async ({ page, ownPlace, ownStack }) => {
  await page.goto(`${ownPlace.hubUrl}/status`);
  await expect(condition(page)).toHaveText("Everything is working.");
  const server = ownStack.apiServers.get("usa1");
  await server?.stop();
  await expect(condition(page)).toHaveText(
    "The server in the United States is away right now. Another one does its work.",
  );
  await expect(row(page, "United States").getByRole("cell")).toHaveText(
    "Away. The server in Germany answers in its place.",
  );
  await expect(row(page, "India").getByRole("cell")).toHaveText([/ ms$/, / ms$/, / ms$/, / ms$/]);
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await openForEngineers(page);
  await expectNoSidewaysScroll(page);
  await server?.restart();
  await expect(condition(page)).toHaveText("Everything is working.");
});

/** On a phone, what is for engineers waits to be opened. */
async function openForEngineers(page: Page): Promise<void> {
  const isPhone = (page.viewportSize()?.width ?? 0) < 768;
  if (isPhone) await page.getByText("For engineers").click();
  await expect(page.getByRole("table")).toBeVisible();
}

/** Has the page believe that its tab went to the back, or came to the front. */
async function turnAway(page: Page, state: "hidden" | "visible"): Promise<void> {
  await page.evaluate((visibility) => {
    Object.defineProperty(document, "visibilityState", { value: visibility, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  }, state);
}
