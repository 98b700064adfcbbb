import { deviceName } from "./device.ts";
import type { LetterFacts } from "./letter.ts";

/** How a language calls when and from where something was done. */
const LABELS = {
  en: { at: "Time", ip: "IP address", device: "Device", unknown: "unknown" },
  de: { at: "Zeit", ip: "IP-Adresse", device: "Gerät", unknown: "unbekannt" },
  hi: { at: "समय", ip: "IP पता", device: "डिवाइस", unknown: "अज्ञात" },
  ta: { at: "நேரம்", ip: "IP முகவரி", device: "சாதனம்", unknown: "தெரியவில்லை" },
} as const;

/**
 * The paragraph of a letter that says when, from which address and with what device something was done, out of the
 * details `at` (ISO 8601), `ip` and `user_agent`. What is not known is called so. It ends without a line break.
 */
export function occasion(
  language: keyof typeof LABELS,
  { details, timeZone }: Pick<LetterFacts, "details" | "timeZone">,
): string {
  const labels = LABELS[language];
  const { at, ip, user_agent: userAgent = "" } = details;
  return [
    `${labels.at}: ${at === undefined ? labels.unknown : timeIn(language, at, timeZone)}`,
    `${labels.ip}: ${ip ?? labels.unknown}`,
    `${labels.device}: ${deviceName(userAgent) ?? labels.unknown}`,
  ].join("\n");
}

function timeIn(language: string, at: string, timeZone: string | null | undefined): string {
  // Both styles name the zone, the full one in words: a mail may be read in another.
  const style = timeZone == null ? ({ timeStyle: "long", timeZone: "UTC" } as const) : fullTime(timeZone);
  return new Intl.DateTimeFormat(language, { dateStyle: "long", ...style }).format(new Date(at));
}

function fullTime(timeZone: string): Intl.DateTimeFormatOptions {
  return { timeStyle: "full", timeZone };
}
