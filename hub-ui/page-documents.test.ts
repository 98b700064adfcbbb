import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pageDocuments } from "./page-documents.ts";
import { precompress } from "./precompress.ts";

let folder = "";
const built = (file: string) => readFile(join(folder, "dist", file));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vetchium-documents-"));
  const files = {
    "index.html": `<!doctype html><head><script type="module" src="/main.ts"></script></head>`,
    "main.ts": `import "./main.css"; import("./page.ts"); import("./other.ts");`,
    "page.ts": `import "./page.css"; import { part } from "./part.ts"; document.title = part;`,
    "other.ts": `import { part } from "./part.ts"; document.title = part + part;`,
    "part.ts": `export const part = "${"a part of it ".repeat(40)}";`,
    "main.css": "body { color: black }",
    "page.css": `main { background: url("./band.svg") }`,
    "band.svg": `<svg xmlns="http://www.w3.org/2000/svg"/>`,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  await build({
    root: folder,
    configFile: false,
    logLevel: "silent",
    build: { assetsInlineLimit: 0 },
    plugins: [pageDocuments({ "entrance.html": { module: "/page.ts" } }), precompress()],
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The addresses that a document links to, by the beginning of the file's name. */
async function linkedBy(document: string): Promise<Map<string, string>> {
  const links = [
    ...(await built(document)).toString().matchAll(/(?:src|href)="\/assets\/(\w+)-[^"]+\.(\w+)"/g),
  ];
  return new Map(links.map(([whole, name, ending]) => [`${name}.${ending}`, whole]));
}

test("a page's own document links to all that shows the page, and to each once", async () => {
  const own = await linkedBy("entrance.html");
  const pieces = ["band.svg", "main.css", "main.js", "page.css", "page.js", "part.js"];
  const names = [...own.keys()].map((name) => name.replace("index", "main"));
  expect(names.sort()).toEqual(pieces);
  expect((await built("entrance.html")).toString().match(/\/assets\//g)).toHaveLength(pieces.length);
});

test("the document of all other pages links to what they all begin with", async () => {
  const any = [...(await linkedBy("index.html")).keys()].map((name) => name.replace("index", "main"));
  expect(any.sort()).toEqual(["main.css", "main.js"]);
});

test("beside each file lies the same, compressed, where that is smaller", async () => {
  const files = await readdir(join(folder, "dist"), { recursive: true });
  const compressible = files.filter((file) => /\.(html|js|css)$/.test(file));
  expect(compressible.length).toBeGreaterThan(5);
  for (const file of compressible) {
    const content = await built(file);
    for (const [ending, decompress] of [
      ["br", brotliDecompressSync],
      ["gz", gunzipSync],
    ] as const) {
      if (!files.includes(`${file}.${ending}`)) expect(content.length).toBeLessThan(100);
      else expect(decompress(await built(`${file}.${ending}`))).toEqual(content);
    }
  }
  expect(files.filter((file) => /part.*\.(br|gz)$/.test(file))).toHaveLength(2);
});
