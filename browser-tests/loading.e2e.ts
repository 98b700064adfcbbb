import { holdAnswers } from "./support/answers.ts";
import { type Loading, watchLoading } from "./support/loading.ts";
import { somebody } from "./support/people.ts";
import { expect, once, type Page, test } from "./support/test.ts";

async function loadingOf(page: Page): Promise<Loading> {
  return page.evaluate(() => window.loading);
}

const PUBLIC_PAGES = ["/", "/signup", "/signin", "/password/forgot", "/status", "/nowhere"];

for (const path of [...PUBLIC_PAGES, "a profile", "a profile that nobody has"]) {
  test(`nothing moves while ${path} is loaded`, async ({ page, member }) => {
    const profiles: Record<string, string> = {
      "a profile": `/@${member.handle}`,
      "a profile that nobody has": `/@${somebody().handle}`,
    };
    await watchLoading(page);
    await page.goto(profiles[path] ?? path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.waitForLoadState("networkidle");
    expect((await loadingOf(page)).shifts).toEqual([]);
  });
}

test("nothing moves when the page's own letters come late", once, async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await watchLoading(page);
  const letGo = await holdAnswers(page, "**/*.woff2");
  await page.goto("/", { waitUntil: "commit" });
  await expect(page.getByText("Answering").first()).toBeVisible();
  const hasSubstitute = await page.evaluate(() =>
    [...document.fonts].some(({ family, status }) => family.includes("Latin on") && status === "loaded"),
  );
  test.skip(!hasSubstitute, "This machine has neither Arial, nor Liberation Sans, nor Roboto");
  await letGo();
  await page.evaluate(() => document.fonts.ready);
  await page.waitForLoadState("networkidle");
  expect((await loadingOf(page)).shifts).toEqual([]);
});

/** Answers what the page's document links to, and the texts of a language; lets everything else wait for ever. */
async function onlyWhatIsLinked(page: Page, path: string): Promise<void> {
  const document = await (await page.request.get(path)).text();
  const isText = (pathname: string) => pathname.startsWith("/assets/visitor-");
  await page.route("**", async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === path) await route.fulfill({ contentType: "text/html", body: document });
    else if (document.includes(`"${pathname}"`) || isText(pathname)) await route.continue();
  });
}

test(
  "the landing page is drawn of what its document links to, without asking for anything",
  once,
  async ({ page }) => {
    await onlyWhatIsLinked(page, "/");
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Known everywhere");
    await expect(page.getByRole("link", { name: "Choose your home" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "Every database, right now" })).toBeVisible();
  },
);

test(
  "a profile that came with its document is drawn without asking for it",
  once,
  async ({ page, member }) => {
    const path = `/@${member.handle}`;
    await onlyWhatIsLinked(page, path);
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1, name: member.displayName })).toBeVisible();
    await expect(page).toHaveTitle(new RegExp(member.displayName));
  },
);

test(
  "a profile of somebody else in the document is not taken for the one that is asked for",
  once,
  async ({ page, member }) => {
    const path = `/@${member.handle}`;
    const document = await (await page.request.get(path)).text();
    const other = JSON.stringify({ user: { handle: "somebody_else", display_name: "Somebody Else" } });
    for (const text of [other, "{", "null", ""]) {
      const body = document.replace(/(?<=id="public-profile">).*?(?=<\/script>)/s, text);
      expect(body).not.toBe(document);
      await page.route(`**${path}`, (route) => route.fulfill({ contentType: "text/html", body }));
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1, name: member.displayName })).toBeVisible();
      await page.unroute(`**${path}`);
    }
  },
);
