import { sessions as t } from "../messages/index.ts";

export interface Device {
  name: string;
  kind: "phone" | "desktop";
}

// In this order: most browsers claim to be several others as well.
const BROWSERS: [RegExp, string][] = [
  [/\bEdg(?:e|A|iOS)?\//, "Edge"],
  [/\b(?:OPR|Opera)\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(?:Firefox|FxiOS)\//, "Firefox"],
  [/\b(?:Chrome|CriOS|Chromium|HeadlessChrome)\//, "Chrome"],
  [/\bVersion\/.*\bSafari\//, "Safari"],
];

const SYSTEMS: [RegExp, string][] = [
  [/\biPhone\b/, "an iPhone"],
  [/\biPad\b/, "an iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bWindows\b/, "Windows"],
  [/\bMacintosh\b|\bMac OS X\b/, "a Mac"],
  [/\bLinux\b|\bX11\b/, "Linux"],
];

/** A device in words that its owner recognises, as far as its user agent tells. */
export function deviceOf(userAgent: string | null): Device {
  const agent = userAgent ?? "";
  const browser = match(BROWSERS, agent);
  const system = match(SYSTEMS, agent);
  const kind = /\b(?:iPhone|Android|Mobile)\b/.test(agent) ? "phone" : "desktop";
  if (browser === undefined && system === undefined) return { name: t.program, kind };
  return { name: t.device(browser ?? t.unknownBrowser, system ?? t.unknownSystem), kind };
}

function match(table: [RegExp, string][], agent: string): string | undefined {
  return table.find(([pattern]) => pattern.test(agent))?.[1];
}
