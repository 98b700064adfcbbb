export const moves = {
  title: "Move to another region",
  intro: "Your data lives {where}. Choose where it shall live from now on.",
  back: "My data",
  region: "New home region",
  regionHint: "Where everything personal will be kept.",
  regionMissing: "Choose a region to move to.",
  nowhere: "There is no other region to move to yet.",
  what: {
    title: "What happens",
    copied:
      "Everything personal is copied to the new region, compared record by record, and only then counts there.",
    forgotten:
      "Afterwards it is all forgotten {where}. All that is kept there is a note, without personal data, that leads your open sessions on.",
    staying: "You stay signed in everywhere, and your handle and email stay as they are.",
    waiting: "Everything can be read all the time. Changes have to wait for a moment.",
  },
  passwordHint: "To make sure that it is you.",
  submit: "Move my data",
  seeMyData: "See my data",
  again: "Move after all",
  home: "Your home",
  progress: {
    title: "Moving {toNew}",
    text: "You can leave this page; the move goes on without it.",
    steps: {
      fencing: "Hold changes back for a moment",
      copying: "Copy everything {toNew}, and compare",
      switching: "Move your home {toNew}",
      purging: "Erase everything {inOld}",
    },
    list: "Steps",
    state: { done: "Done", current: "Under way", waiting: "To come" },
    rows: "{copied, number} of {total, plural, one {# record} other {# records}}",
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
  outcome: {
    done: {
      title: "Your data lives {inNew} now",
      text: "Nothing personal of yours is left {inOld}. You are still signed in, as before.",
    },
    calledOff: {
      title: "The move was called off",
      text: "Nothing has changed: your data lives {inOld}, all of it.",
    },
    failed: {
      title: "The move was called off",
      text: "Nothing has changed: your data lives {inOld}, all of it. The database {inNew} could not take your data just now. You can go on as before, and move another time.",
    },
  },
} as const;
