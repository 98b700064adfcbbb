/**
 * Measures how long the public pages take on a telephone's line and processor, and how long actions take until they are
 * shown: npm run loading-times -w browser-tests. What it prints belongs into docs/loading-times.md.
 */
import { type Browser, type CDPSession, chromium, devices, type Locator, type Page } from "@playwright/test";
import { startThrowawayStack } from "@vetchium/local-stack/throwaway-stack";
import { launchOptions } from "./support/browser.ts";
import { type Conditions, type Loading, pretend, watchLoading } from "./support/loading.ts";
import { type Person, type Place, placeOf, signUp, somebody } from "./support/people.ts";
import { benchmarkIndex } from "./support/processor.ts";

const ROUNDS = 5;

/** Lighthouse's processor of a mid-range telephone, behind lines of Lighthouse (slow 4G) and WebPageTest (4G). */
const ON_4G: Conditions = { name: "4G", down: 9, up: 9, roundTrip: 170, processor: 4 };
const CONDITIONS: Conditions[] = [
  ON_4G,
  { name: "slow 4G", down: 1.6, up: 0.75, roundTrip: 150, processor: 4 },
];

/**
 * A processor of a mid-range telephone, in Lighthouse's BenchmarkIndex: in the middle of its range for them (125 to 800),
 * and between the low (264) and the middle (1000) that Chrome's developer tools calibrate for.
 */
const MID_RANGE_INDEX = 500;

type Action = (page: Page) => Promise<void>;

const ACTIONS: Record<string, Action> = {
  "other colours": (page) => tap(page, page.getByRole("button", { name: /Switch to/ })),
  "from the landing page to signing up": async (page) => {
    await tap(page, page.getByRole("link", { name: "Choose your home" }));
    await page.getByRole("heading", { level: 1, name: "Create your account" }).waitFor();
  },
  "writing into a form": (page) => page.getByLabel("Email").pressSequentially("asha@example.com"),
  "choosing a region": (page) => tap(page, page.getByText("Germany", { exact: true }).first()),
};

const stack = await startThrowawayStack();
const browser = await chromium.launch(launchOptions);
try {
  const place = placeOf(stack);
  const request = await (await browser.newContext()).newPage();
  const person = await signUp(request.request, place, somebody());
  console.log("| | line | LCP (least to most) | CLS | what is drawn last |\n| --- | --- | --- | --- | --- |");
  for (const conditions of CONDITIONS) {
    for (const [name, path] of pages(person)) {
      await printLoading(browser, place, conditions, name, path);
    }
  }
  console.log("\n| | fetched | work of the processor |\n| --- | --- | --- |");
  for (const [name, path] of pages(person)) await printWork(browser, place, name, path);
  const index = await benchmarkIndex(request);
  const midRange = Math.max(1, index / MID_RANGE_INDEX);
  console.log(`\nBenchmarkIndex of this machine: ${index.toFixed(0)}`);
  console.log(
    `\n| action | shown on a mid-range telephone (${midRange.toFixed(1)} times slower) | 4 times slower |`,
  );
  console.log("| --- | --- | --- |");
  const onMidRange = await measureActions(browser, place, midRange);
  const slower = await measureActions(browser, place, 4);
  for (const name of Object.keys(ACTIONS)) {
    console.log(`| ${name} | ${summary(onMidRange[name])} | ${summary(slower[name])} |`);
  }
} finally {
  await browser.close();
  await stack.stop();
}

function pages({ handle }: Person): [name: string, path: string][] {
  return [
    ["landing page", "/"],
    ["public profile", `/@${handle}`],
  ];
}

/** What doesn't depend on what else the machine does: bytes, and the time that the page's own thread had a core. */
async function printWork(browser: Browser, place: Place, name: string, path: string): Promise<void> {
  const rounds: number[] = [];
  let bytes = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const context = await browser.newContext({ ...devices["Pixel 7"], baseURL: place.hubUrl });
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send("Performance.enable");
    const before = await threadTime(devtools);
    await page.goto(path);
    await page.getByRole("heading", { level: 1 }).waitFor();
    rounds.push((await threadTime(devtools)) - before);
    bytes = await page.evaluate(() =>
      performance
        .getEntries()
        .map((entry) => (entry as PerformanceResourceTiming).encodedBodySize ?? 0)
        .reduce((sum, size) => sum + size, 0),
    );
    await context.close();
  }
  console.log(`| ${name} | ${(bytes / 1000).toFixed(0)} kB | ${(median(rounds) * 1000).toFixed(0)} ms |`);
}

/** Seconds that the page's main thread has run. */
async function threadTime(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "ThreadTime")?.value ?? 0;
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
  const times = rounds.map(({ largestPaint }) => Math.round(largestPaint));
  const shifts = rounds.map(({ shifts }) => shifts.reduce((sum, { value }) => sum + value, 0));
  const last = rounds.at(-1)?.largest ?? "";
  console.log(
    `| ${name} | ${conditions.name} | ${summary(times)} | ${Math.max(...shifts).toFixed(3)} | ${last} |`,
  );
}

/** How long the slowest event of each action waited until it was shown, in milliseconds, for each of the rounds. */
async function measureActions(browser: Browser, place: Place, processor: number) {
  const durations: Record<string, number[]> = {};
  for (let round = 0; round < ROUNDS; round++) {
    const page = await telephone(browser, place, { ...ON_4G, processor });
    await page.goto("/");
    await page.getByText("Answering").first().waitFor();
    await page.waitForLoadState("networkidle");
    for (const [name, act] of Object.entries(ACTIONS)) {
      await page.evaluate(() => {
        window.loading.slowestAction = 0;
      });
      await act(page);
      // Entries of events come with the next frame or two; those below 16 ms don't come at all.
      await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
      durations[name] ??= [];
      durations[name].push(await page.evaluate(() => window.loading.slowestAction));
    }
    await page.context().close();
  }
  return durations;
}

/** A finger's tap alone: Playwright's own click would also run its checks in the page while it is measured. */
async function tap(page: Page, target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (box === null) throw new Error("There is nothing to tap on");
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
}

/** Median (least to most). */
function summary(times: number[] = []): string {
  return `**${median(times)} ms** (${Math.min(...times)} to ${Math.max(...times)})`;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
