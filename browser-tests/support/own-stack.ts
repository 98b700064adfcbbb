import { type Stack, startThrowawayStack } from "@vetchium/local-stack/throwaway-stack";
import { type Place, placeOf } from "./people.ts";
import { test as base, expect } from "./test.ts";

/** Tests that take a database down do it in a system of their own. */
export const test = base.extend<{ ownPlace: Place }, { ownStack: Stack }>({
  ownPlace: async ({ ownStack }, use) => use(placeOf(ownStack)),
  ownStack: [
    async ({ browserName: _ }, use) => {
      const stack = await startThrowawayStack();
      await use(stack);
      await stack.stop();
    },
    { scope: "worker", timeout: 60_000 },
  ],
});

/** Brings a database back, and waits until every server asks it again: a public path that needs it shows that. */
export async function bringBack({ databases, serverUrls }: Stack, name: string, path: string): Promise<void> {
  await databases.get(name)?.restart();
  for (const base of serverUrls.values()) {
    await expect.poll(async () => (await fetch(base + path)).status, { timeout: 30_000 }).toBe(200);
  }
}

export { expect, once, type Page } from "./test.ts";
