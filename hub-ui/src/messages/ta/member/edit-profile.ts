import type * as english from "../../en/member/edit-profile.ts";
import type { Translation } from "../../types.ts";

export const editProfile: Translation<typeof english.editProfile> = {
  title: "உங்கள் சுயவிவரத்தைத் திருத்துங்கள்",
  displayName: "காட்சிப் பெயர்",
  displayNameHint: "இதை எல்லோரும் பார்ப்பார்கள்.",
  displayNameMissing: "ஒரு பெயரை உள்ளிடுங்கள்.",
  headline: "ஒருவரி அறிமுகம்",
  headlineHint: "உங்கள் பெயருக்குக் கீழே ஒரு வரி. {limit, number} எழுத்துகளில் {used, number}",
  bio: "உங்களைப் பற்றி",
  bioHint:
    "**தடித்த எழுத்து**, *சாய்வெழுத்து*, [இணைப்புகள்](https://…), - பட்டியல்கள், > மேற்கோள்கள் எல்லாம் எழுதலாம். {limit, number} எழுத்துகளில் {used, number}",
  preview: "முன்னோட்டம்",
  goOnWriting: "தொடர்ந்து எழுது",
  nothingToPreview: "முன்னோட்டத்தில் காட்ட இன்னும் எதுவும் இல்லை.",
  location: "இடம்",
  locationHint: "துல்லியமாகவோ பொதுவாகவோ, உங்கள் விருப்பம்போல்.",
  website: "இணையதளம்",
  websiteHint: "https:// அல்லது http:// என்று தொடங்கும்",
  websiteInvalid: "https:// அல்லது http:// என்று தொடங்கும் இணைய முகவரியை உள்ளிடுங்கள்",
  tooLong: "{limit, number} எழுத்துகளுக்குள் எழுதுங்கள்.",
  searchEngines: "தேடுபொறிகள் என்னைப் பட்டியலிடலாம்",
  searchEnginesHint: "எல்லோரும் பார்க்கக்கூடியதை மட்டும். ஒரு மாற்றத்தை அவை கவனிக்கச் சில நாட்கள் ஆகலாம்.",
  on: "ஆம்",
  off: "இல்லை",
  save: "சேமி",
  cancel: "ரத்து செய்",
  restored: "முன்பு நீங்கள் தட்டச்சு செய்தது மீண்டும் வந்துள்ளது. அது இன்னும் சேமிக்கப்படவில்லை.",
  discard: "அதைக் கைவிடு",
};

export const audience: Translation<typeof english.audience> = {
  label: "யார் பார்க்கலாம்: {part}",
  names: {
    everyone: "எல்லோரும்",
    "signed-in": "உள்நுழைந்தவர்கள்",
    nobody: "நீங்கள் மட்டும்",
  },
  seenBy: "பார்ப்பது: {audience}",
  avatar: "படம்",
};

export const staleProfile: Translation<typeof english.staleProfile> = {
  title: "இதற்கிடையே உங்கள் சுயவிவரம் வேறிடத்தில் மாற்றப்பட்டது",
  text: "வேறொரு தாவலில் அல்லது வேறொரு சாதனத்தில். நீங்கள் எழுதிய எதுவும் தொலையவில்லை: எது நிலைக்க வேண்டும் என்று தேர்ந்தெடுங்கள்.",
  theirs: "இப்போது அங்கே உள்ளது",
  mine: "நீங்கள் எழுதியது",
  empty: "(காலி)",
  same: "நீங்கள் மாற்றியவற்றில் இரு பதிப்புகளும் ஒன்றாகவே உள்ளன.",
  takeTheirs: "புதிய பதிப்பை ஏற்று",
  keepChosen: "தேர்ந்தெடுத்ததைச் சேமி",
};
