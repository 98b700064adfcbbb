export const erasure = {
  title: "Erase my account",
  intro: "For good. Nobody can bring it back, not even we.",
  back: "My data",
  what: {
    title: "What goes",
    points: (home: string) => [
      `Everything that ${home} holds of you: your profile, your picture, your email and your password.`,
      "Every session. You are signed out everywhere at once.",
      "Your name in the worldwide directory.",
    ],
  },
  handle: (handle: string) =>
    `@${handle} then stays closed for 90 days, to everybody and to you too, so that nobody can pose as you.`,
  export: {
    title: "Take your data with you first",
    text: "Afterwards there is nothing left to download.",
    action: "Download my data",
  },
  confirm: (handle: string) => `Type your handle, ${handle}`,
  confirmHint: "So that this doesn't happen by accident.",
  confirmWrong: (handle: string) => `Type ${handle}, exactly.`,
  submit: "Erase everything, for good",
  cancel: "Keep my account",
  receipt: {
    erasing: "Your data is being erased",
    erased: "Everything is erased",
    erasingText:
      "You are signed out everywhere. Your data goes from one database after the other; this takes a moment.",
    erasedText:
      "We have looked into every database, and there is nothing of you left in any of them. Farewell.",
    requested: "Asked for",
    finished: "Finished",
    number: "Receipt",
    left: (count: number) =>
      count === 0 ? "Nothing left" : `${count} ${count === 1 ? "record" : "records"} left`,
    keep: {
      title: "Keep the address of this page",
      text: "It is your proof: whoever has it can have every database counted again. It says nothing about who you were.",
      copy: "Copy address",
      copied: "Address copied",
    },
    blind: "We can't see how far it is just now. The erasure itself goes on.",
    unknown: {
      title: "There is no such receipt",
      text: "The address may be incomplete.",
      action: "Go to the home page",
    },
  },
};
