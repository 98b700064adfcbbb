import type { BrowserContext, Route } from "@playwright/test";

/** When every picture is taken. */
export const NOW = new Date("2026-03-14T09:26:00Z");

const HOUR = 3_600_000;
/** In place of the digests, whose key is another in each run. */
const DIGEST = "6k42qCmYPSfoZbZJzRD8th8vG82Fe0ercJ562-lBq2g";
const INSTANT = /\b20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|\+00:00)/g;

/**
 * Has every page of a browser show the same from run to run: its clock stands still, and what a real system answers
 * holds that clock's times, to the hour, and one digest.
 */
export async function keepSteady(context: BrowserContext): Promise<void> {
  await context.clock.setFixedTime(NOW);
  await context.route(({ pathname }) => /^\/(?:api\/|@)/.test(pathname), answerSteadily);
}

async function answerSteadily(route: Route): Promise<void> {
  const response = await route.fetch({ maxRedirects: 0 }).catch(() => undefined);
  if (response === undefined) return route.abort("connectionrefused").catch(() => {});
  if (!/json|html/.test(response.headers()["content-type"] ?? "")) return route.fulfill({ response });
  const text = steady(await response.text());
  // Who tells of everybody's health is up to the balancer.
  const isHealth = new URL(route.request().url()).pathname === "/api/";
  const body = isHealth ? text.replace(/"region":"\w+"/, '"region":"deu1"') : text;
  return route.fulfill({ response, body });
}

function steady(text: string): string {
  const realNow = Date.now();
  const timed = text.replaceAll(INSTANT, (instant) => {
    const hours = Math.round((Date.parse(instant) - realNow) / HOUR);
    return new Date(NOW.getTime() + hours * HOUR).toISOString();
  });
  return timed.replace(/(?<="value":"[\w-]+:)[\w-]{43}(?=")/g, DIGEST);
}
