/** Loaded into a program that is measured: writes its peak memory to the file that MEMORY_REPORT names. */
import { writeFileSync } from "node:fs";

process.on("exit", () => {
  const { MEMORY_REPORT } = process.env;
  // maxRSS is in kilobytes (https://nodejs.org/docs/latest-v24.x/api/process.html#processresourceusage).
  if (MEMORY_REPORT) writeFileSync(MEMORY_REPORT, String(process.resourceUsage().maxRSS * 1024));
});
