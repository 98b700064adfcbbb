/**
 * Measures how long the public pages take on a telephone's line and processor, and how long actions take until they are
 * shown: npm run loading-times -w browser-tests. What it prints belongs into docs/loading-times.md.
 */
import { type Browser, chromium, devices, type Page } from "@playwright/test";
import { startThrowawayStack } from "@vetchium/local-stack/throwaway-stack";
import { launchOptions } from "./support/browser.ts";
import { type Conditions, type Loading, pretend, watchLoading } from "./support/loading.ts";
import { type Place, placeOf, signUp, somebody } from "./support/people.ts";

const ROUNDS = 7;

/** Lighthouse's processor of a mid-range telephone, behind lines of Lighthouse (slow 4G) and WebPageTest (4G). */
const CONDITIONS: Conditions[] = [
  { name: "4G", down: 9, up: 9, roundTrip: 170, processor: 4 },
  { name: "slow 4G", down: 1.6, up: 0.75, roundTrip: 150, processor: 4 },
];

type Action = (page: Page) => Promise<void>;

const ACTIONS: Record<string, Action> = {
  "other colours": (page) => page.getByRole("button", { name: /Switch to/ }).click(),
  "from the landing page to signing up": async (page) => {
    await page.getByRole("link", { name: "Choose your home" }).click();
    await page.getByRole("heading", { level: 1, name: "Create your account" }).waitFor();
  },
  "writing into a form": (page) => page.getByLabel("Email").pressSequentially("asha@example.com"),
  "choosing a region": (page) => page.getByRole("radio", { name: "Germany" }).check(),
};

const stack = await startThrowawayStack();
const browser = await chromium.launch(launchOptions);
try {
  const place = placeOf(stack);
  const request = await (await browser.newContext()).newPage();
  const person = await signUp(request.request, place, somebody());
  console.log("| | line | LCP (least to most) | CLS | what is drawn last |\n| --- | --- | --- | --- | --- |");
  for (const conditions of CONDITIONS) {
    for (const [name, path] of [
      ["landing page", "/"],
      ["public profile", `/@${person.handle}`],
    ] as const) {
      await printLoading(browser, place, conditions, name, path);
    }
  }
  console.log("\n| action | shown after at most |\n| --- | --- |");
  for (const [name, duration] of await measureActions(browser, place)) {
    console.log(`| ${name} | ${duration} ms |`);
  }
} finally {
  await browser.close();
  await stack.stop();
}

async function telephone(browser: Browser, place: Place, conditions: Conditions): Promise<Page> {
  const context = await browser.newContext({ ...devices["Pixel 7"], baseURL: place.hubUrl, locale: "en-GB" });
  const page = await context.newPage();
  await pretend(await context.newCDPSession(page), conditions);
  await watchLoading(page);
  return page;
}

async function printLoading(
  browser: Browser,
  place: Place,
  conditions: Conditions,
  name: string,
  path: string,
): Promise<void> {
  const rounds: Loading[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    // a new one each time, with nothing kept
    const page = await telephone(browser, place, conditions);
    await page.goto(path);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.waitForLoadState("networkidle");
    rounds.push(await page.evaluate(() => window.loading));
    await page.context().close();
  }
  const times = rounds.map(({ largestPaint }) => Math.round(largestPaint)).sort((a, b) => a - b);
  const shifts = rounds.map(({ shifts }) => shifts.reduce((sum, { value }) => sum + value, 0));
  const median = times[Math.floor(ROUNDS / 2)];
  const range = `**${median} ms** (${times[0]} to ${times.at(-1)})`;
  const last = rounds.at(-1)?.largest ?? "";
  console.log(`| ${name} | ${conditions.name} | ${range} | ${Math.max(...shifts).toFixed(3)} | ${last} |`);
}

async function measureActions(browser: Browser, place: Place): Promise<[string, number][]> {
  const [conditions] = CONDITIONS;
  if (conditions === undefined) return [];
  const page = await telephone(browser, place, conditions);
  await page.goto("/");
  await page.getByText("Answering").first().waitFor();
  const durations: [string, number][] = [];
  for (const [name, act] of Object.entries(ACTIONS)) {
    await page.evaluate(() => {
      window.loading.slowestAction = 0;
    });
    await act(page);
    // Entries of events come with the next frame or two; those below 16 ms don't come at all.
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
    durations.push([name, await page.evaluate(() => window.loading.slowestAction)]);
  }
  await page.context().close();
  return durations;
}
