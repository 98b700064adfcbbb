export const publicProfile = {
  title: "{name} (@{handle})",
  nothingYet: "{name} hasn't written anything here yet.",
  nothingOfYours: "Nothing here yet for them to see. <a>Fill in your profile</a>",
  signInForMore: "Some things are only shown to people who are signed in. <a>Sign in</a>",
  viewAs: {
    legend: "See it as",
    everyone: "Everyone",
    "signed-in": "Signed-in people",
  },
  edit: "Edit profile",
  notFound: {
    title: "Nobody goes by @{handle}",
    text: "The handle may be mistyped, or its holder may have left.",
    action: "Go to the home page",
  },
} as const;
