import { randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltFile, circleOf, firstLoadBudget, firstLoadOf } from "./first-load.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vetchium-first-load-"));
  // what no compression makes smaller
  const bulk = (bytes: number) => `export const bulk = "${randomBytes(bytes / 2).toString("hex")}";`;
  const files = {
    "index.html": `<!doctype html><script type="module" src="/main.ts"></script>`,
    "main.ts": `import { bulk } from "./first.ts"; console.log(bulk, import("./page.ts"), import("./other.ts"));`,
    "first.ts": bulk(20_000),
    "page.ts": `export { bulk } from "./part.ts";`,
    "part.ts": bulk(10_000),
    "other.ts": bulk(60_000),
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const buildWithin = (limit: number, page = "/page.ts", oneOf?: RegExp) =>
  build({
    root: folder,
    configFile: false,
    logLevel: "silent",
    build: { write: false },
    plugins: [firstLoadBudget({ "the page": page }, limit, oneOf)],
  });

// Of random hexadecimal digits, half is left.
test("a page within its budget is built, whatever other pages weigh", async () => {
  await expect(buildWithin(17_000)).resolves.toBeDefined();
});

test("a page above its budget is not built, and the figures say why", async () => {
  await expect(buildWithin(14_000)).rejects.toThrow(
    /first load of the page is 1\d\.\d kB .* more than 14\.0 kB/,
  );
});

test("of what only some visitors fetch, the heaviest counts", async () => {
  await expect(buildWithin(17_000, "/page.ts", /other\.ts$/)).rejects.toThrow("more than 17.0 kB");
});

test("a page that no chunk holds is not built either", async () => {
  await expect(buildWithin(17_000, "/gone.ts")).rejects.toThrow("No chunk holds /gone.ts");
});

const chunk = (imports: string[], moduleIds: string[] = [], css: string[] = []): BuiltFile => ({
  type: "chunk",
  code: "export {};",
  imports,
  isEntry: moduleIds.includes("/main.ts"),
  moduleIds,
  viteMetadata: { importedCss: new Set(css) },
});

test("what is counted is the entry, the page and what they import, each once", () => {
  const bundle = {
    "main.js": chunk(["shared.js"], ["/main.ts"], ["main.css"]),
    "shared.js": chunk([]),
    "page.js": chunk(["shared.js", "part.js"], ["/page.ts"], ["page.css"]),
    "part.js": chunk(["shared.js"]),
    "other.js": chunk(["shared.js"], ["/other.ts"], ["other.css"]),
    "page.css": { type: "asset" } as const,
  };
  expect(firstLoadOf(bundle, "/page.ts")).toMatchObject({
    scripts: ["main.js", "shared.js", "page.js", "part.js"],
    styles: ["main.css", "page.css"],
  });
});

test("chunks in a circle are found", () => {
  const line = { "a.js": chunk(["b.js", "c.js"]), "b.js": chunk(["c.js"]), "c.js": chunk([]) };
  expect(circleOf(line)).toBeUndefined();
  expect(circleOf({ ...line, "c.js": chunk(["b.js"]) })).toEqual(["b.js", "c.js", "b.js"]);
});
