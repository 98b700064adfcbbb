import type * as english from "../../en/member/proof.ts";
import type { Translation } from "../../types.ts";

export const proof: Translation<typeof english.proof> = {
  title: "இது நீங்கள்தானா?",
  text: "யாரோ திறந்தே விட்டுச்சென்ற ஓர் அமர்வை மட்டும் நம்பி இதைச் செய்துவிட முடியாது. இது நீங்கள்தான் என்று இன்னொரு முறை நிரூபியுங்கள்; அடுத்த பத்து நிமிடங்களுக்கு மீண்டும் கேட்க மாட்டோம்.",
  confirm: "தொடர்",
  cancel: "ரத்து செய்",
  usePasskey: "கடவுச்சாவியைப் பயன்படுத்து",
};
