import type { Page, Route } from "@playwright/test";
import { addressesOf, type readContract } from "../contract.ts";

type Operation = NonNullable<ReturnType<Awaited<ReturnType<typeof readContract>>["get"]>>;

/** The seconds that are asked to wait for, where a problem says so. */
const RETRY_AFTER: Record<string, string> = { "429": "840", "503": "2" };

/** What a problem says in the words of the API: nobody is ever shown them, but at the field they are about. */
export const DETAIL = "For whoever writes programs.";

/** Has one operation be answered as a test says, in the very form of the API's own answers, until it is ended. */
export async function pretendAnswers(page: Page, { method, path, problems }: Operation) {
  let answer: ((route: Route) => Promise<void>) | undefined;
  let given = Promise.withResolvers<void>();
  const addresses = addressesOf(path);
  await page.route(addresses, async (route) => {
    if (route.request().method() !== method || answer === undefined) return route.fallback();
    await answer(route);
    given.resolve();
  });
  return {
    /** @param name a slug, `slug at /member`, or what comes in place of an answer */
    give: (name: string) => {
      given = Promise.withResolvers();
      answer = (route) => fulfil(route, name, problems);
    },
    given: () => given.promise,
    end: () => page.unroute(addresses),
  };
}

async function fulfil(route: Route, name: string, problems: Operation["problems"]): Promise<void> {
  if (name === "unreachable") return route.abort("connectionrefused");
  if (name === "bad-gateway") {
    return route.fulfill({ status: 502, contentType: "text/html", body: "<h1>502 Bad Gateway</h1>" });
  }
  const [slug = "", pointer] = name.split(" at ");
  const problem = problems.get(slug);
  if (problem === undefined)
    throw new Error(`By its contract ${route.request().url()} never answers ${slug}`);
  const { status, title } = problem;
  const retryAfter = RETRY_AFTER[status];
  await route.fulfill({
    status,
    contentType: "application/problem+json",
    headers: {
      "x-request-id": "req-4711",
      "content-language": "en",
      ...(retryAfter === undefined ? {} : { "retry-after": retryAfter }),
    },
    json: {
      type: `urn:vetchium:problem:${slug}`,
      title,
      status,
      detail: DETAIL,
      ...(slug === "region-unavailable" ? { region: "deu1" } : {}),
      ...(pointer === undefined ? {} : { errors: [{ pointer, detail: DETAIL }] }),
      ...(slug === "validation" && pointer === undefined ? { errors: [] } : {}),
    },
  });
}
