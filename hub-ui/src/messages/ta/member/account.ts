import type * as english from "../../en/member/account.ts";
import type { Translation } from "../../types.ts";

export const account: Translation<typeof english.account> = {
  title: "கணக்கு",
  intro: "உலகம் உங்களை அறியும் பெயரும், நீங்கள் உள்ளே வரும் வழிகளும்.",
  elsewhere: {
    title: "உங்கள் கணக்கைப் பற்றி மேலும்",
    sessions: "அமர்வுகள்",
    sessionsText: "நீங்கள் உள்நுழைந்துள்ள சாதனங்கள்.",
    activity: "அண்மைச் செயல்பாடுகள்",
    activityText: "உங்கள் கணக்கில் என்ன, எப்போது, எங்கிருந்து நடந்தது.",
    myData: "என் தரவு",
    myDataText: "அதன் ஒவ்வொரு துண்டும் எங்கே உள்ளது; எடுத்துக்கொள்ளலாம், இடம் மாற்றலாம், அழிக்கலாம்.",
  },
};
