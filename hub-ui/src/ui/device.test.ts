import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { device } from "../messages/en/member/device.ts";
import { deviceOf } from "./device.ts";

const t = createTranslator({ locale: "en", messages: { device }, namespace: "device" });

const apple = "AppleWebKit/605.1.15 (KHTML, like Gecko)";
const webkit = "AppleWebKit/537.36 (KHTML, like Gecko)";

test.each([
  [`Mozilla/5.0 (X11; Linux x86_64) ${webkit} Chrome/140.0.0.0 Safari/537.36`, "Chrome on Linux", "desktop"],
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0`,
    "Edge on Windows",
    "desktop",
  ],
  [
    `Mozilla/5.0 (Linux; Android 15; Pixel 7) ${webkit} Chrome/140.0.0.0 Mobile Safari/537.36`,
    "Chrome on Android",
    "phone",
  ],
  [
    `Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) ${apple} Version/18.0 Mobile/15E148 Safari/604.1`,
    "Safari on an iPhone",
    "phone",
  ],
  [
    `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${apple} Version/18.0 Safari/605.1.15`,
    "Safari on a Mac",
    "desktop",
  ],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0",
    "Firefox on Windows",
    "desktop",
  ],
  [`Mozilla/5.0 (X11; CrOS x86_64 16000.0.0) ${webkit}`, "A browser on ChromeOS", "desktop"],
  ["Opera/9.80 (Unheard of)", "Opera on an unknown system", "desktop"],
  ["curl/8.5.0", "A program", "desktop"],
  [null, "A program", "desktop"],
])("%s", (userAgent, name, kind) => {
  expect(deviceOf(userAgent, t)).toMatchObject({ name, kind });
});

test("within a sentence, only what has a name of its own begins with a capital", () => {
  const within = (userAgent: string) => deviceOf(userAgent, t).within;
  expect(within("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)")).toBe("a browser on a Mac");
  expect(within("curl/8.5.0")).toBe("a program");
  expect(within("Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0")).toBe("Firefox on Linux");
});
