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

interface Problem {
  slug: string;
  status: number;
  headers: Record<string, string>;
  region?: string;
  errors?: { pointer: string; detail: string }[];
}

/**
 * Has every request be answered with a problem, in the form in which the API tells them.
 * @param path a pattern of addresses, as in page.route
 * @returns what has the API answer again
 */
export async function answerWithProblem(
  page: Page,
  path: string,
  { slug, status, headers, region, errors }: Problem,
): Promise<() => Promise<void>> {
  await page.route(path, (route) =>
    route.fulfill({
      status,
      contentType: "application/problem+json",
      headers,
      json: { type: `urn:vetchium:problem:${slug}`, title: "", status, detail: "", region, errors },
    }),
  );
  return () => page.unroute(path);
}
