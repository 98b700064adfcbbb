import { randomInt } from "node:crypto";
import { isReservedHandle, normaliseHandle } from "./handle.ts";

/** As the API has it, in characters. */
const HANDLE_MAX_LENGTH = 30;

/**
 * Handles that are like one (in lower case): that with something behind it. Short endings first; the longer ones are
 * drawn by lot, because everybody who wanted a popular handle has been offered the same short ones.
 */
export function similarHandles(handle: string): string[] {
  const endings = ["_", "1", "2", "3", ...drawn(10, 100), ...drawn(100, 1000).map((number) => `_${number}`)];
  const similar = endings.map((ending) => handle.slice(0, HANDLE_MAX_LENGTH - ending.length) + ending);
  return [...new Set(similar)].filter(
    (other) => other !== handle && normaliseHandle(other) !== undefined && !isReservedHandle(other),
  );
}

function drawn(least: number, below: number): string[] {
  return Array.from({ length: 4 }, () => String(randomInt(least, below)));
}
