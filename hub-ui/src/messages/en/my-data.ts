export const myData = {
  title: "My data",
  intro: (home: string) =>
    `Everything personal of yours lives in ${home}. We have just looked into every database, and this is what is there.`,
  introPartly: (home: string) =>
    `Everything personal of yours lives in ${home}. We have just looked into every database that answers, and this is what is there.`,
  copies: (names: string[]) =>
    `There are copies in ${names.join(" and ")} too: a move is under way, and one of the two goes at its end.`,
  signposts: (names: string[]) =>
    `You lived in ${names.join(" and ")} before. What is left there leads on to your new home and has nothing personal in it.`,
  picture: "Your data in every database",
  legend: "One blossom is one record about you.",
  legendBuds: "A bud is one that isn't at home.",
  legendCut: (drawn: number) => `Where there are many, ${drawn} are drawn.`,
  directoryShort: "Your name for the whole world",
  yourHome: "Your home",
  records: (count: number) => (count === 1 ? "1 record" : `${count} records`),
  nothing: "Nothing of you",
  notCounted: "Not counted",
  notCountedText: (names: string[]) =>
    `${names.join(" and ")} didn't answer just now, so nothing is said about what is there.`,
  countedAt: (time: string) => `Counted at ${time}`,
  countAgain: "Count again",
  list: {
    title: "Record by record",
    lookedFor: (kinds: number) =>
      kinds === 1
        ? "Looked for one kind of record and found none."
        : `Looked for ${kinds} kinds of record and found none.`,
    none: (kinds: number) =>
      kinds === 1
        ? "One more kind of record, of which there is none"
        : `${kinds} more kinds of record, of which there are none`,
  },
  doing: {
    title: "It is yours",
    export: "Take it with you",
    exportText:
      "Everything that is held of you, in one zip file: data that programs can read, and your picture.",
    exportAction: "Download my data",
    move: "Move it",
    moveText: (home: string) => `To another region. All of it goes, and nothing personal stays in ${home}.`,
    moveAction: "Move to another region",
    erase: "Erase it",
    eraseText: "All of it, everywhere and for good. You get a receipt that anybody can check.",
    eraseAction: "Erase my account",
  },
};
