import type { Page } from "@playwright/test";

const months = new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" });

/** Names that are no text of ours: those that browsers have for the words of a language (Intl), and their own. */
const NAMES = [
  ...["India", "United States", "Germany", "en-XA", "Chrome"],
  ...Array.from({ length: 12 }, (_, month) => months.format(Date.UTC(2000, month))),
];

const ADDRESS = /https?:\/\/\S+/g;

/**
 * The words on a page that no text of the hub has made: in the pseudo-locale, every vowel of a text has an accent. What is
 * marked as not to be translated, or as of another language, is left out, and so is what people wrote themselves.
 * @param own what people wrote themselves
 */
export async function untranslated(page: Page, own: string[]): Promise<string[]> {
  const texts = await page.evaluate(textsOf);
  const known = [...own, ...NAMES];
  return texts.flatMap((text) => {
    const rest = known.reduce((left, word) => left.replaceAll(word, " "), text.replaceAll(ADDRESS, " "));
    const words = rest.match(/\p{L}+/gu) ?? [];
    return words.some((word) => /^[a-z]{2,}$/i.test(word) && /[aeiouy]/i.test(word)) ? [text] : [];
  });
}

/** Whatever can be read on a page, heard of it or seen in its tab. It runs in the page. */
function textsOf(): string[] {
  // The long ones are browsers' own: months, languages and time zones.
  const isOfShortList = (element: Element) =>
    element instanceof HTMLOptionElement && (element.closest("select")?.options.length ?? 0) < 10;
  const texts = [document.title];
  const skipped = "script, style, noscript, time, code, [translate=no], body [lang]";
  for (const element of document.body.querySelectorAll("*")) {
    if (element.closest(skipped) !== null || !(element.checkVisibility() || isOfShortList(element))) continue;
    for (const name of ["aria-label", "title", "placeholder", "alt"])
      texts.push(element.getAttribute(name) ?? "");
    for (const node of element.childNodes) if (node instanceof Text) texts.push(node.data);
  }
  return texts.map((text) => text.trim()).filter((text) => text !== "");
}
