export const myData = {
  title: "My data",
  intro:
    "Everything personal of yours lives {where}. We have just looked into every database, and this is what is there.",
  introPartly:
    "Everything personal of yours lives {where}. We have just looked into every database that answers, and this is what is there.",
  copies: "There are copies {places} too: a move is under way, and one of the two goes at its end.",
  signposts:
    "You lived {places} before. What is left there leads on to your new home and has nothing personal in it.",
  notCountedNote:
    "{count, plural, one {One database didn't answer just now: {databases}. So nothing is said about what is there.} other {# databases didn't answer just now: {databases}. So nothing is said about what is there.}}",
  picture: {
    label: "Your data in every database",
    legend: "One blossom is one record about you.",
    buds: "A bud is one that isn't at home.",
    cut: "Where there are many, {drawn, number} are drawn.",
    directory: "Your name for the whole world",
    yourHome: "Your home",
    nothing: "Nothing of you",
  },
  records: "{count, plural, one {# record} other {# records}}",
  notCounted: "Not counted",
  countedAt: "Counted at {time}",
  countAgain: "Count again",
  list: {
    title: "Record by record",
    lookedFor:
      "{kinds, plural, one {Looked for one kind of record and found none.} other {Looked for # kinds of record and found none.}}",
    none: "{kinds, plural, one {One more kind of record, of which there is none} other {# more kinds of record, of which there are none}}",
  },
  entry: {
    title: "What it says of you, word for word",
    handle: "Handle",
    email: "Email, as a digest",
    home: "Home",
    pending: "not settled yet",
    quarantined: "given up, and kept free until {date}",
    digest:
      "The digest is computed from your email with a key that only our servers have. Nobody can read your email from it, and without the key nobody can try out whose it is.",
  },
  doing: {
    title: "It is yours",
    export: "Take it with you",
    exportText:
      "Everything that is held of you, in one zip file: data that programs can read, and your picture.",
    exportAction: "Download my data",
    move: "Move it",
    moveText: "To another region. All of it goes, and nothing personal stays {where}.",
    moveAction: "Move to another region",
    erase: "Erase it",
    eraseText: "All of it, everywhere and for good. You get a receipt that anybody can check.",
    eraseAction: "Erase my account",
  },
} as const;
