export const banner = {
  database: {
    title: "The database {where} isn't answering",
    text: "Your data is kept there and nowhere else, so reading and changing it may fail for now. Nothing is lost. We go on asking, and show here what failed once it is back.",
    over: "The database {where} is back.",
  },
  server: {
    title: "The server {where} is away",
    text: "Another one does its work, from further off: reading and changing may take longer, and may fail now and then. Nothing is lost. If you were just changing something, look whether it took effect.",
    over: "The server {where} is back.",
  },
  unreachable: {
    title: "None of our servers answers",
    text: "You may be offline, or something on the way is down. What is on this page stays, and so does what you type; saving and opening other pages has to wait. We go on asking.",
    over: "Our servers answer again.",
  },
  offline: {
    title: "You are offline",
    text: "What is on this page can still be read, and what you type stays. Saving and opening other pages has to wait until you are online again.",
    over: "You are online again.",
  },
  status: "See how every server is doing",
} as const;
