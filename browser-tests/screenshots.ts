/**
 * Writes a picture of every page and state for a person to look at, at each width and in both colour schemes, and with
 * them the references that the tests compare with and the README shows: npm run screenshots [-- <folder>]
 */
import { spawnSync } from "node:child_process";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBrowser } from "@vetchium/local-stack/ensure-browser";
import sharp from "sharp";

const here = fileURLToPath(new URL(".", import.meta.url));
const references = join(here, "pictures", "references");
const folder = resolve(process.argv[2] ?? join(here, "..", "screenshots"));

await rm(folder, { recursive: true, force: true });
const playwright = fileURLToPath(import.meta.resolve("@playwright/test/cli"));
const browser = await ensureBrowser();
if (browser === undefined) throw new Error("There is no Chromium and none can be installed.");
const { status } = spawnSync(
  process.execPath,
  [playwright, "test", "--project", "pictures", "--update-snapshots=changed"],
  {
    cwd: here,
    stdio: "inherit",
    env: { ...process.env, VETCHIUM_CHROMIUM: browser, VETCHIUM_PICTURES: folder },
  },
);
if (status !== 0) process.exit(status ?? 1);
const taken = new Set(await readdir(folder));
for (const name of await readdir(references)) {
  const file = join(references, name);
  if (taken.has(name)) await makeSmall(file);
  else await rm(file);
}
console.log(`The pictures are in ${folder}.`);

/** Pictures of pages have few colours: so many are told apart by nobody, and not by the comparison. */
async function makeSmall(file: string): Promise<void> {
  const before = await readFile(file);
  if ((await sharp(before).metadata()).isPalette) return;
  await writeFile(file, await sharp(before).png({ palette: true, dither: 0, effort: 10 }).toBuffer());
}
