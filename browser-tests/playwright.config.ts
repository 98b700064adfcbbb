import { defineConfig, devices } from "@playwright/test";
import { launchOptions } from "./support/browser.ts";

export default defineConfig({
  testMatch: "*.e2e.ts",
  // where a reference is wanting, the test fails; npm run screenshots writes them
  updateSnapshots: "none",
  snapshotPathTemplate: "pictures/references/{arg}{ext}",
  globalSetup: "./support/global-setup.ts",
  workers: 2,
  retries: 0,
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  // Generous, because the machine also runs the whole system; a test ends as soon as it sees what it waits for.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    launchOptions,
    trace: { mode: "retain-on-failure", screenshots: false, sources: false },
    // the animations are for people; what is tested is the page at rest
    contextOptions: { reducedMotion: "reduce" },
    locale: "en-GB",
    // by which the sign-up page guesses a home
    timezoneId: "Europe/Berlin",
  },
  projects: [
    // one picture after the other, and six of each page where somebody wants to look at them
    { name: "pictures", testMatch: "*.picture.ts", timeout: 180_000 },
    { name: "desktop", use: { viewport: { width: 1280, height: 800 } } },
    {
      name: "phone",
      grepInvert: /@once/,
      use: { ...devices["Pixel 7"], viewport: { width: 390, height: 844 } },
    },
  ],
});
