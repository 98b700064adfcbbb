export const publicProfile = {
  title: "{name} (@{handle})",
  nothingYet: "{name} hasn't written anything here yet.",
  notFound: {
    title: "Nobody goes by @{handle}",
    text: "The handle may be mistyped, or its holder may have left.",
    action: "Go to the home page",
  },
} as const;
