import { expect, test } from "vitest";
import { occasion } from "./occasion.ts";

const details = {
  at: "2026-11-28T13:05:09.123456+00:00",
  ip: "203.0.113.7",
  user_agent: "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0",
};

test.each([
  ["en", "Time: November 28, 2026 at 1:05:09 PM UTC"],
  ["de", "Zeit: 28. November 2026 um 13:05:09 UTC"],
  ["hi", "समय: 28 नवंबर 2026 को 1:05:09 pm UTC बजे"],
  ["ta", "நேரம்: 28 நவம்பர், 2026 அன்று 1:05:09 PM UTC"],
] as const)("in %s it says when, with the zone, and with what", (language, time) => {
  const [when, from, device] = occasion(language, { details }).split("\n");
  expect(when).toBe(time);
  expect(from).toContain("203.0.113.7");
  expect(device).toContain("Firefox, Windows");
});

test.each([
  ["en", "Time: November 28, 2026 at 6:35:09 PM India Standard Time"],
  ["de", "Zeit: 28. November 2026 um 18:35:09 Indische Normalzeit"],
] as const)(
  "in %s it says when in the zone that its reader has chosen, by the zone's name",
  (language, time) => {
    const [when] = occasion(language, { details, timeZone: "Asia/Kolkata" }).split("\n");
    expect(when).toBe(time);
  },
);

test("what a sender writes into the user agent gets into no mail", () => {
  const text = occasion("en", {
    details: { ...details, user_agent: "Open https://evil.example now/1.0 (Windows)" },
  });
  expect(text).toContain("Device: Windows");
  expect(text).not.toContain("evil");
  expect(occasion("en", { details: { ...details, user_agent: "evil.example" } })).toContain(
    "Device: unknown",
  );
});

test("what is not known is called so", () => {
  expect(occasion("de", { details: {} })).toBe("Zeit: unbekannt\nIP-Adresse: unbekannt\nGerät: unbekannt");
});
