import { expect, type Page } from "@playwright/test";
import * as germanMember from "../../hub-ui/src/messages/de/member/index.ts";
import * as germanVisitor from "../../hub-ui/src/messages/de/visitor/index.ts";
import * as englishMember from "../../hub-ui/src/messages/en/member/index.ts";
import * as englishVisitor from "../../hub-ui/src/messages/en/visitor/index.ts";

/** Every text that the hub has in German. */
export const german = { ...germanVisitor, ...germanMember };

/** A text with its plain arguments filled in. */
export function filled(text: string, values: Record<string, string>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** Shorter ones may be the same in both languages, or a part of anything. */
const SHORTEST = 12;

/** What a text says whatever its arguments are: ICU's own words, such as "plural", stand within braces. */
function wordsOf(text: string): string[] {
  return text.split(/[{}<>]/).map((words) => words.trim());
}

function allWords(texts: object): string[] {
  return Object.values(texts).flatMap((text: unknown) =>
    typeof text === "string" ? wordsOf(text) : allWords(text as object),
  );
}

const germanWords = allWords(german).join("\n");
const englishAlone = allWords({ ...englishVisitor, ...englishMember }).filter(
  (words) => words.length > SHORTEST && !germanWords.includes(words),
);

/** That a page speaks German, in what it shows and in what it tells a screen reader, and has no English text left. */
export async function expectGermanAlone(page: Page): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  // What a document begins with has the words of every language, until the page is there.
  await expect(page.locator(".first-view")).toHaveCount(0);
  const told = await page.evaluate(() => {
    const attributes = ["aria-label", "title", "alt", "placeholder"];
    const elements = [...document.querySelectorAll(attributes.map((name) => `[${name}]`).join())];
    const named = elements.flatMap((element) => attributes.map((name) => element.getAttribute(name) ?? ""));
    return [document.title, document.body.textContent, ...named].join("\n");
  });
  expect(englishAlone.filter((words) => told.includes(words))).toEqual([]);
}
