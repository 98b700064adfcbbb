export const account = {
  title: "Account",
  intro: "What the world knows you by, and how you come in.",
  elsewhere: {
    title: "More about your account",
    sessions: "Sessions",
    sessionsText: "The devices on which you are signed in.",
    activity: "Recent activity",
    activityText: "What happened to your account, when, and from where.",
    myData: "My data",
    myDataText: "Where every piece of it is; take it with you, move it or erase it.",
  },
} as const;
