import type * as english from "../../en/visitor/public-profile.ts";
import type { Translation } from "../../types.ts";

export const publicProfile: Translation<typeof english.publicProfile> = {
  title: "{name} (@{handle})",
  nothingYet: "{name} இங்கே இன்னும் எதுவும் எழுதவில்லை.",
  notFound: {
    title: "@{handle} என்ற பெயரில் யாரும் இல்லை",
    text: "பயனர்பெயர் தவறாகத் தட்டச்சு செய்யப்பட்டிருக்கலாம், அல்லது அதை வைத்திருந்தவர் விடைபெற்றிருக்கலாம்.",
    action: "முகப்புப் பக்கத்திற்குச் செல்",
  },
};
