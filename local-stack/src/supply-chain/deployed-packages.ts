import { copyFile, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { StackFailure } from "../failure.ts";
import { runProgram } from "../run-program.ts";
import { checkout } from "../settings.ts";
import { runNpm } from "./npm.ts";

/** What runs where people's data is, or in their browsers. */
const deployed = ["api-contract", "password-strength", "api-server", "hub-ui"];

/**
 * Runs `work` in a folder with the manifests and the lock file cut down to what the images install. npm's own --omit
 * leaves out packages that some workspace needs in production too, where another needs them for development.
 * @throws StackFailure when npm refuses the cut
 */
export async function withDeployedPackages<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const parent = await mkdtemp(join(tmpdir(), "vetchium-packages-"));
  // npm names the whole by its folder.
  const folder = join(parent, "vetchium");
  try {
    await mkdir(folder);
    for (const file of ["package.json", "package-lock.json"])
      await copyFile(join(checkout, file), join(folder, file));
    for (const workspace of deployed) {
      await mkdir(join(folder, workspace));
      await copyFile(join(checkout, workspace, "package.json"), join(folder, workspace, "package.json"));
    }
    await cut(folder);
    return await work(folder);
  } finally {
    await rm(parent, { recursive: true, force: true });
  }
}

async function cut(folder: string): Promise<void> {
  const script = join(checkout, "deploy", "only-workspaces.mjs");
  const manifests = await runProgram(process.execPath, [script, "--production", ...deployed], { folder });
  if (!manifests.ok) throw new StackFailure(`The manifests can't be cut down:\n${manifests.output}`);
  // Offline: the lock file has every version already, and nothing is to be added.
  const lock = await runNpm(folder, [
    "install",
    "--package-lock-only",
    "--ignore-scripts",
    "--offline",
    "--no-audit",
  ]);
  if (!lock.ok) throw new StackFailure(`npm can't cut the lock file down:\n${lock.stderr}`);
}
