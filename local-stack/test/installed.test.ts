import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isInstalled, markInstalled } from "../installed.mjs";
import { pinnedNode } from "../pinned-node.mjs";
import { temporaryFolder } from "./clean-up.ts";

const lock = (versions: Record<string, string>) =>
  JSON.stringify({
    packages: {
      "": { name: "vetchium" },
      "some-workspace": { version: "0.1.0" },
      ...Object.fromEntries(
        Object.entries(versions).map(([name, version]) => [
          `node_modules/${name}`,
          { version, optional: name.startsWith("other-platform") },
        ]),
      ),
    },
  });

async function checkout(asked: Record<string, string>, there?: Record<string, string>): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, "package-lock.json"), lock(asked));
  if (there) {
    await mkdir(join(folder, "node_modules"));
    await writeFile(join(folder, "node_modules", ".package-lock.json"), lock(there));
  }
  return folder;
}

test("without node_modules it is not installed", async () => {
  expect(isInstalled(await checkout({ a: "1.0.0" }))).toBe(false);
});

test("it is installed as long as the lock file stays the same", async () => {
  const folder = await checkout({ a: "1.0.0" }, {});
  expect(isInstalled(folder)).toBe(false);
  markInstalled(folder);
  expect(isInstalled(folder)).toBe(true);
  await writeFile(join(folder, "package-lock.json"), lock({ a: "1.0.1" }));
  expect(isInstalled(folder)).toBe(false);
});

test("what npm install put there by hand counts", async () => {
  const folder = await checkout({ a: "1.0.0", "other-platform": "1.0.0" }, { a: "1.0.0" });
  expect(isInstalled(folder)).toBe(true);
});

test.each([
  { name: "an older version", there: { a: "0.9.0" } },
  { name: "a package too few", there: {} },
])("$name does not count", async ({ there }) => {
  expect(isInstalled(await checkout({ a: "1.0.0" }, there as Record<string, string>))).toBe(false);
});

test("the pinned Node.js is the one that npm installed for this platform, else the present one", async () => {
  const folder = await temporaryFolder();
  await writeFile(
    join(folder, "package.json"),
    JSON.stringify({ optionalDependencies: { "node-elsewhere": "24.0.0", "node-here": "24.0.0" } }),
  );
  expect(pinnedNode(folder)).toBe(process.execPath);
  const bin = join(folder, "node_modules", "node-here", "bin");
  await mkdir(bin, { recursive: true });
  await writeFile(join(folder, "node_modules", "node-here", "package.json"), '{"bin":{"node":"bin/node"}}');
  await writeFile(join(bin, "node"), "");
  expect(pinnedNode(folder)).toBe(join(bin, "node"));
});
