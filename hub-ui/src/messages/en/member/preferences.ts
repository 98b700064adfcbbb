export const preferences = {
  title: "Language, looks and time",
  note: "Kept with your account, so that the hub is as you like it on every device. Mails come in your language and tell your time.",
  language: "Language",
  theme: "Colours",
  themes: {
    auto: "As the system has them",
    light: "Light",
    dark: "Dark",
  },
  timeZone: "Time zone",
  timeZoneHint: "In which the hub and our mails tell you when something happened.",
  ofDevice: "As this device has it ({zone})",
  otherZones: "Others",
  saved: "Saved.",
} as const;
