import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "vetchium-boundaries-"));
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));
});
afterEach(() => rm(folder, { recursive: true }));

/** The rules broken by `from` importing `to` (types included), as dependency-cruiser sees it. */
async function rulesBroken(from: string, to: string): Promise<string[]> {
  const specifier = to.startsWith("npm:") ? to.slice(4) : join(folder, to);
  await write(from, `import type { Thing } from "${specifier}";\nexport type Other = Thing;\n`);
  if (!to.startsWith("npm:")) await write(to, "export type Thing = 1;\n");
  const args = [
    "--config",
    join(root, ".dependency-cruiser.cjs"),
    "--output-type",
    "json",
    dirname(from).split("/")[0],
  ];
  const output = await new Promise<string>((resolve) => {
    execFile(join(root, "node_modules/.bin/depcruise"), args as string[], { cwd: folder }, (_error, stdout) =>
      resolve(stdout),
    );
  });
  const { summary } = JSON.parse(output) as { summary: { violations: { rule: { name: string } }[] } };
  return summary.violations.map(({ rule }) => rule.name);
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

test.for([
  ["api-server/src/features/a/a.ts", "api-server/src/global-db/b.ts", "directory-behind-cross-region"],
  ["api-server/src/http/a.ts", "api-server/src/global-db/b.ts", "directory-behind-cross-region"],
  ["api-server/src/features/a/a.ts", "api-server/src/features/b/b.ts", "features-apart"],
  ["api-server/src/features/a/a.ts", "api-server/src/postgres/b.ts", "features-imports"],
  ["api-server/src/features/a/a.ts", "npm:fastify", "fastify-at-the-edge"],
  ["api-server/src/cross-region/a.ts", "api-server/src/features/b/b.ts", "inner-code-below-features"],
  ["api-server/src/regional-db/a.ts", "api-server/src/http/b.ts", "inner-code-below-features"],
  ["api-server/src/postgres/a.ts", "api-server/src/cross-region/b.ts", "databases-below-all"],
  ["hub-ui/src/a.tsx", "api-contract/src/b.ts", "hub-apart"],
  ["password-strength/a.ts", "api-server/src/b.ts", "password-strength-apart"],
  ["browser-tests/a.e2e.ts", "api-server/src/b.ts", "outside-tests-apart"],
  ["benchmarks/a.ts", "api-server/src/b.ts", "outside-tests-apart"],
  ["outage-tests/a.ts", "api-server/src/b.ts", "outside-tests-apart"],
  ["api-server/src/operator/a.ts", "api-server/src/global-db/b.ts", "directory-behind-cross-region"],
] as const)("%s may not import %s", async ([from, to, rule]) => {
  expect(await rulesBroken(from, to)).toContain(rule);
});

test.for([
  ["api-server/src/features/a/a.ts", "api-server/src/cross-region/b.ts"],
  ["api-server/src/features/a/a.route.ts", "npm:fastify"],
  ["api-server/src/cross-region/a.ts", "api-server/src/global-db/b.ts"],
  ["api-server/src/build-app.ts", "api-server/src/global-db/b.ts"],
] as const)("%s may import %s", async ([from, to]) => {
  expect(await rulesBroken(from, to)).toEqual([]);
});
