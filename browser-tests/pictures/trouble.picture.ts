import { askToSignUp, somebody } from "../support/people.ts";
import { pretendDistances } from "../support/pretend-distances.ts";
import { pretendHistory } from "../support/pretend-history.ts";
import { NOW } from "./steady.ts";
import { test } from "./test.ts";

test("a database and a server that are away", async ({ page, join, take, ownStack }) => {
  const { handle } = await join("vera", "Vera Lindqvist");
  await pretendDistances(page, NOW);
  await pretendHistory(page, { wasAway: "deu1", now: NOW });
  const germany = ownStack.databases.get("regional-db-deu1");
  await germany?.stop();
  await page.goto(`/@${handle}`);
  const again = page.getByRole("button", { name: /^Try again/ });
  await again.waitFor();
  // It counts the seconds.
  await take(page, "region-unavailable", { mask: [again] });
  await page.goto("/");
  await page.getByText("Not answering", { exact: true }).waitFor();
  await take(page, "landing-region-down");
  await page.goto("/status");
  await page.getByText("The database in Germany can't be reached right now.").waitFor();
  await take(page, "status-database-away");
  const server = ownStack.apiServers.get("usa1");
  await server?.stop();
  await page.getByText(/The server in .*United States is away right now\./).waitFor();
  await take(page, "status-server-away");
  await server?.restart();
  await germany?.restart();
  // Every server finds out by itself that the database is back.
  await page.getByText("Everything is working.").waitFor({ timeout: 30_000 });
});

test("a directory that is away", async ({ page, take, ownPlace, ownStack }) => {
  const newcomer = { ...somebody(), email: "otto@example.com", handle: "otto" };
  const link = await askToSignUp(page.request, ownPlace, newcomer);
  const directory = ownStack.databases.get("global-db");
  await directory?.stop();
  await page.goto(link);
  await page.getByRole("textbox", { name: "Handle" }).fill(newcomer.handle);
  await page.getByLabel("Display name").fill("Otto Mensah");
  await page.getByRole("textbox", { name: "Password" }).fill("marigold ferry under lanterns");
  await page.getByRole("button", { name: "Create account" }).click();
  await page.getByRole("alert").waitFor();
  await take(page, "directory-unavailable");
  await directory?.restart();
  await page.goto("/status");
  await page.getByText("Everything is working.").waitFor({ timeout: 30_000 });
});

test("nobody to be reached", async ({ page, context, join, take }) => {
  const { handle } = await join("wilma", "Wilma Adeyemi");
  await page.goto("/status");
  await page.getByText("Everything is working.").waitFor();
  await page.route("**/api/v1/servers/**", (route) => route.abort("connectionrefused"));
  await page.getByText("None of our servers can be reached").waitFor();
  await take(page, "status-unreachable");
  await page.route("**/api/**", (route) => route.abort("connectionrefused"));
  await page.goto("/profile");
  await page.getByRole("button", { name: "Try again" }).waitFor();
  await take(page, "unreachable");
  await page.goto("/");
  await page.getByText("Unknown").first().waitFor();
  await take(page, "landing-unreachable");
  await page.unrouteAll({ behavior: "wait" });
  await context.clearCookies();
  await page.goto("/profile");
  await take(page, "session-ended");
  await page.goto(`/@${handle}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
});
