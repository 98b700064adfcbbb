import type * as english from "../../en/member/sessions.ts";
import type { Translation } from "../../types.ts";

export const sessions: Translation<typeof english.sessions> = {
  title: "உங்கள் அமர்வுகள்",
  intro: "நீங்கள் உள்நுழைந்துள்ள எல்லாச் சாதனங்களும். தெரியாதவற்றையும் இனி பயன்படுத்தாதவற்றையும் முடித்துவிடுங்கள்.",
  current: "இந்தச் சாதனம்",
  lastSeen: "கடைசியாகக் கண்டது {when}",
  lastSeenFrom: "கடைசியாகக் கண்டது {when}, {ip} முகவரியிலிருந்து",
  signedIn: "உள்நுழைந்தது {when}",
  end: "அமர்வை முடி",
  endLabel: "அமர்வை முடி: {device}",
  ended: "அமர்வு முடிந்தது: {device}.",
  signOut: "வெளியேறு",
  more: "மேலும் காட்டு",
  onlyThis: "வேறெங்கும் நீங்கள் உள்நுழைந்திருக்கவில்லை.",
};
