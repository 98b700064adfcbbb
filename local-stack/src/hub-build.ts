import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { access, glob, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { constants, setPriority } from "node:os";
import { join } from "node:path";
import { lastLines, StackFailure } from "./failure.ts";
import { checkout, childEnvironment, stateFolder } from "./settings.ts";

const hubFolder = join(checkout, "hub-ui");
const stampFile = join(stateFolder, "hub-build.sha256");
const sources = [
  "hub-ui/{src,public}/**/*.*",
  "hub-ui/*.{html,json,ts,js,cjs,mjs}",
  "api-contract/src/**/*.ts",
  "package-lock.json",
];

/** Where the built pages are. */
export const builtHub = join(hubFolder, "dist");

/**
 * Builds the hub's pages unless they stand for the sources as they are now.
 * @throws StackFailure with the builder's last lines
 */
export async function buildHub(signal?: AbortSignal): Promise<void> {
  const stamp = await sourceHash();
  const isBuilt = await access(join(builtHub, "index.html")).then(
    () => true,
    () => false,
  );
  if (isBuilt && (await readFile(stampFile, "utf8").catch(() => "")) === stamp) return;
  // Built beside it and swapped in, so that a stack that serves the old pages meanwhile never serves half of them.
  const draft = `${builtHub}-${process.pid}`;
  try {
    await runVite(["build", "--outDir", draft, "--emptyOutDir", "--logLevel", "warn"], signal);
    await rm(`${draft}-old`, { recursive: true, force: true });
    await rename(builtHub, `${draft}-old`).catch(() => undefined);
    await rename(draft, builtHub);
    await mkdir(stateFolder, { recursive: true });
    await writeFile(stampFile, stamp);
  } finally {
    await Promise.all([draft, `${draft}-old`].map((path) => rm(path, { recursive: true, force: true })));
  }
}

async function sourceHash(): Promise<string> {
  const files: string[] = [];
  for await (const file of glob(sources, { cwd: checkout })) files.push(file);
  const hash = createHash("sha256");
  for (const file of files.sort()) {
    hash
      .update(file)
      .update("\0")
      .update(await readFile(join(checkout, file)));
  }
  return hash.digest("hex");
}

function runVite(args: string[], signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const vite = join(checkout, "node_modules", "vite", "bin", "vite.js");
    const child = spawn(process.execPath, [vite, ...args], {
      cwd: hubFolder,
      env: childEnvironment({ NODE_ENV: "production" }),
      stdio: ["ignore", "pipe", "pipe"],
      signal,
    });
    // The databases and servers that start meanwhile take longer, so the cores are theirs first.
    if (child.pid) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    let output = "";
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new StackFailure(`The hub does not build:\n${lastLines(output, 20)}`));
    });
  });
}
