import { existsSync } from "node:fs";
import type { LaunchOptions } from "@playwright/test";

const SYSTEM_CHROMIUMS = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

/**
 * The browser of the tests: the one that VETCHIUM_CHROMIUM names, else the system's, else Playwright's own.
 * Chromium refuses its sandbox to root.
 */
export const launchOptions: LaunchOptions = {
  ...executable(),
  args: [
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
  ],
};

function executable(): { executablePath?: string } {
  const named = process.env.VETCHIUM_CHROMIUM;
  if (named !== undefined) return { executablePath: named };
  const systems = SYSTEM_CHROMIUMS.find((path) => existsSync(path));
  return systems === undefined ? {} : { executablePath: systems };
}
