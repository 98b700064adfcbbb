export const landing = {
  title: "Known everywhere, at home where you choose",
  headline: "<line>Known everywhere.</line> <line>At home where you choose.</line>",
  claim:
    "Vetchium gives you one name for the whole world, and keeps everything personal behind it in the one country you pick.",
  choose: "Choose your home",
  yourProfile: "Go to your profile",
  signIn: "I have an account",
  how: {
    title: "A name travels. A life doesn't have to.",
    steps: {
      chooseHome: {
        title: "Choose a home region",
        text: "One database, in one country. What you write, show and do is stored in it and in no other.",
      },
      takeHandle: {
        title: "Take a handle",
        text: "It is yours in every region at once. Nobody else can hold it, wherever they live.",
      },
      beFound: {
        title: "Be found from anywhere",
        text: "People in other regions read your profile from your home. No copy stays with them.",
      },
    },
  },
  home: {
    title: "Stays in your home region",
    items: {
      email: "Your email address",
      profile: "Your name and everything on your profile",
      picture: "Your picture",
      password: "Your password, as a salted hash",
      sessions: "Your sessions, devices and addresses",
    },
  },
  directory: {
    title: "All that the world's directory knows",
    handle: "Handle",
    handleSample: "@asha",
    digest: "Email",
    digestSample: "7c41 0be2 … e09b 55d3",
    digestNote: "a keyed digest: it can be compared, and never read back",
    home: "Home",
    homeSample: "the region you chose",
  },
} as const;
