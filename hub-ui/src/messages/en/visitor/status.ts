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
    everyRegion: "None of the regions' databases can be reached right now, so nobody can be served.",
    regions:
      "{count, plural, one {The database {places} can't be reached right now. People at home there can't be served; everybody else can.} other {The databases {places} can't be reached right now. People at home there can't be served; everybody else can.}}",
    servers:
      "{count, plural, one {The server {places} is away right now. Another one does its work.} other {The servers {places} are away right now. Another one does their work.}}",
    silent:
      "{count, plural, one {The server {places} didn't answer just now, and no other did in its place.} other {The servers {places} didn't answer just now, and no other did in their place.}}",
    link: "The server {server} can't reach the database {database} right now. Whoever needs both has to wait; everybody else can be served.",
    linkToDirectory:
      "The server {server} can't reach the worldwide directory right now. Whoever needs both has to wait; everybody else can be served.",
  },
  places: {
    title: "Where data is kept",
    text: "The line is the last hour: the higher, the longer an answer took, in thousandths of a second (ms). A closed blossom means that no answer came.",
    own: "Your data {where}",
    region: "Data kept {where}",
    directory: "The worldwide directory of names",
    reachable: "Reachable",
    unreachable: "Not reachable",
    unknown: "Not known yet",
    now: "{milliseconds} ms just now",
  },
  /** What a line shows, for whoever reads rather than sees it. */
  history: {
    nothing: "Nothing measured in the last hour.",
    never: "No answer in the last {minutes, plural, =60 {hour} one {minute} other {# minutes}}.",
    same: "{time} ms all through the last {minutes, plural, =60 {hour} one {minute} other {# minutes}}.",
    between:
      "Between {least} and {most} ms in the last {minutes, plural, =60 {hour} one {minute} other {# minutes}}.",
    once: "No answer for {minutes, plural, one {a minute} other {# minutes}} at {time}.",
    often:
      "{count, number} times no answer, the last time for {minutes, plural, one {a minute} other {# minutes}} at {time}.",
    since: "No answer since {time}.",
  },
  engineers: "For engineers",
  map: {
    title: "Every server, every database",
    text: "There is a server and a database in each region, and one worldwide directory of names. Every server asks every database whether it is there. The number is how long the answer took, in thousandths of a second (ms).",
    caption: "How long each database takes to answer each server",
    servers: "Server",
    databases: "Database",
    server: "Server {where}",
    directory: "Directory",
    time: "{milliseconds} <unit>ms</unit>",
    noAnswer: "No answer",
    asking: "Not measured yet",
    away: "Away. The server {where} answers in its place.",
    silent: "No answer, and none from another server in its place.",
    measuredAt: "Last measured at {time}, and again every two seconds.",
    notMeasured: "Measured every two seconds.",
  },
  /** What each colour of the map means. */
  legend: {
    title: "What the colours mean",
    paces: {
      nextDoor: "<b>less than 5 ms</b>: as if next door",
      neighbourhood: "<b>5 to 30 ms</b>: in the neighbourhood",
      someWayOff: "<b>30 to 100 ms</b>: some way off",
      otherSide: "<b>100 to 300 ms</b>: the other side of the world",
      slow: "<b>300 ms and more</b>: slow, wherever it is",
    },
    noAnswer: "<b>No answer</b>: the database didn't answer within a second, or the server itself is away",
  },
} as const;
