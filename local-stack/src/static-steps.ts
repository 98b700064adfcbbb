import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { runProgram } from "./run-program.ts";
import { checkout } from "./settings.ts";
import type { Outcome, Step } from "./steps.ts";
import { type LockFile, lockFileMistakes } from "./supply-chain/lock-file.ts";

const workspaces = [
  "api-contract",
  "password-strength",
  "api-server",
  "hub-ui",
  "local-stack",
  "browser-tests",
  "benchmarks",
  "outage-tests",
];

/** A program out of node_modules/.bin, which the bootstrap puts first on PATH. */
function tool(name: string): string {
  return join(checkout, "node_modules", ".bin", process.platform === "win32" ? `${name}.cmd` : name);
}

function check(name: string, program: string, args: string[], isWrong = (_output: string) => false): Step {
  return {
    name,
    run: async (): Promise<Outcome> => {
      const { ok, output } = await runProgram(program, args);
      const passed = ok && !isWrong(output);
      return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, output };
    },
  };
}

const lockStep: Step = {
  name: "lock file",
  run: async () => {
    const read = async (file: string) => JSON.parse(await readFile(join(checkout, file), "utf8")) as unknown;
    const lock = (await read("package-lock.json")) as LockFile;
    const { allowScripts } = (await read("package.json")) as { allowScripts: Record<string, boolean> };
    const mistakes = lockFileMistakes(lock, workspaces, Object.keys(allowScripts));
    const hasNone = mistakes.length === 0;
    return { passed: hasNone ? 1 : 0, failed: hasNone ? 0 : 1, output: mistakes.join("\n") };
  },
};

/** The steps that need no running system: types, lint, boundaries, unused code and texts, fresh generated files. */
export async function staticSteps(): Promise<Step[]> {
  const projects: string[] = [];
  for await (const file of glob(`{${workspaces.join(",")}}/tsconfig*.json`, { cwd: checkout }))
    projects.push(file);
  const boundaries = ["--config", ".dependency-cruiser.cjs", ...workspaces];
  return [
    ...projects.sort().map((project) => check(`types: ${project}`, tool("tsc"), ["-p", project])),
    lockStep,
    check("lint", tool("biome"), ["ci", "--colors=off", "."]),
    // Without a parser for TypeScript it cruises nothing, and calls that a success.
    check("boundaries", tool("depcruise"), boundaries, (output) => !/\([1-9]\d* modules/.test(output)),
    check("unused code", tool("knip"), []),
    check("texts", process.execPath, ["hub-ui/scripts/check-messages.ts"]),
    check("generated files are fresh", process.execPath, ["api-server/scripts/generate.ts", "--check"]),
  ];
}
