// @ts-check
// The one file that runs on whatever Node.js npm was started with: it installs what is missing and hands over to the
// pinned Node.js. Plain JavaScript, because Node.js 20 runs no TypeScript.
import { spawn, spawnSync } from "node:child_process";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { isInstalled, markInstalled } from "./installed.mjs";
import { pinnedNode } from "./pinned-node.mjs";

const checkout = fileURLToPath(new URL("..", import.meta.url));

/** @type {Record<string, string>} */
const commands = {
  start: "local-stack/src/start.ts",
  dev: "local-stack/src/dev.ts",
  reset: "local-stack/src/reset.ts",
  test: "local-stack/src/test.ts",
  "test:outages": "outage-tests/outages.ts",
  "test:fuzz": "local-stack/src/fuzz.ts",
  check: "local-stack/src/check.ts",
  sbom: "local-stack/src/sbom.ts",
  audit: "local-stack/src/audit.ts",
  generate: "api-server/scripts/generate.ts",
  vetchium: "local-stack/src/vetchium.ts",
  bench: "benchmarks/bench.ts",
  screenshots: "browser-tests/screenshots.ts",
};

/** @param {string} line @returns {never} */
function fail(line) {
  console.error(`\n${line}\n`);
  process.exit(1);
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(
    `Node.js ${process.versions.node} is too old: install Node.js 20.19 or later from https://nodejs.org.`,
  );
}

function install() {
  if (isInstalled(checkout)) return;
  // On standard error: what the command prints is for whoever reads its output.
  console.error("Installing packages (npm ci) …");
  // npm tells its scripts where it is; run directly, the one on PATH is taken.
  const npm = process.env.npm_execpath?.endsWith("npm-cli.js") ? process.env.npm_execpath : undefined;
  const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
  /** @type {import("node:child_process").SpawnSyncOptions} */
  const options = { cwd: checkout, stdio: ["inherit", 2, "inherit"] };
  const result = npm
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
  if (result.error) fail(`npm cannot be run (${result.error.message}): install npm, it comes with Node.js.`);
  if (result.signal) process.exit(130);
  if (result.status !== 0) {
    fail(`npm ci failed (exit code ${result.status}): its lines above say why. Mend that and start again.`);
  }
  markInstalled(checkout);
}

/**
 * npm passes a signal on to its shell alone, which dies of it without telling anybody: then this process has a new parent.
 * @param {() => void} end
 */
function endWithNpm(end) {
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event === undefined) return;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    end();
  }, 500);
  timer.unref();
}

/** @param {string} name @param {string[]} args */
function handOver(name, args) {
  const node =
    pinnedNode(checkout) ?? fail("The pinned Node.js is missing: delete node_modules and start again.");
  const path = [join(checkout, "node_modules", ".bin"), process.env.PATH].join(delimiter);
  const child = spawn(node, [join(checkout, commands[name] ?? ""), ...args], {
    cwd: checkout,
    env: { ...process.env, PATH: path },
    // The channel closes when this process is killed, so that the command notices.
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  // The command decides how to end; a signal that it has had from the terminal already does no harm twice.
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => child.kill(signal));
  }
  endWithNpm(() => child.kill("SIGTERM"));
  child.once("error", (error) => fail(`${node} cannot be run: ${error.message}`));
  child.once("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 1)));
}

requireNode();
const [name = "", ...args] = process.argv.slice(2);
if (!Object.hasOwn(commands, name)) fail(`Say what to do: ${Object.keys(commands).join(", ")}.`);
install();
handOver(name, args);
