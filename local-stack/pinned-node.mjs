// @ts-check
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The Node.js that package.json pins for this platform, or the present one where it is new enough and npm has none for
 * the platform.
 * @param {string} checkout
 * @returns {string | undefined} the path of the program
 */
export function pinnedNode(checkout) {
  const { optionalDependencies = {} } = readJson(join(checkout, "package.json"));
  for (const name of Object.keys(optionalDependencies).filter((name) => name.startsWith("node-"))) {
    const folder = join(checkout, "node_modules", name);
    if (!existsSync(join(folder, "package.json"))) continue; // npm installs the one for this platform alone.
    const program = join(folder, readJson(join(folder, "package.json")).bin?.node ?? "bin/node");
    if (existsSync(program)) return program;
  }
  const [major = 0] = process.versions.node.split(".").map(Number);
  return major >= 24 ? process.execPath : undefined;
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}
