import type { Page } from "@playwright/test";

/**
 * Has the answers to a page's requests wait.
 * @param path a pattern of addresses, as in page.route
 * @returns what lets them through
 */
export async function holdAnswers(page: Page, path: string): Promise<() => Promise<void>> {
  const release = Promise.withResolvers<void>();
  await page.route(path, async (route) => {
    await release.promise;
    await route.fallback();
  });
  return async () => {
    release.resolve();
    await page.unroute(path);
  };
}
