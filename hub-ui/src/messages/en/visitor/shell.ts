export const shell = {
  documentTitle: "{page} · Vetchium",
  promise: "One name for the whole world. Everything else stays at home.",
  skipLink: "Skip to the content",
  home: "Vetchium, home page",
  mainNavigation: "Main",
  signIn: "Sign in",
  signUp: "Create account",
  signUpShort: "Join",
  colorScheme: {
    toDark: "Switch to dark colours",
    toLight: "Switch to light colours",
    notKept: "These colours couldn't be kept with your account just now. Please choose them again later.",
  },
  account: {
    open: "Account of {name}",
    profile: "Your profile",
    edit: "Edit profile",
    account: "Account",
    myData: "My data",
    sessions: "Sessions",
    activity: "Recent activity",
    signOut: "Sign out",
    signOutFailed: "You could not be signed out just now. Please try again.",
  },
  footer: {
    about: "Named after the vetchi, a small red flower whose blossoms only make sense together.",
    source:
      "The name directory holds your handle and a keyed digest of your email. Nothing else leaves home.",
    status: "Status of our servers",
  },
  language: {
    label: "Language",
    failed: "This language couldn't be fetched just now. Please try again.",
    notKept: "It couldn't be kept with your account just now. Please choose it again later.",
  },
  loading: "Loading",
  avatarOf: "Picture of {name}",
} as const;
