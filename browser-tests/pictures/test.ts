import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";
import { passOnDatabases } from "../support/database.ts";
import { test as base } from "../support/own-stack.ts";
import { type Person, placeOf, signUp, somebody } from "../support/people.ts";
import { keepSteady } from "./steady.ts";

const HEIGHTS = { 390: 844, 768: 1024, 1280: 800 };
const SCHEMES = ["light", "dark"] as const;
/** Other ones each time: where the stack listens, and what things are known by. */
const BY_CHANCE = /localhost:\d+|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;
/** Those that are compared, which keeps the references small: a telephone by day, and a wide screen by night. */
const COMPARED = ["390-light", "1280-dark"];

interface Options {
  /** What differs from run to run, and is painted over. */
  mask?: Locator[];
  /** Compared beside the usual ones, such as "1280-light". */
  also?: string;
}

interface Fixtures {
  /** Compares a page as it stands with its references, and writes all its pictures where they were asked for. */
  take(page: Page, name: string, options?: Options): Promise<void>;
  /** Signs somebody up, at home in Germany, who is then signed in in this page's browser. */
  join(handle: string, displayName: string, more?: Partial<Person>): Promise<Person>;
}

/** Pictures are taken of a system of their own, so that the people on them can have the same names each time. */
export const test = base.extend<Fixtures>({
  ownPlace: async ({ ownStack }, use) => {
    passOnDatabases(ownStack);
    await use(placeOf(ownStack));
  },
  baseURL: async ({ ownPlace }, use) => use(ownPlace.hubUrl),
  context: async ({ context }, use) => {
    await keepSteady(context);
    await use(context);
  },
  join: async ({ page, ownPlace }, use) =>
    use((handle, displayName, more = {}) => {
      const email = `${handle}@example.com`;
      return signUp(page.request, ownPlace, { ...somebody(), handle, email, displayName, ...more });
    }),
  take: async ({ browserName: _ }, use) => use(take),
});

async function take(page: Page, name: string, { mask = [], also }: Options = {}): Promise<void> {
  await page.getByRole("heading", { level: 1 }).waitFor();
  const folder = process.env.VETCHIUM_PICTURES;
  for (const [width, height] of Object.entries(HEIGHTS)) {
    for (const colorScheme of SCHEMES) {
      const variant = `${width}-${colorScheme}`;
      const isCompared = COMPARED.includes(variant) || variant === also;
      if (!isCompared && folder === undefined) continue;
      await page.setViewportSize({ width: Number(width), height });
      await page.emulateMedia({ colorScheme });
      await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
      const file = `${name}-${variant}.png`;
      const options = { mask: [...mask, page.getByText(BY_CHANCE)], maskColor: "#8b7fa0", fullPage: true };
      if (isCompared)
        await expect.soft(page).toHaveScreenshot(file, { ...options, maxDiffPixelRatio: 0.001 });
      if (folder === undefined) continue;
      await mkdir(folder, { recursive: true });
      await page.screenshot({ ...options, path: join(folder, file), animations: "disabled" });
    }
  }
  await page.setViewportSize({ width: 1280, height: HEIGHTS[1280] });
  await page.emulateMedia({ colorScheme: "light" });
}

export { expect, type Page } from "@playwright/test";
