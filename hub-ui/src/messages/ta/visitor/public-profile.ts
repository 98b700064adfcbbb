import type * as english from "../../en/visitor/public-profile.ts";
import type { Translation } from "../../types.ts";

export const publicProfile: Translation<typeof english.publicProfile> = {
  title: "{name} (@{handle})",
  nothingYet: "{name} இங்கே இன்னும் எதுவும் எழுதவில்லை.",
  nothingOfYours: "அவர்கள் பார்க்க இங்கே இன்னும் எதுவும் இல்லை. <a>உங்கள் சுயவிவரத்தை நிரப்புங்கள்</a>",
  signInForMore: "சிலவற்றை உள்நுழைந்தவர்கள் மட்டுமே பார்க்க முடியும். <a>உள்நுழையுங்கள்</a>",
  viewAs: {
    legend: "இவர்கள் காண்பதுபோல் பார்",
    everyone: "எல்லோரும்",
    "signed-in": "உள்நுழைந்தவர்கள்",
  },
  edit: "சுயவிவரத்தைத் திருத்து",
  notFound: {
    title: "@{handle} என்ற பெயரில் யாரும் இல்லை",
    text: "பயனர்பெயர் தவறாகத் தட்டச்சு செய்யப்பட்டிருக்கலாம், அல்லது அதை வைத்திருந்தவர் விடைபெற்றிருக்கலாம்.",
    action: "முகப்புப் பக்கத்திற்குச் செல்",
  },
};
