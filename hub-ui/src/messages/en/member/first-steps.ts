export const firstSteps = {
  title: "Your first steps",
  text: "You are in. Three things that make the most of it, whenever you like.",
  done: "Done",
  steps: {
    picture: { label: "Add a picture", text: "So that people know that they found the right one." },
    headline: { label: "Write a headline", text: "One line of what you do or care for." },
    factor: {
      label: "Make your account safer",
      text: "With a passkey or an authenticator app, a password alone lets nobody in.",
    },
  },
  hide: "Hide this",
  hidden: "The first steps are hidden.",
  undo: "Show them again",
} as const;
