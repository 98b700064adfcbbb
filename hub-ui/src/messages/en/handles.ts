export const handleField = {
  label: "Handle",
  hint: "3 to 30 letters, digits or _, beginning with a letter. The whole world will know you by it.",
  invalid: "Use 3 to 30 of a–z, 0–9 and _, with a letter first.",
  state: {
    checking: "Checking…",
    free: (handle: string) => `@${handle} is free.`,
    taken: (handle: string) => `@${handle} is taken. Try another.`,
    reserved: (handle: string) => `@${handle} is kept back. Try another.`,
    quarantined: (handle: string) =>
      `@${handle} was given up not long ago and stays closed for 90 days to everybody but its last holder, so that nobody can pose as them.`,
    unknown: "We can't check just now; you will be told when you send it.",
  },
};

export const changeHandle = {
  title: "Handle",
  address: "Your public address:",
  change: "Change handle",
  newHandle: "New handle",
  same: "This is your handle already.",
  consequences: (handle: string) => [
    `Your public address changes with it. Links to the old one no longer lead to you.`,
    `@${handle} is kept back for 90 days. In that time you can take it back, and nobody else can have it.`,
  ],
  submit: "Change handle",
  cancel: "Keep the old one",
  changed: (now: string, before: string) =>
    `You are @${now} now. @${before} is kept back for you for 90 days.`,
};
