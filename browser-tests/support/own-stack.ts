import { type Stack, startThrowawayStack } from "@vetchium/local-stack/throwaway-stack";
import { type Place, placeOf } from "./people.ts";
import { test as base } from "./test.ts";

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

export { expect, once, type Page } from "./test.ts";
