import { expect, type Page } from "@playwright/test";
import axe, { type RunOptions } from "axe-core";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** Below this a page is looked at as a phone shows it, in pixels. */
const PHONE_WIDTH = 500;

/**
 * No violation of any kind on the page as it stands, in light and in dark. One that is on its way has no heading yet, which
 * takes the focus as it comes.
 */
export async function expectAccessible(page: Page, { isOnItsWay = false } = {}): Promise<void> {
  await useColours(page, "light");
  const rules = { "page-has-heading-one": { enabled: !isOnItsWay } };
  expect(await violationsOn(page, { rules })).toEqual([]);
  // a phone shows the same colours, and the wide page has been measured in both
  if ((page.viewportSize()?.width ?? 0) < PHONE_WIDTH) return;
  // of all rules, only this one depends on the colours
  await useColours(page, "dark");
  expect(await violationsOn(page, { runOnly: ["color-contrast"] })).toEqual([]);
  await useColours(page, "light");
}

async function useColours(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", colorScheme);
}

async function violationsOn(page: Page, options: RunOptions) {
  // A document has it for good, whatever pages the router shows in it.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return page.evaluate(async (runOptions) => {
    const { violations } = await window.axe.run(document, { ...runOptions, resultTypes: ["violations"] });
    return violations.map(({ id, impact, nodes }) => ({
      id,
      impact,
      where: nodes.map(({ target, failureSummary }) => `${target.join(" ")}: ${failureSummary}`),
    }));
  }, options);
}

/** Nothing of the page lies beside the screen. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
}

/** No button, link or heading is too narrow for its words. */
export async function expectNothingCutOff(page: Page): Promise<void> {
  expect(await cutOff(page), page.url()).toEqual([]);
}

/** What of a page's texts is cut off: buttons and links whose words don't fit into them. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("button *, a *, button, a, h1, h2, label")]
      .filter((element) => {
        const { overflowX, textOverflow } = getComputedStyle(element);
        return (
          overflowX !== "visible" &&
          textOverflow !== "ellipsis" &&
          element.scrollWidth > element.clientWidth + 1
        );
      })
      .map((element) => element.textContent ?? ""),
  );
}
