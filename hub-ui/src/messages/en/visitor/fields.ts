/** Of any field, where the server gave its reasons in a language that is no longer read. */
export const field = {
  refused: "This isn't accepted as it is. Send it once more to be told why.",
} as const;

export const handleField = {
  label: "Handle",
  hint: "3 to 30 letters, digits or _, beginning with a letter. The whole world will know you by it.",
  invalid: "Use 3 to 30 of a–z, 0–9 and _, with a letter first.",
  alternatives: "Free instead:",
  state: {
    checking: "Checking…",
    free: "@{handle} is free.",
    taken: "@{handle} is taken. Try another.",
    reserved: "@{handle} is kept back. Try another.",
    quarantined:
      "@{handle} was given up not long ago and stays closed for 90 days to everybody but its last holder, so that nobody can pose as them.",
    unknown: "We can't check just now; you will be told when you send it.",
  },
} as const;

export const emailField = {
  invalid: "This doesn't look like an email address.",
} as const;

export const passwordField = {
  own: "Your password",
  ownMissing: "Enter your password.",
  ownWrong: "This isn't your password.",
  show: "Show password",
  hide: "Hide password",
} as const;

export const newPassword = {
  hint: "12 to 256 characters. A few words that don't belong together are better than one odd one.",
  length: "Use 12 to 256 characters.",
  meter: "How hard the password is to guess",
  levels: {
    veryEasy: "Very easy",
    easy: "Easy",
    ratherEasy: "Rather easy",
    hard: "Hard",
    veryHard: "Very hard",
  },
  short: "{missing, plural, one {One more character at least.} other {# more characters at least.}}",
  hard: "Hard to guess.",
  veryHard: "Very hard to guess.",
  weak: {
    common: "Many people use this one, so it is tried first.",
    "own-words": "Mostly your own name or address, which are tried first. Choose other words.",
    predictable: "Guessed too easily. Add a few words that don't belong together.",
  },
} as const;

export const codeField = {
  label: "Code from your app",
  hint: "The six digits that it shows now.",
  recoveryLabel: "Recovery code",
  missing: "Enter the code.",
  wrong: "This code is wrong, or was used before. An app shows a new one every 30 seconds.",
  wrongRecovery: "This is none of your recovery codes, or it was used before.",
} as const;

export const passkeyProblem = {
  cancelled: "No passkey was used",
  cancelledText: "Your browser's dialog was closed, or took too long. Try again whenever you like.",
  known: "This device has a passkey for your account already",
  refused: "This passkey didn't count",
  refusedText:
    "It isn't one of yours, or the browser's dialog was open for too long. Try again, or use your password.",
} as const;
