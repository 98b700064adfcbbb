// @ts-check
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lock
 */

/**
 * Whether node_modules holds what package-lock.json asks for.
 * @param {string} checkout
 */
export function isInstalled(checkout) {
  if (!existsSync(join(checkout, "node_modules"))) return false;
  if (readStamp(checkout) === lockHash(checkout)) return true;
  // Somebody may have run npm install or npm ci by hand: then npm's own note of what it put there says so.
  if (!matchesNpmsNote(checkout)) return false;
  markInstalled(checkout);
  return true;
}

/**
 * Notes that node_modules stands for package-lock.json as it is now.
 * @param {string} checkout
 */
export function markInstalled(checkout) {
  writeFileSync(stampFile(checkout), lockHash(checkout));
}

/** @param {string} checkout */
function matchesNpmsNote(checkout) {
  const asked = readLock(join(checkout, "package-lock.json"));
  const there = readLock(join(checkout, "node_modules", ".package-lock.json"));
  return (
    there !== undefined &&
    Object.entries(asked ?? {})
      .filter(([path]) => path.includes("node_modules/"))
      .every(([path, { version, optional }]) =>
        there[path] === undefined ? optional === true : there[path].version === version,
      )
  );
}

/** @param {string} file */
function readLock(file) {
  try {
    return /** @type {Lock} */ (JSON.parse(readFileSync(file, "utf8"))).packages;
  } catch {
    return undefined;
  }
}

/** @param {string} checkout */
function lockHash(checkout) {
  return createHash("sha256")
    .update(readFileSync(join(checkout, "package-lock.json")))
    .digest("hex");
}

/** @param {string} checkout */
function readStamp(checkout) {
  return existsSync(stampFile(checkout)) ? readFileSync(stampFile(checkout), "utf8") : undefined;
}

/** @param {string} checkout */
function stampFile(checkout) {
  return join(checkout, "node_modules", ".vetchium-lock-hash");
}
