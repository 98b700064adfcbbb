export const health = {
  title: "Every database, right now",
  explanation:
    "One blossom is one database. If a region goes dark, only the people who live there wait for it; everybody else carries on.",
  directory: "Directory of names",
  directoryHolds: "Handles and keyed digests",
  regionHolds: "Its people's personal data",
  states: {
    up: "Answering",
    down: "Not answering",
    unknown: "Unknown",
  },
  answeredBy: "Told by the server {where}, asked every few seconds.",
  more: "See how every server reaches every database",
  unreachable:
    "None of our servers can be reached at the moment, so nothing can be said about the databases.",
  summary: {
    loading: "Asking for the health of the databases",
    allUp: "All {count, number} databases are answering",
    someDown:
      "{count, plural, one {One database is not answering: {databases}} other {# databases are not answering: {databases}}}",
    unknown: "The health of the databases is unknown",
  },
} as const;
