export const erase = {
  title: "Erase my account",
  intro: "For good. Nobody can bring it back, not even we.",
  back: "My data",
  what: {
    title: "What goes",
    data: "Everything of yours that is kept {where}: your profile, your picture, your email and your password.",
    sessions: "Every session. You are signed out everywhere at once.",
    name: "Your name in the worldwide directory.",
  },
  handle:
    "@{handle} then stays closed for 90 days, to everybody and to you too, so that nobody can pose as you.",
  export: {
    title: "Take your data with you first",
    text: "Afterwards there is nothing left to download.",
    action: "Download my data",
  },
  confirm: "Type your handle, {handle}",
  confirmHint: "So that this doesn't happen by accident.",
  confirmWrong: "Type {handle}, exactly.",
  submit: "Erase everything, for good",
  cancel: "Keep my account",
} as const;
