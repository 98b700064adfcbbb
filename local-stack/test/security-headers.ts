import { expect } from "vitest";

/** The headers of everything that a front answers itself, pages and problems. */
export function expectHardened({ headers }: Response): void {
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("x-frame-options")).toBe("DENY");
  expect(headers.get("referrer-policy")).toBe("no-referrer");
  expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
  expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
  // nginx gives its name and no version, its stand-in nothing.
  expect(headers.get("server") ?? "nginx").toBe("nginx");
  expect(headers.has("x-powered-by")).toBe(false);
}

/** The headers of a problem document that no API server wrote. */
export function expectSafeProblem(response: Response): void {
  expect(response.headers.get("content-security-policy")).toBe("default-src 'none'; frame-ancestors 'none'");
  expect(response.headers.get("cache-control")).toBe("no-store");
  expectHardened(response);
}
