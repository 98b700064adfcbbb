// @ts-check
// Cuts the manifests down to the workspaces that are named, so that `npm ci` installs an image no more than it needs
// (npm's own --workspace installs the others' packages too). The lock file still decides every version.
//   node only-workspaces.mjs [--production] <workspace>...
import { readFileSync, writeFileSync } from "node:fs";

const isProduction = process.argv.includes("--production");
const workspaces = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));

/** @param {string} file @param {(manifest: Record<string, unknown>) => void} change */
function rewrite(file, change) {
  const manifest = JSON.parse(readFileSync(file, "utf8"));
  change(manifest);
  writeFileSync(file, JSON.stringify(manifest));
}

rewrite("package.json", (manifest) => {
  manifest.workspaces = workspaces;
  delete manifest.devDependencies;
  delete manifest.optionalDependencies; // The pinned Node.js: the image brings its own.
});
for (const workspace of isProduction ? workspaces : []) {
  rewrite(`${workspace}/package.json`, (manifest) => delete manifest.devDependencies);
}
