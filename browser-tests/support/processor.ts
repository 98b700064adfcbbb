import type { Page } from "@playwright/test";

/**
 * How fast scripts run in a page, as Lighthouse's BenchmarkIndex says it: a tenth of how often a second a text of 10,000
 * letters is put together, and a tenth of how often 100,000 numbers are copied, between the two.
 * Source: https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md#benchmarking-cpu-power
 */
export async function benchmarkIndex(page: Page): Promise<number> {
  const rounds: number[] = [];
  // the first of them finds the code not compiled yet
  for (let round = 0; round < 4; round++) rounds.push(await page.evaluate(measure));
  return Math.max(...rounds);
}

/** Runs in the page. */
function measure(): number {
  const timesASecond = (work: () => void) => {
    const start = performance.now();
    let times = 0;
    for (; performance.now() - start < 500; times++) work();
    return (times * 1000) / (performance.now() - start);
  };
  const texts = timesASecond(() => {
    let text = "";
    for (let letter = 0; letter < 10_000; letter++) text += "a";
    if (text.length !== 10_000) throw new Error("The text was not put together");
  });
  const from = Array.from({ length: 100_000 }, (_, index) => index);
  const to = [...from];
  const copies = timesASecond(() => {
    for (let index = 0; index < from.length; index++) to[index] = from[index] ?? 0;
  });
  return (texts + copies) / 20;
}
