export const moves = {
  title: "Move to another region",
  intro: (home: string) => `Your data lives in ${home}. Choose where it shall live from now on.`,
  back: "My data",
  region: "New home region",
  regionHint: "Where everything personal will be kept.",
  regionMissing: "Choose a region to move to.",
  nowhere: "There is no other region to move to yet.",
  what: {
    title: "What happens",
    points: (home: string) => [
      "Everything personal is copied to the new region, compared record by record, and only then counts there.",
      `${home} forgets it all afterwards. All it keeps is a note, without personal data, that leads your open sessions on.`,
      "You stay signed in everywhere, and your handle and email stay as they are.",
      "Everything can be read all the time. Changes have to wait for a moment.",
    ],
  },
  passwordHint: "To make sure that it is you.",
  submit: "Move my data",
  seeMyData: "See my data",
  picture: { home: "Your home" },
  progress: {
    title: (to: string) => `Moving to ${to}`,
    text: "You can leave this page; the move goes on without it.",
    steps: {
      fencing: () => "Hold changes back for a moment",
      copying: (_from: string, to: string) => `Copy everything to ${to}, and compare`,
      switching: (_from: string, to: string) => `Make ${to} your home`,
      purging: (from: string) => `Erase everything in ${from}`,
    },
    list: "Steps",
    state: { done: "Done", current: "Under way", waiting: "To come" },
    rows: (copied: number, total: number) => `${copied} of ${total} records`,
    now: {
      fencing: "Changes are being held back.",
      copying: "Your data is being copied and compared.",
      switching: "Your new home is about to count.",
      purging: "Your new home counts. The old one forgets.",
    },
    abort: "Call it off",
    tooLate: "It was too late to call it off: the move goes on.",
    blind: "We can't see how far it is just now. The move itself goes on.",
  },
  done: {
    title: (to: string) => `Your data lives in ${to} now`,
    text: (from: string) =>
      `Nothing personal of yours is left in ${from}. You are still signed in, as before.`,
  },
  aborted: {
    title: (_to: string) => "The move was called off",
    text: (from: string) => `Nothing has changed: your data lives in ${from}, all of it.`,
    failed: (to: string) =>
      `${to} could not take your data just now. You can go on as before, and move another time.`,
    again: "Move after all",
  },
};
