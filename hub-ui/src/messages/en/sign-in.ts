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
