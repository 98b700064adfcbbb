const YEAR_SECONDS = 365 * 24 * 60 * 60;

/**
 * What keeps browsers from making more of an answer than it is (OWASP ASVS 5.0, V3.4). An answer is data: where it
 * is shown as a page, it loads and runs nothing, and in no frame.
 */
export function securityHeaders(publicUrl: URL): Record<string, string> {
  const headers: Record<string, string> = {
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
  };
  if (publicUrl.protocol === "https:") {
    headers["strict-transport-security"] = `max-age=${YEAR_SECONDS}; includeSubDomains`;
  }
  return headers;
}
