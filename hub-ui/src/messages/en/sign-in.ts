export const signIn = {
  title: "Sign in",
  intro: "From anywhere in the world; your home region answers.",
  login: "Email or handle",
  password: "Password",
  submit: "Sign in",
  wrong: "That email or handle and that password don't belong together.",
  loginMissing: "Enter your email or your handle.",
  passwordMissing: "Enter your password.",
  forgot: "Forgot your password?",
  passkey: {
    or: "Or, without a password:",
    use: "Use a passkey",
    refused: "This passkey doesn't let anybody in here",
    refusedText: "It was removed from its account, or made for another site. Use your password instead.",
  },
  secondStep: {
    title: "One more step",
    text: "Your password is right. Your account also asks for a code from your authenticator app.",
    recoveryText: "Enter one of the recovery codes that you kept. It works once.",
    submit: "Go on",
    useRecoveryCode: "Use a recovery code",
    useApp: "Use my authenticator app",
    back: "Start over",
  },
  noAccount: "New here?",
  signUp: "Create an account",
};

export const passwordField = {
  own: "Your password",
  ownMissing: "Enter your password.",
  ownWrong: "This isn't your password.",
  show: "Show password",
  hide: "Hide password",
};
