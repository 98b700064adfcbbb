import type * as english from "../../en/member/proof.ts";
import type { Translation } from "../../types.ts";

export const proof: Translation<typeof english.proof> = {
  title: "Bist du es?",
  text: "Dafür soll keine Sitzung reichen, die jemand offen gelassen hat. Weise dich noch einmal aus; in den nächsten zehn Minuten fragen wir dich dann nicht wieder.",
  confirm: "Weiter",
  cancel: "Abbrechen",
  usePasskey: "Passkey benutzen",
};
