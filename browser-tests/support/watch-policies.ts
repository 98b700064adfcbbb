import type { Page } from "@playwright/test";

/** What a page did that its content security policy refuses, whom it asked, and the errors that the browser shows a developer. */
export interface Watched {
  violations(): string[];
  /** The origins of all requests. */
  asked(): string[];
  errors(): string[];
}

declare global {
  interface Window {
    tellViolation(violation: string): Promise<void>;
  }
}

/** Watches a page from before its first script runs, over all addresses it goes to. */
export async function watchPolicies(page: Page): Promise<Watched> {
  const violations: string[] = [];
  const errors: string[] = [];
  const asked = new Set<string>();
  page.on("request", (request) => asked.add(new URL(request.url()).origin));
  await page.exposeBinding("tellViolation", (_source, violation: string) => {
    violations.push(violation);
  });
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      void window.tellViolation(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`);
    });
  });
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    const text = message.text();
    // A header that the browser does not understand is told as a warning.
    if (message.type() === "error" || /policy/i.test(text)) errors.push(text);
  });
  return { violations: () => violations, asked: () => [...asked], errors: () => errors };
}
