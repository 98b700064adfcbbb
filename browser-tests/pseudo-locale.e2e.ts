import { expectNoSidewaysScroll } from "./support/accessibility.ts";
import { expect, type Page, test } from "./support/test.ts";

/** English with every vowel accented and doubled: about as long as the longest of the real languages. */
const PSEUDO = "en-XA";
const FOR_ANYBODY = ["/", "/signup", "/signin", "/password/forgot", "/status", "/nothing/here"];
const FOR_MEMBERS = [
  "/profile",
  "/profile/edit",
  "/account",
  "/sessions",
  "/activity",
  "/my-data",
  "/my-data/move",
  "/my-data/erase",
];

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

async function expectRoom(page: Page, paths: string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(path);
    // every text of the page is one of the longer ones
    await expect(page.getByRole("heading", { level: 1 }), path).toHaveText(/[áéíóúý]{2}|Asha/i);
    await expectNoSidewaysScroll(page);
    expect(await cutOff(page), path).toEqual([]);
  }
}

test.beforeEach(({ page }) =>
  page.addInitScript((language) => localStorage.setItem("vetchium.language", language), PSEUDO),
);

test("has room for longer words where anybody looks", ({ page }) => expectRoom(page, FOR_ANYBODY));

test("has room for longer words where members look", ({ page, signedIn: _ }) =>
  expectRoom(page, FOR_MEMBERS));
