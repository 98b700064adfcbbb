export const trouble = {
  factorExists: {
    title: "There is one already",
    text: "It was added or changed meanwhile, maybe on another device. Open this page again to see how things stand.",
  },
  gone: {
    title: "This is gone by now",
    text: "It was removed or changed meanwhile, maybe on another device. Open this page again to see how things stand.",
  },
  tooMany: {
    title: "That is as many as there can be",
    text: "Remove one that you no longer use, and try again.",
  },
  notFound: {
    title: "There is nothing here",
    text: "The address may be mistyped, or what was here has gone.",
    action: "Go to the home page",
  },
  sessionEnded: {
    title: "Your session has ended",
    text: "It ran out, or it was ended from another device. Sign in again and you will be back where you were.",
    action: "Sign in again",
    home: "Go to the home page",
  },
  regionUnavailable: {
    title: "The database {where} isn't answering right now",
    text: "What you asked for is kept {where} and nowhere else, so it has to wait until the database there is back. Nothing is lost, and everybody whose home is elsewhere goes on as usual.",
    someRegion: "in one of our regions",
  },
  directoryUnavailable: {
    title: "The directory of names isn't answering",
    text: "It knows who holds which handle, so new names have to wait until it is back. Whoever is signed in goes on as usual.",
  },
  overloaded: {
    title: "Very many people are here right now",
    text: "Our servers can't do this for everybody at once. Nothing is lost: please try again in a moment.",
  },
  unreachable: {
    title: "Vetchium can't be reached",
    text: "You may be offline, or something between you and our servers is down. It is worth another try in a moment.",
  },
  rateLimited: {
    title: "That was a little too often",
    text: "To keep guessing machines out we slow everybody down after many tries. {hours, plural, =0 {{minutes, plural, =0 {Please try again in a moment.} one {Please try again in a minute.} other {Please try again in # minutes.}}} one {Please try again in an hour.} other {Please try again in # hours.}}",
  },
  forbidden: {
    title: "That isn't allowed",
    text: "The server refused this. If you came here from another site, start again from the home page.",
  },
  moving: {
    title: "You are moving to another region",
    text: "Everything can be read meanwhile, and changes are possible again in a moment. Nothing you typed is lost: please try again then.",
  },
  invalid: {
    title: "The server couldn't take this",
    text: "Please look over what you entered.",
  },
  unexpected: {
    title: "Something went wrong on our side",
    text: "It isn't your doing. Please try again; if it stays, tell us and name this request:",
  },
  requestId: "Request",
  retry: "Try again",
  retryIn: "Try again in {seconds, number} s",
  retryInMinutes: "Try again in {minutes, number} min",
  home: "Go to the home page",
} as const;
