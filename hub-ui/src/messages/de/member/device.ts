import type * as english from "../../en/member/device.ts";
import type { Translation } from "../../types.ts";

export const device: Translation<typeof english.device> = {
  alone: {
    named: "{browser} {system}",
    unnamed: "Ein Browser {system}",
    program: "Ein Programm",
  },
  /** After "mit" or "von". */
  within: {
    named: "{browser} {system}",
    unnamed: "einem Browser {system}",
    program: "einem Programm",
  },
  /** Each with its own preposition. */
  systems: {
    iPhone: "auf einem iPhone",
    iPad: "auf einem iPad",
    android: "unter Android",
    chromeOs: "unter ChromeOS",
    windows: "unter Windows",
    mac: "auf einem Mac",
    linux: "unter Linux",
    unknown: "auf einem unbekannten System",
  },
};
