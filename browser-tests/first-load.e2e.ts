import { expect, once, type Page, test } from "./support/test.ts";

/** As hub-ui/vite.config.ts has it. */
const LIMIT = 150_000;

interface Fetched {
  path: string;
  bytes: number;
}

/** The modules that were fetched to show a page that a visit begins with. */
async function fetchedModules(page: Page, path: string): Promise<Fetched[]> {
  const encodings: (string | undefined)[] = [];
  page.on("response", (response) => {
    // it is a line, and would be no shorter
    if (response.url().includes("/assets/early-")) return;
    if (isModule(response.url())) encodings.push(response.headers()["content-encoding"]);
  });
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect(new Set(encodings)).toEqual(new Set(["br"]));
  return page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map((entry) => entry as PerformanceResourceTiming)
      .filter(({ name }) => name.endsWith(".js") && name.includes("/assets/"))
      .map(({ name, encodedBodySize: bytes }) => ({ path: new URL(name).pathname, bytes })),
  );
}

function fetchedFonts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map(({ name }) => new URL(name).pathname.split("/").at(-1) ?? "")
      .filter((file) => file.endsWith(".woff2")),
  );
}

function isModule(url: string): boolean {
  return /\/assets\/.*\.js$/.test(new URL(url).pathname);
}

/** The modules that the document itself asks for, as the build counted them. */
async function countedModules(page: Page, path: string): Promise<string[]> {
  const document = await (await page.request.get(path)).text();
  return [...document.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, file = ""]) => file);
}

for (const name of ["the landing page", "a public profile"]) {
  test(
    `${name} is shown by what the build has weighed, and by nothing else`,
    once,
    async ({ page, member }) => {
      const path = name === "the landing page" ? "/" : `/@${member.handle}`;
      const fetched = await fetchedModules(page, path);
      const counted = await countedModules(page, path);
      expect(counted.length).toBeGreaterThan(3);
      // and by the texts of one language, whichever it is
      const texts = fetched.filter(({ path: file }) => file.startsWith("/assets/visitor-"));
      expect(texts).toHaveLength(1);
      const others = fetched.filter((file) => !texts.includes(file));
      expect(others.map((file) => file.path).sort()).toEqual(counted.sort());
      expect(fetched.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(LIMIT);
      // Letters of other scripts stand in the list of the languages alone.
      expect((await fetchedFonts(page)).map((file) => file.replace(/-[^-]*$/, ""))).toEqual([
        "anek-latin-latin-wght-normal",
      ]);
    },
  );
}
