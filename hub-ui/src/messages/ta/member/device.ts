import type * as english from "../../en/member/device.ts";
import type { Translation } from "../../types.ts";

/** A system comes before its browser, and bears the ending that says "on". */
export const device: Translation<typeof english.device> = {
  alone: {
    named: "{system} {browser}",
    unnamed: "{system} ஓர் உலாவி",
    program: "ஒரு நிரல்",
  },
  within: {
    named: "{system} {browser}",
    unnamed: "{system} ஓர் உலாவி",
    program: "ஒரு நிரல்",
  },
  systems: {
    iPhone: "iPhone-இல்",
    iPad: "iPad-இல்",
    android: "Android-இல்",
    chromeOs: "ChromeOS-இல்",
    windows: "Windows-இல்",
    mac: "Mac-இல்",
    linux: "Linux-இல்",
    unknown: "அறியப்படாத இயங்குதளத்தில்",
  },
};
