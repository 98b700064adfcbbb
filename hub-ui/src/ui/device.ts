import type { device } from "../messages/en/member/device.ts";
import type { Translate } from "../messages/types.ts";

type System = keyof typeof device.systems;

export interface Device {
  /** where it stands for itself */
  name: string;
  /** the same within a sentence, after "with" or "of" */
  within: string;
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

const SYSTEMS: [RegExp, System][] = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "android"],
  [/\bCrOS\b/, "chromeOs"],
  [/\bWindows\b/, "windows"],
  [/\bMacintosh\b|\bMac OS X\b/, "mac"],
  [/\bLinux\b|\bX11\b/, "linux"],
];

/** A device in words that its owner recognises, as far as its user agent tells. */
export function deviceOf(userAgent: string | null, t: Translate<"device">): Device {
  const agent = userAgent ?? "";
  const browser = match(BROWSERS, agent);
  const known = match(SYSTEMS, agent);
  const system = t(`systems.${known ?? "unknown"}`);
  const say = (form: "alone" | "within") => {
    if (browser !== undefined) return t(`${form}.named`, { browser, system });
    return known === undefined ? t(`${form}.program`) : t(`${form}.unnamed`, { system });
  };
  const kind = /\b(?:iPhone|Android|Mobile)\b/.test(agent) ? "phone" : "desktop";
  return { name: say("alone"), within: say("within"), kind };
}

function match<Name extends string>(table: [RegExp, Name][], agent: string): Name | undefined {
  return table.find(([pattern]) => pattern.test(agent))?.[1];
}
