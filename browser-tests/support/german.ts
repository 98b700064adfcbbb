import type { Locator } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./accessibility.ts";
import type { Person } from "./people.ts";
import { expect, type Page } from "./test.ts";
import { expectGermanAlone, filled, german } from "./texts.ts";

/** A button of a German page, by its whole name. */
export const button = (page: Page | Locator, name: string) => page.getByRole("button", { name, exact: true });
/** A field that is written into, by its whole label. */
export const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });

export async function expectTitle(page: Page, name: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name, exact: true })).toBeVisible();
}

/** That a page speaks German alone, keeps every rule of accessibility, and fits into its screen. */
export async function expectGood(page: Page): Promise<void> {
  await expectGermanAlone(page);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

/** By the menu, as people go who are signed in. */
export async function follow(page: Page, person: Person, name: string): Promise<void> {
  await button(page, filled(german.shell.account.open, { name: person.displayName })).click();
  await page.getByRole("link", { name, exact: true }).and(page.locator("[popover] *")).click();
}
