export const sessions = {
  title: "Your sessions",
  intro: "Every device on which you are signed in. End the ones that you don't know or no longer use.",
  current: "This device",
  lastSeen: "Last seen {when}",
  lastSeenFrom: "Last seen {when} from {ip}",
  signedIn: "Signed in {when}",
  end: "End",
  endLabel: "End the session of {device}",
  ended: "The session of {device} has ended.",
  signOut: "Sign out",
  more: "Show more",
  onlyThis: "You are signed in nowhere else.",
} as const;
