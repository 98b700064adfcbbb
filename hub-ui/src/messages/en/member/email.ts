export const email = {
  title: "Email",
  note: "You sign in with it. Nobody else sees it, and it is kept in your home region alone.",
  change: "Change email",
  newEmail: "New email",
  newEmailHint: "We mail a link to it. Your old address stays until the link is used.",
  missing: "Enter your new email address.",
  same: "This is your email already.",
  submit: "Send me the link",
  cancel: "Keep the old one",
  toAccount: "Go to your account",
  pending: {
    title: "We mailed a link to {email}",
    text: "Your email stays {old} until the link is used.",
    until: "It works until {when}.",
    callOff: "Call the change off",
    calledOff: "The change is called off. The link no longer works.",
  },
  confirm: {
    title: "Confirm your new email",
    text: "{email} takes the place of {old} on the account of @{handle}. From then on you sign in with it.",
    submit: "Use the new address",
    later: "Not now",
  },
  confirmed: {
    title: "Your email is changed",
    text: "From now on you sign in with {email}.",
  },
  deadEnds: {
    spent: {
      title: "This link no longer works",
      text: "It was used already, has expired or was called off, or it belongs to another account than @{handle}. Nothing has changed.",
    },
    other: {
      title: "This link belongs to another account",
      text: "You are signed in as @{handle}. Sign in to the account that asked for the link, and open it again.",
    },
    taken: {
      title: "That address has an account of its own by now",
      text: "Somebody has signed up with it since you asked. Your email hasn't changed.",
    },
  },
} as const;
