import { join } from "node:path";
import type { Page } from "@playwright/test";

const WIDTHS = { 390: 844, 1280: 800 };
const SCHEMES = ["light", "dark"] as const;

/** Takes a page as it stands, at two widths and in both colour schemes. */
export type Take = (page: Page, name: string) => Promise<void>;

export function takeInto(folder: string): Take {
  return async (page, name) => {
    await page.getByRole("heading", { level: 1 }).waitFor();
    for (const [width, height] of Object.entries(WIDTHS)) {
      await page.setViewportSize({ width: Number(width), height });
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme });
        await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
        await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true });
      }
    }
    await page.emulateMedia({ colorScheme: "light" });
  };
}
