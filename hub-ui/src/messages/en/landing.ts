export const landing = {
  title: "Known everywhere, at home where you choose",
  headline: ["Known everywhere.", "At home where you choose."],
  claim:
    "Vetchium gives you one name for the whole world, and keeps everything personal behind it in the one country you pick.",
  choose: "Choose your home",
  yourProfile: "Go to your profile",
  signIn: "I have an account",
  how: {
    title: "A name travels. A life doesn't have to.",
    steps: [
      {
        title: "Choose a home region",
        text: "One database, in one country. What you write, show and do is stored in it and in no other.",
      },
      {
        title: "Take a handle",
        text: "It is yours in every region at once. Nobody else can hold it, wherever they live.",
      },
      {
        title: "Be found from anywhere",
        text: "People in other regions read your profile from your home. No copy stays with them.",
      },
    ],
  },
  split: {
    home: {
      title: "Stays in your home region",
      items: [
        "Your email address",
        "Your name and everything on your profile",
        "Your picture",
        "Your password, as a salted hash",
        "Your sessions, devices and addresses",
      ],
    },
    world: {
      title: "All that the world's directory knows",
      handle: "Handle",
      handleSample: "@asha",
      digest: "Email",
      digestSample: "7c41 0be2 … e09b 55d3",
      digestNote: "a keyed digest: it can be compared, and never read back",
      home: "Home",
      homeSample: "the region you chose",
    },
  },
};

export const health = {
  title: "Every database, right now",
  explanation:
    "One blossom is one database. If a region goes dark, only the people who live there wait for it; everybody else carries on.",
  directory: "Directory of names",
  directoryHolds: "Handles and keyed digests",
  region: (name: string) => name,
  regionHolds: "Its people's personal data",
  up: "Answering",
  down: "Not answering",
  unknown: "Unknown",
  answeredBy: (region: string) => `Told by the server in ${region}, asked every few seconds.`,
  more: "See how every server reaches every database",
  unreachable:
    "None of our servers can be reached at the moment, so nothing can be said about the databases.",
  summary: {
    loading: "Asking for the health of the databases",
    allUp: (count: number) => `All ${count} databases are answering`,
    someDown: (names: string[]) =>
      names.length === 1 ? `${names[0]} is not answering` : `${names.join(" and ")} are not answering`,
    unknown: "The health of the databases is unknown",
  },
};
