/** What a device is called: where its name stands for itself, and within a sentence, after "with" or "of". */
export const device = {
  alone: {
    named: "{browser} on {system}",
    unnamed: "A browser on {system}",
    program: "A program",
  },
  within: {
    named: "{browser} on {system}",
    unnamed: "a browser on {system}",
    program: "a program",
  },
  /** After "on". */
  systems: {
    iPhone: "an iPhone",
    iPad: "an iPad",
    android: "Android",
    chromeOs: "ChromeOS",
    windows: "Windows",
    mac: "a Mac",
    linux: "Linux",
    unknown: "an unknown system",
  },
} as const;
