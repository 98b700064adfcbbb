import type * as english from "../../en/member/handles.ts";
import type { Translation } from "../../types.ts";

export const changeHandle: Translation<typeof english.changeHandle> = {
  title: "பயனர்பெயர்",
  address: "உங்கள் பொது முகவரி: {address}",
  change: "பயனர்பெயரை மாற்று",
  newHandle: "புதிய பயனர்பெயர்",
  same: "இது ஏற்கெனவே உங்கள் பயனர்பெயர்தான்.",
  consequences: {
    address: "இதனுடன் உங்கள் பொது முகவரியும் மாறும். பழைய முகவரிக்கான இணைப்புகள் இனி உங்களிடம் வந்துசேராது.",
    former:
      "@{handle} 90 நாட்களுக்கு ஒதுக்கி வைக்கப்படும். அதற்குள் நீங்கள் அதைத் திரும்பப் பெறலாம்; வேறு யாருக்கும் அது கிடைக்காது.",
  },
  submit: "பயனர்பெயரை மாற்று",
  cancel: "பழையதே இருக்கட்டும்",
  changed: "இப்போது நீங்கள் @{now}. @{before} உங்களுக்காக 90 நாட்களுக்கு ஒதுக்கி வைக்கப்படும்.",
};
