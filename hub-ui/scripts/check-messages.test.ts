import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const hub = join(import.meta.dirname, "..");
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vetchium-texts-"));
  await symlink(join(hub, "../node_modules"), join(folder, "node_modules"));
  await copyFile(join(hub, "../tsconfig.base.json"), join(folder, "tsconfig.base.json"));
  for (const file of ["tsconfig.json", "src/messages/types.ts"]) await write(file, { from: file });
  await write("src/messages/languages.ts", 'export const LANGUAGES = { en: "English", de: "Deutsch" };');
  for (const language of ["en", "de"]) {
    await write(`src/messages/${language}/visitor/index.ts`, 'export * from "./basket.ts";');
    await write(`src/messages/${language}/member/index.ts`, "export {};");
  }
  await write("src/page.ts", PAGE);
});
afterAll(() => rm(folder, { recursive: true }));

const PAGE = `
  import { useTranslations } from "use-intl";
  import type { Translate } from "./messages/types.ts";
  const fruit = (t: Translate<"basket">, kind: "apple" | "pear") => t(\`fruit.\${kind}\`);
  export function Page() {
    const t = useTranslations("basket");
    return [t("count", { count: 2 }), t.rich("link", { a: (text) => text }), fruit(t, "pear")];
  }
`;
const BASKET = {
  count: "{count, plural, one {# thing} other {# things}}",
  link: "Look <a>inside</a>",
  fruit: { apple: "Apple", pear: "Pear" },
};

async function write(path: string, text: string | { from: string }): Promise<void> {
  const file = join(folder, "hub", path);
  await mkdir(dirname(file), { recursive: true });
  if (typeof text === "string") await writeFile(file, text);
  else await copyFile(join(hub, text.from), file);
}

/** What the check says of an English and a German basket. */
async function check(english: object, german: object = BASKET): Promise<string[]> {
  const module = (texts: object) => `export const basket = ${JSON.stringify(texts)} as const;`;
  await write("src/messages/en/visitor/basket.ts", module(english));
  await write("src/messages/de/visitor/basket.ts", module(german));
  const args = [join(hub, "scripts/check-messages.ts"), join(folder, "hub")];
  return new Promise((resolve) => {
    execFile(process.execPath, args, (error, _out, errors) =>
      resolve(error === null ? [] : errors.trim().split("\n")),
    );
  });
}

test("lets pass what is said, and translated, and takes the same", { timeout: 30_000 }, async () => {
  expect(await check(BASKET)).toEqual([]);
});

test("names a text that nothing says", { timeout: 30_000 }, async () => {
  const left = { ...BASKET, fruit: { ...BASKET.fruit, plum: "Plum" } };
  expect(await check(left, left)).toEqual(["en: nothing says basket.fruit.plum"]);
});

test("names translations that lose something of the text", { timeout: 30_000 }, async () => {
  const german = {
    ...BASKET,
    count: "{count, plural, other {# Dinge}}",
    link: "Sieh hinein",
    fruit: { apple: "", pear: "Birne" },
  };
  expect(await check(BASKET, german)).toEqual([
    "de: basket.count has no plural for one",
    "de: basket.link takes nothing, not <a>",
    "de: basket.fruit.apple is empty, or has space at an end",
  ]);
});
