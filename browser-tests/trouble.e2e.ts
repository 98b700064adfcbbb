import { expectAccessible, expectNoSidewaysScroll } from "./support/accessibility.ts";
import { answerWithProblem } from "./support/answers.ts";
import { bringBack, expect, once, test } from "./support/own-stack.ts";
import { askToSignUp, signIn, signUp, somebody } from "./support/people.ts";

test("says that there is nothing at an unknown address", async ({ page }) => {
  await page.goto("/no/such/page");
  await expect(page.getByRole("heading", { level: 1, name: "There is nothing here" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Go to the home page" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Known everywhere");
});

test("says that the session has ended, and leads back with everything typed", async ({
  page,
  place,
  signedIn,
}) => {
  await page.goto("/profile/edit");
  await page.getByRole("textbox", { name: "Headline" }).fill("Typed before the session ended");
  // from another device, all sessions but that device's own
  await endAllSessions(place.hubUrl, signedIn);
  await page.getByRole("button", { name: "Save" }).click();

  await expect(page.getByRole("heading", { level: 1, name: "Your session has ended" })).toBeFocused();
  await expect(page).toHaveURL("/profile/edit");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Sign in again" }).click();
  await signIn(page, signedIn.handle, signedIn.password);
  await expect(page).toHaveURL("/profile/edit");
  await expect(page.getByRole("textbox", { name: "Headline" })).toHaveValue("Typed before the session ended");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Your profile is saved.")).toBeVisible();
});

test(
  "keeps the form when the network is gone, and goes on when it is back",
  once,
  async ({ page, context, signedIn: _ }) => {
    await page.goto("/profile/edit");
    await page.getByRole("textbox", { name: "Headline" }).fill("Typed on a train");
    await context.setOffline(true);
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "Vetchium can't be reached" })).toBeVisible();
    await expectAccessible(page);
    await context.setOffline(false);
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Typed on a train")).toBeVisible();
  },
);

test("says that it can't be reached when nobody answers", once, async ({ page }) => {
  await page.route("**/api/v1/regions", (route) => route.abort("connectionrefused"));
  await page.goto("/signup");
  await expect(page.getByRole("heading", { level: 1, name: "Vetchium can't be reached" })).toBeVisible();
  await expectAccessible(page);
  await page.unroute("**/api/v1/regions");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Create your account" })).toBeVisible();
});

test("names the request when something goes wrong on our side", once, async ({ page }) => {
  await answerWithProblem(page, "**/api/v1/regions", {
    slug: "internal",
    status: 500,
    headers: { "x-request-id": "req-4711" },
  });
  await page.goto("/signup");
  await expect(
    page.getByRole("heading", { level: 1, name: "Something went wrong on our side" }),
  ).toBeVisible();
  await expect(page.getByText("req-4711")).toBeVisible();
  await expectAccessible(page);
});

test(
  "shows a dark region, and the way back, while others go on",
  once,
  async ({ page, browser, ownPlace, ownStack }) => {
    const german = await signUp(page.request, ownPlace, somebody("deu1"));
    const database = ownStack.databases.get("regional-db-deu1");
    await database?.stop();

    await page.goto(`${ownPlace.hubUrl}/profile`);
    await expect(
      page.getByRole("heading", { level: 1, name: "The database in Germany isn't answering right now" }),
    ).toBeVisible();
    await expect(page.getByText("everybody whose home is elsewhere goes on")).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(page);
    await page.setViewportSize({ width: 1280, height: 800 });

    await page.goto(`${ownPlace.hubUrl}/`);
    const health = page.getByRole("region", { name: "Every database, right now" });
    await expect(health.getByRole("status")).toHaveText("One database is not answering: Germany");
    await expect(health.getByRole("listitem").filter({ hasText: "India" })).toContainText("Answering");
    await expectAccessible(page);

    const visitor = await (await browser.newContext()).newPage();
    await visitor.goto(`${ownPlace.hubUrl}/@${german.handle}`);
    await expect(
      visitor.getByRole("heading", { level: 1, name: "The database in Germany isn't answering right now" }),
    ).toBeVisible();
    await visitor.goto(`${ownPlace.hubUrl}/signup`);
    await expect(visitor.getByRole("radio", { name: "Germany" })).toHaveAccessibleDescription(
      /Not answering/,
    );
    await expectAccessible(visitor);
    await visitor.context().close();

    await page.goto(`${ownPlace.hubUrl}/profile`);
    await bringBack(ownStack, "regional-db-deu1", `/v1/users/${german.handle}`);
    // Whose region it is need not try again: the page looks by itself.
    await expect(page.getByRole("heading", { level: 1, name: german.displayName })).toBeVisible({
      timeout: 30_000,
    });
  },
);

test(
  "finds people while the directory is dark, and lets only new names wait",
  once,
  async ({ page, browser, ownPlace, ownStack }) => {
    const [member, newcomer] = [somebody("ind1"), somebody("usa1")];
    await signUp(page.request, ownPlace, member);
    const link = await askToSignUp(page.request, ownPlace, newcomer);
    const directory = ownStack.databases.get("global-db");
    await directory?.stop();
    await page.goto(`${ownPlace.hubUrl}/profile`);
    await expect(page.getByRole("heading", { level: 1, name: member.displayName })).toBeVisible();

    const stranger = await (await browser.newContext()).newPage();
    await stranger.goto(`${ownPlace.hubUrl}/@${member.handle}`);
    await expect(stranger.getByRole("heading", { level: 1, name: member.displayName })).toBeVisible();
    await stranger.goto(link);
    await stranger.getByRole("textbox", { name: "Handle" }).fill(newcomer.handle);
    await stranger.getByLabel("Display name").fill(newcomer.displayName);
    await stranger.getByRole("textbox", { name: "Password" }).fill(newcomer.password);
    await expect(stranger.getByText("We can't check just now")).toBeVisible();
    const create = stranger.getByRole("button", { name: "Create account" });
    await create.click();
    await expect(stranger.getByRole("alert")).toContainText("The directory of names isn't answering");
    await expectAccessible(stranger);

    await bringBack(ownStack, "global-db", `/v1/handles/${somebody().handle}`);
    await create.click();
    await expect(stranger).toHaveURL(`${ownPlace.hubUrl}/profile`);
    await stranger.context().close();
  },
);

async function endAllSessions(hubUrl: string, { email, password }: { email: string; password: string }) {
  const login = await fetch(`${hubUrl}/api/v1/sessions`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ login: email, password, session: "bearer" }),
  });
  const { session } = (await login.json()) as { session: { token: string } };
  const headers = { authorization: `Bearer ${session.token}` };
  const list = await fetch(`${hubUrl}/api/v1/sessions`, { headers });
  const { items } = (await list.json()) as { items: { id: string; current: boolean }[] };
  for (const { id } of items.filter(({ current }) => !current)) {
    await fetch(`${hubUrl}/api/v1/sessions/${id}`, { method: "DELETE", headers });
  }
}
