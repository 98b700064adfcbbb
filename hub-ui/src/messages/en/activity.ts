import type { ActivityEvent } from "../../api/types.ts";

/** What a sentence may need to know: the device in words, and the details with regions by their names. */
interface Told {
  device: string;
  details: Record<string, string | undefined>;
}

/** A device's name in the middle of a sentence. */
const within = (device: string) => device.replace(/^A /, "a ");

/** A kind that has no words here is none that the hub can be built with. */
const kinds: Record<ActivityEvent["kind"], (told: Told) => string> = {
  "signed-up": ({ device }) => `You joined Vetchium with ${within(device)}`,
  "signed-in": ({ device }) => `You signed in with ${within(device)}`,
  "sign-in-failed": () => "Somebody tried to sign in with a wrong password",
  "new-device": ({ device }) => `${device} was new to your account`,
  "signed-out": ({ device }) => `You signed out with ${within(device)}`,
  "session-ended": () => "You ended the session of a device",
  "proof-given": () => "You proved that it is you",
  "proof-failed": () => "Somebody who was signed in here gave a wrong proof of being you",
  "password-changed": () => "You changed your password",
  "password-reset-asked-for": () => "Somebody asked for a new password by mail",
  "password-reset": () => "A new password was set by the link in a mail",
  "authenticator-app-added": () => "You added an authenticator app",
  "authenticator-app-removed": () => "You removed your authenticator app",
  "recovery-codes-made": () => "You made new recovery codes",
  "recovery-code-used": () => "You signed in with a recovery code",
  "passkey-added": () => "You added a passkey",
  "passkey-renamed": () => "You gave a passkey another name",
  "passkey-removed": () => "You removed a passkey",
  "email-change-asked-for": () => "You asked for another email",
  "email-change-called-off": () => "You called off the change of your email",
  "email-changed": () => "You changed your email",
  "handle-changed": () => "You changed your handle",
  "profile-changed": () => "You changed your profile",
  "picture-changed": () => "You changed your picture",
  "picture-removed": () => "You removed your picture",
  "data-exported": () => "You downloaded all of your data",
  "move-asked-for": ({ details }) =>
    details.to === undefined ? "You asked to move your data" : `You asked to move your data to ${details.to}`,
  "move-aborted": ({ details }) =>
    details.because === "failed"
      ? "The move of your data could not be carried out, and nothing changed"
      : "The move of your data was called off",
  "moved-here": ({ details }) =>
    details.to === undefined ? "Your data moved" : `Your data moved to ${details.to}`,
  "directory-repaired": () => "We put right what the worldwide directory says of you",
  "operator-looked": () => "Somebody who runs Vetchium looked up where your data is",
  "operator-signed-out": () => "Somebody who runs Vetchium signed you out everywhere",
  "operator-moved": ({ details }) =>
    details.to === undefined
      ? "Somebody who runs Vetchium moved your data"
      : `Somebody who runs Vetchium moved your data to ${details.to}`,
};

export const activity = {
  title: "Recent activity",
  intro: "What happened to your account, for a year back. It is kept in your home region and nowhere else.",
  kinds,
  from: (ip: string) => `from ${ip}`,
  more: "Show more",
  empty: "Nothing has happened for a long while.",
  notYou: {
    title: "Was this not you?",
    text: "Then somebody else may be signed in to your account. End every session that you don't know, and change your password.",
    sessions: "See where you are signed in",
    account: "Go to your account",
  },
};
