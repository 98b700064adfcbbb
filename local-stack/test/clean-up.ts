import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach } from "vitest";

const tasks: (() => unknown)[] = [];

afterEach(async () => {
  for (const task of tasks.splice(0).reverse()) await task();
});

/** Does something after the test at hand, the last one registered first. */
export function cleanUp(task: () => unknown): void {
  tasks.push(task);
}

/** A folder that goes with the test at hand. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "vetchium-test-"));
  cleanUp(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
