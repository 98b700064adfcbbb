import type * as english from "../../en/member/sessions.ts";
import type { Translation } from "../../types.ts";

export const sessions: Translation<typeof english.sessions> = {
  title: "आपके सत्र",
  intro: "वे सब डिवाइस, जिन पर आप साइन इन हैं। जो अनजान हों या अब काम में न आते हों, उनके सत्र समाप्त करें।",
  current: "यह डिवाइस",
  lastSeen: "पिछली बार सक्रिय: {when}",
  lastSeenFrom: "पिछली बार सक्रिय: {when}, IP पता {ip}",
  signedIn: "साइन इन: {when}",
  end: "समाप्त करें",
  endLabel: "{device} का सत्र समाप्त करें",
  ended: "{device} का सत्र समाप्त हो गया है।",
  signOut: "साइन आउट करें",
  more: "और दिखाएँ",
  onlyThis: "आप और कहीं साइन इन नहीं हैं।",
};
