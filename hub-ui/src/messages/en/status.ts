const possessive = (name: string) => (name.endsWith("s") ? `${name}'` : `${name}'s`);
const serverOf = (region: string) => `${possessive(region)} server`;
const databaseOf = (region: string) => `${possessive(region)} database`;

/** What each colour of the heat map means, from the quickest answer to the slowest. */
const pace = [
  { time: "less than 5 ms", words: "as if next door" },
  { time: "5 to 30 ms", words: "in the neighbourhood" },
  { time: "30 to 100 ms", words: "some way off" },
  { time: "100 to 300 ms", words: "the other side of the world" },
  { time: "300 ms and more", words: "slow, wherever it is" },
];

export const status = {
  title: "Status",
  heading: "How we are doing",
  working: "Everything is working.",
  asking: "Asking every server how it is …",
  trouble: {
    nobody:
      "None of our servers can be reached right now, so nothing can be said about the databases. You may be offline.",
    directory:
      "The worldwide directory can't be reached right now. New names have to wait; everything else works.",
    regions: (regions: string[]) =>
      `${regions.map(databaseOf).join(" and ")} can't be reached right now. People at home there can't be served; everybody else can.`,
    everyRegion: "None of the regions' databases can be reached right now, so nobody can be served.",
    servers: (regions: string[]) =>
      regions.length === 1
        ? `${serverOf(regions[0] ?? "")} is away right now. Another one does its work.`
        : `${regions.map(serverOf).join(" and ")} are away right now. Another one does their work.`,
    silent: (regions: string[]) =>
      `${regions.map(serverOf).join(" and ")} didn't answer just now, and no other did in that place.`,
    link: (server: string, database: string) =>
      `${serverOf(server)} can't reach ${database} right now. Whoever needs both has to wait; everybody else can be served.`,
  },
  theDirectory: "the worldwide directory",
  databaseOf,
  map: {
    title: "Every server, every database",
    text: "There is a server and a database in each region, and one worldwide directory of names. Every server asks every database whether it is there. The number is how long the answer took, in thousandths of a second (ms).",
    caption: "How long each database takes to answer each server",
    servers: "Server",
    databases: "Database",
    server: serverOf,
    directory: "Directory",
    unit: "ms",
    noAnswer: "No answer",
    asking: "Not measured yet",
    away: (by: string) => `Away. ${serverOf(by)} answers in its place.`,
    silent: "No answer, and none from another server in its place.",
    measuredAt: (time: string) => `Last measured at ${time}, and again every two seconds.`,
    notMeasured: "Measured every two seconds.",
  },
  legend: {
    title: "What the colours mean",
    pace,
    noAnswer: "the database didn't answer within a second, or the server itself is away",
  },
};
