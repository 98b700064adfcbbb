export const signUp = {
  start: {
    title: "Create your account",
    intro: "Two choices now, the rest after you have confirmed your email.",
    email: "Email",
    emailHint: "We send a link to it. It will be stored in your home region alone.",
    emailMissing: "Enter your email address.",
    region: "Home region",
    regionHint: "Where everything personal will be kept.",
    regionMissing: "Choose a home region.",
    submit: "Send me the link",
    haveAccount: "Have an account already? <link>Sign in</link>",
  },
  checkMail: {
    title: "Check your mail",
    text: "<b>We have sent a link to {email}.</b> Open it on this device or any other to choose your handle. Until then your address waits in {region}.",
    nothing: "Nothing there? Look into the spam folder, or have it sent again.",
    resend: "Send it again",
    resent: "Sent again.",
    other: "Use another address or region",
  },
  complete: {
    title: "Choose your name",
    intro: "Last step. After this you are in.",
    displayName: "Display name",
    displayNameHint:
      "As you want to be read: any script, up to {limit, number} characters. You can change it later.",
    displayNameMissing: "Enter a name.",
    displayNameTooLong: "Keep it to {limit, number} characters.",
    password: "Password",
    submit: "Create account",
  },
  spent: {
    title: "This link no longer works",
    text: "It was used already, has expired, or isn't complete. A new one takes a minute.",
    action: "Start again",
    signIn: "Sign in",
  },
  emailTaken: {
    title: "You have an account already",
    text: "This email address belongs to an account by now. Sign in with it.",
    signIn: "Sign in",
  },
} as const;
