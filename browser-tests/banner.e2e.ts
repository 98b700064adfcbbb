import { expectAccessible, expectNoSidewaysScroll } from "./support/accessibility.ts";
import { answerWithProblem } from "./support/answers.ts";
import { bringBack, expect, once, type Page, test } from "./support/own-stack.ts";
import { signUp, somebody } from "./support/people.ts";

/** A page that waits for a region asks again after 15 seconds or so, at the latest. */
const SOON = { timeout: 30_000 };

const banner = (page: Page) => page.locator("header + [role=status]");

test("asks for nothing by itself while all is well", once, async ({ page, signedIn }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.clock.install();
  await page.goto("/profile");
  await expect(page.getByRole("heading", { level: 1, name: signedIn.displayName })).toBeVisible();
  await page.clock.runFor(10 * 60_000);
  await expect(banner(page)).toBeEmpty();
  expect(asked.filter((path) => /^\/api\/($|livez|v1\/servers\/)/.test(path))).toEqual([]);
});

test(
  "tells whose region it is that its database is away, and nobody else, until it is back",
  once,
  async ({ page, browser, ownPlace, ownStack }) => {
    const german = await signUp(page.request, ownPlace, somebody("deu1"));
    const elsewhere = await browser.newContext();
    await signUp(elsewhere.request, ownPlace, somebody("ind1"));
    await page.goto(`${ownPlace.hubUrl}/profile/edit`);
    await page.getByRole("textbox", { name: "Headline" }).fill("Typed before the lights went out");
    await expect(banner(page)).toBeEmpty();

    await ownStack.databases.get("regional-db-deu1")?.stop();
    await page.getByRole("button", { name: "Save" }).click();
    await expect(banner(page)).toContainText("The database in Germany isn't answering");
    await expect(banner(page)).toContainText("Nothing is lost.");
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(page);
    await page.setViewportSize({ width: 1280, height: 800 });

    const other = await elsewhere.newPage();
    await other.goto(`${ownPlace.hubUrl}/@${german.handle}`);
    await expect(
      other.getByRole("heading", { level: 1, name: "The database in Germany isn't answering right now" }),
    ).toBeVisible();
    await expect(banner(other)).toBeEmpty();
    await elsewhere.close();

    await bringBack(ownStack, "regional-db-deu1", `/v1/users/${german.handle}`);
    await expect(banner(page)).toHaveText("The database in Germany is back.", SOON);
    await expect(page.getByRole("textbox", { name: "Headline" })).toHaveValue(
      "Typed before the lights went out",
    );
    await expect(banner(page)).toBeEmpty(SOON);
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Your profile is saved.")).toBeVisible();
  },
);

test(
  "shows by itself what could not be fetched, once the region is back",
  once,
  async ({ page, ownPlace, ownStack }) => {
    const german = await signUp(page.request, ownPlace, somebody("deu1"));
    await ownStack.databases.get("regional-db-deu1")?.stop();
    await page.goto(`${ownPlace.hubUrl}/profile`);
    await expect(
      page.getByRole("heading", { level: 1, name: "The database in Germany isn't answering right now" }),
    ).toBeVisible();
    await expect(banner(page)).toContainText("The database in Germany isn't answering");
    await expect(banner(page).getByRole("link")).toHaveAttribute("href", "/status");
    await bringBack(ownStack, "regional-db-deu1", `/v1/users/${german.handle}`);
    await expect(page.getByRole("heading", { level: 1, name: german.displayName })).toBeVisible(SOON);
  },
);

test(
  "tells that the home server is away when something broke off, until it is back",
  once,
  async ({ page, ownPlace, ownStack }) => {
    await signUp(page.request, ownPlace, somebody("deu1"));
    await page.goto(`${ownPlace.hubUrl}/profile/edit`);
    await page.getByRole("textbox", { name: "Headline" }).fill("Broken off");
    const server = ownStack.apiServers.get("deu1");
    await server?.stop();
    // In the balancer's words, which name no region.
    const end = await answerWithProblem(page, "**/api/v1/me", {
      slug: "region-unavailable",
      status: 503,
      headers: { "retry-after": "5" },
    });
    await page.getByRole("button", { name: "Save" }).click();
    await expect(banner(page)).toContainText("The server in Germany is away");
    await end();
    await expectAccessible(page);
    await server?.restart();
    await expect(banner(page)).toHaveText("The server in Germany is back.", SOON);
    await expect(banner(page)).toBeEmpty(SOON);
  },
);

test("tells nothing of a server that is there, whatever broke off", once, async ({ page, signedIn: _ }) => {
  await page.goto("/profile/edit");
  await page.getByRole("textbox", { name: "Headline" }).fill("Broken off once");
  const end = await answerWithProblem(page, "**/api/v1/me", {
    slug: "region-unavailable",
    status: 503,
    headers: {},
  });
  const looked = page.waitForResponse("**/api/v1/servers/deu1");
  await page.getByRole("button", { name: "Save" }).click();
  await (await looked).finished();
  await end();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Your profile is saved.")).toBeVisible();
  await expect(banner(page)).toBeEmpty();
});

test("tells whoever is offline, until they are online again", once, async ({ page, context }) => {
  await page.goto("/signin");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await context.setOffline(true);
  await expect(banner(page)).toContainText("You are offline");
  await expect(banner(page)).toContainText("can still be read");
  await expectAccessible(page);
  await context.setOffline(false);
  await expect(banner(page)).toHaveText("You are online again.");
  await expect(banner(page)).toBeEmpty(SOON);
});

test(
  "tells that no server answers, and fetches what failed when one does",
  once,
  async ({ page, member }) => {
    await page.route("**/api/**", (route) => route.abort("connectionrefused"));
    await page.goto(`/@${member.handle}`);
    await expect(banner(page)).toContainText("None of our servers answers");
    await expectAccessible(page);
    await page.unroute("**/api/**");
    await expect(page.getByRole("heading", { level: 1, name: member.displayName })).toBeVisible(SOON);
    await expect(banner(page)).toHaveText("Our servers answer again.");
    await expectAccessible(page);
  },
);
