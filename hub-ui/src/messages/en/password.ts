export const newPassword = {
  hint: "12 to 256 characters. A few words that don't belong together are better than one odd one.",
  length: "Use 12 to 256 characters.",
  meter: "How hard the password is to guess",
  levels: ["Very easy", "Easy", "Rather easy", "Hard", "Very hard"],
  short: (missing: number) =>
    missing === 1 ? "One more character at least." : `${missing} more characters at least.`,
  hard: "Hard to guess.",
  veryHard: "Very hard to guess.",
  weak: {
    common: "Many people use this one, so it is tried first.",
    "own-words": "Mostly your own name or address, which are tried first. Choose other words.",
    predictable: "Guessed too easily. Add a few words that don't belong together.",
  },
};

export const password = {
  title: "Password",
  value: "Known to you alone",
  note: "We keep a fingerprint of it, from which nobody can read it.",
  change: "Change password",
  current: "Current password",
  currentMissing: "Enter your current password.",
  newPassword: "New password",
  others: "Every other device on which you are signed in is signed out. This one goes on.",
  submit: "Change password",
  cancel: "Keep the old one",
  changed: "Your password is changed, and every other device is signed out.",
  forgot: {
    title: "Forgot your password?",
    intro: "Tell us your email, and we send you a link by which you choose a new one.",
    email: "Email",
    emailMissing: "Enter your email address.",
    submit: "Send me the link",
    remembered: "It came back to you?",
    signIn: "Sign in",
  },
  checkMail: {
    title: "Check your mail",
    sent: (email: string) => `If there is an account with ${email}, we have sent a link to it.`,
    next: "It works for 30 minutes, and once. Until you use it your password stays as it is.",
    nothing: "Nothing there? Look into the spam folder, or whether you signed up with another address.",
    resend: "Send it again",
    resent: "Asked again. Only the latest link works.",
    other: "Use another address",
  },
  reset: {
    title: "Choose a new password",
    intro: "After this you are signed out everywhere, and sign in with the new one.",
    submit: "Use this password",
  },
  done: {
    title: "Your password is changed",
    text: "You are signed out everywhere. Sign in with the new one.",
    signIn: "Sign in",
  },
  spent: {
    title: "This link no longer works",
    text: "It was used already, has expired or was replaced by a later one, or it isn't complete. Your password hasn't changed by it.",
    action: "Get a new link",
    signIn: "Sign in",
  },
};
