import type { CDPSession, Page } from "@playwright/test";

/** What a page tells of its own loading. */
export interface Loading {
  /** Milliseconds until the largest piece was drawn. */
  largestPaint: number;
  /** What that piece is: tag and text. */
  largest: string;
  /** The shifts of the layout that nobody's action caused, in parts of the screen (CLS without its windows). */
  shifts: { value: number; moved: string[] }[];
  /** The longest that an action waited until it was shown, in milliseconds. */
  slowestAction: number;
}

declare global {
  interface Window {
    loading: Loading;
  }
}

interface LayoutShift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
  sources: { node: Node | null }[];
}
type LargestPaint = PerformanceEntry & { element: Element | null };

/** Watches the loading of whatever a page goes to next. */
export async function watchLoading(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const loading: Loading = { largestPaint: 0, largest: "", shifts: [], slowestAction: 0 };
    window.loading = loading;
    const nameOf = (node: Node | null) =>
      node instanceof Element
        ? `${node.tagName} ${node.textContent.trim().slice(0, 40)}`
        : String(node?.nodeName);
    const watch = (type: string, take: (entry: PerformanceEntry) => void) =>
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
        type,
        buffered: true,
        durationThreshold: 16,
      } as PerformanceObserverInit);
    watch("largest-contentful-paint", (entry) => {
      loading.largestPaint = entry.startTime;
      loading.largest = nameOf((entry as LargestPaint).element);
    });
    watch("layout-shift", (entry) => {
      const { value, hadRecentInput, sources } = entry as LayoutShift;
      if (!hadRecentInput) loading.shifts.push({ value, moved: sources.map(({ node }) => nameOf(node)) });
    });
    watch("event", (entry) => {
      if ("interactionId" in entry && entry.interactionId) {
        loading.slowestAction = Math.max(loading.slowestAction, entry.duration);
      }
    });
  });
}

/** A line and a processor, as slow as they are pretended to be. */
export interface Conditions {
  name: string;
  /** megabits a second */
  down: number;
  up: number;
  /** milliseconds of a round trip */
  roundTrip: number;
  /** times slower than this machine's */
  processor: number;
}

export async function pretend(devtools: CDPSession, conditions: Conditions): Promise<void> {
  const bytes = (megabits: number) => (megabits * 1_000_000) / 8;
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: conditions.roundTrip,
    downloadThroughput: bytes(conditions.down),
    uploadThroughput: bytes(conditions.up),
  });
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: conditions.processor });
}
