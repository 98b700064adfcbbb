import type * as english from "../../en/member/device.ts";
import type { Translation } from "../../types.ts";

export const device: Translation<typeof english.device> = {
  alone: {
    named: "{system} पर {browser}",
    unnamed: "{system} पर कोई ब्राउज़र",
    program: "कोई प्रोग्राम",
  },
  /** Before "से" or "का". */
  within: {
    named: "{system} पर {browser}",
    unnamed: "{system} पर किसी ब्राउज़र",
    program: "किसी प्रोग्राम",
  },
  /** Before "पर". */
  systems: {
    iPhone: "iPhone",
    iPad: "iPad",
    android: "Android",
    chromeOs: "ChromeOS",
    windows: "Windows",
    mac: "Mac",
    linux: "Linux",
    unknown: "अज्ञात सिस्टम",
  },
};
