export const changeHandle = {
  title: "Handle",
  address: "Your public address: {address}",
  change: "Change handle",
  newHandle: "New handle",
  same: "This is your handle already.",
  consequences: {
    address: "Your public address changes with it. Links to the old one no longer lead to you.",
    former:
      "@{handle} is kept back for 90 days. In that time you can take it back, and nobody else can have it.",
  },
  submit: "Change handle",
  cancel: "Keep the old one",
  changed: "You are @{now} now. @{before} is kept back for you for 90 days.",
} as const;
