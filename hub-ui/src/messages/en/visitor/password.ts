export const forgotPassword = {
  title: "Forgot your password?",
  intro: "Tell us your email, and we send you a link by which you choose a new one.",
  email: "Email",
  emailMissing: "Enter your email address.",
  submit: "Send me the link",
  remembered: "It came back to you? <link>Sign in</link>",
  checkMail: {
    title: "Check your mail",
    text: "<b>If there is an account with {email}, we have sent a link to it.</b> It works for 30 minutes, and once. Until you use it your password stays as it is.",
    nothing: "Nothing there? Look into the spam folder, or whether you signed up with another address.",
    resend: "Send it again",
    resent: "Asked again. Only the latest link works.",
    other: "Use another address",
  },
} as const;

export const resetPassword = {
  title: "Choose a new password",
  intro: "After this you are signed out everywhere, and sign in with the new one.",
  newPassword: "New password",
  submit: "Use this password",
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
} as const;
