import { existsSync } from "node:fs";
import { chromium, type LaunchOptions } from "@playwright/test";

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

/** A Chromium with all that a window has, which a headless shell has not; undefined where the machine has none. */
export function wholeBrowser(): LaunchOptions | undefined {
  const executablePath = ["/usr/bin/chromium", chromium.executablePath()].find((path) => existsSync(path));
  return executablePath === undefined ? undefined : { ...launchOptions, executablePath };
}

function executable(): { executablePath?: string } {
  const named = process.env.VETCHIUM_CHROMIUM;
  if (named !== undefined) return { executablePath: named };
  const systems = SYSTEM_CHROMIUMS.find((path) => existsSync(path));
  return systems === undefined ? {} : { executablePath: systems };
}
