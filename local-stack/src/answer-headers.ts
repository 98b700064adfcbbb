import type { IncomingHttpHeaders } from "node:http";

const everywhere = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  // Links in mails carry tokens in their query, which must not travel on.
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
];

// Passkeys, and the clipboard that a link is copied to; nothing else of the device.
const ownPages = ["clipboard-write", "publickey-credentials-create", "publickey-credentials-get"];
const nobody = [
  "accelerometer",
  "autoplay",
  "camera",
  "clipboard-read",
  "display-capture",
  "encrypted-media",
  "fullscreen",
  "gamepad",
  "geolocation",
  "gyroscope",
  "hid",
  "idle-detection",
  "local-fonts",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "picture-in-picture",
  "screen-wake-lock",
  "serial",
  "storage-access",
  "usb",
  "xr-spatial-tracking",
];

/** What a page and its files are sent with, word for word what nginx/page-headers.conf holds. */
export const pageHeaders = {
  ...everywhere,
  "content-security-policy": contentSecurityPolicy.join("; "),
  "permissions-policy": [
    ...nobody.map((feature) => `${feature}=()`),
    ...ownPages.map((feature) => `${feature}=(self)`),
  ]
    .toSorted()
    .join(", "),
};

/** What a problem document that no API server wrote is sent with: nginx/problem-headers.conf. */
export const problemHeaders = {
  ...everywhere,
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cache-control": "no-store",
};

/** Makes browsers insist on TLS, where the request came over it: to a proxy in front, as it says. */
export function strictTransportSecurity(headers: IncomingHttpHeaders): Record<string, string> {
  const isSecure = String(headers["x-forwarded-proto"] ?? "").includes("https");
  return isSecure ? { "strict-transport-security": "max-age=31536000; includeSubDomains" } : {};
}
