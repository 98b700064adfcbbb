/** What a server says of itself that was started with report-load. */
export interface ServerReport {
  /** The 99th percentile of the event loop's delay since the last report, in milliseconds. */
  eventLoopDelay: number;
  /** Resident memory, in bytes. */
  memory: number;
}

/** The question for it. */
export const REPORT = "vetchium-report-load";
