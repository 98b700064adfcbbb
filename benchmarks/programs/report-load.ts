/** Loaded into a server that is measured: answers its parent how it is doing. */
import { monitorEventLoopDelay } from "node:perf_hooks";
import { REPORT, type ServerReport } from "./server-report.ts";

const RESOLUTION = 5;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
delay.enable();

process.on("message", (message) => {
  if (message !== REPORT) return;
  // The histogram holds the time from one tick of its timer to the next.
  const eventLoopDelay = Math.max(0, delay.percentile(99) / 1e6 - RESOLUTION);
  process.send?.({ eventLoopDelay, memory: process.memoryUsage.rss() } satisfies ServerReport);
  delay.reset();
});
