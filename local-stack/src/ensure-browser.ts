import { access } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { aptInstall } from "./apt.ts";
import { findProgram } from "./find-program.ts";
import { runProgram } from "./run-program.ts";
import { checkout } from "./settings.ts";

// The shell is the same browser without the parts that only a window needs, and takes two thirds of the time.
const programs = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
];
const downloadMilliseconds = 180_000;

const requireFromTests = createRequire(join(checkout, "browser-tests", "package.json"));

/**
 * Finds a Chromium for the browser tests, and gets one where there is none: Playwright's own download, else Debian's.
 * @returns the path of the program, or undefined where none can be had
 */
export async function ensureBrowser(): Promise<string | undefined> {
  const present = (await playwrightsOwn()) ?? (await findProgram(...programs));
  if (present) return present;
  console.log("No Chromium is installed: downloading Playwright's …");
  const cli = requireFromTests.resolve("@playwright/test/cli");
  await runProgram(process.execPath, [cli, "install", "chromium"], {
    timeoutMilliseconds: downloadMilliseconds,
    // Behind a wall it would try again for minutes.
    environment: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "5000" },
  });
  const downloaded = await playwrightsOwn();
  if (downloaded) return downloaded;
  const isInstalled = (await aptInstall("chromium-headless-shell")) || (await aptInstall("chromium"));
  return isInstalled ? findProgram(...programs) : undefined;
}

async function playwrightsOwn(): Promise<string | undefined> {
  const { chromium } = requireFromTests("@playwright/test") as { chromium: { executablePath(): string } };
  const path = chromium.executablePath();
  return access(path).then(
    () => path,
    () => undefined,
  );
}
