import type * as english from "../../en/visitor/shell.ts";
import type { Translation } from "../../types.ts";

export const shell: Translation<typeof english.shell> = {
  documentTitle: "{page} · Vetchium",
  promise: "உலகெங்கும் ஒரே பெயர். மற்றவை எல்லாம் இல்லத்திலேயே.",
  skipLink: "உள்ளடக்கத்திற்குச் செல்",
  home: "Vetchium, முகப்புப் பக்கம்",
  mainNavigation: "முதன்மை",
  signIn: "உள்நுழை",
  signUp: "கணக்கு தொடங்கு",
  signUpShort: "இணை",
  colorScheme: {
    toDark: "இருண்ட நிறங்களுக்கு மாற்று",
    toLight: "வெளிர் நிறங்களுக்கு மாற்று",
  },
  account: {
    open: "{name} அவர்களின் கணக்கு",
    profile: "உங்கள் சுயவிவரம்",
    edit: "சுயவிவரத்தைத் திருத்து",
    account: "கணக்கு",
    myData: "என் தரவு",
    sessions: "அமர்வுகள்",
    activity: "அண்மைச் செயல்பாடுகள்",
    signOut: "வெளியேறு",
    signOutFailed: "இப்போது வெளியேற முடியவில்லை. மீண்டும் முயலுங்கள்.",
  },
  footer: {
    about: "Vetchium வெட்சியின் பெயரைச் சூடியுள்ளது: கொத்தாகச் சேர்ந்தால்தான் பொருள் பெறும் சிறிய சிவப்புப் பூ அது.",
    source:
      "பெயர்ப் பதிவேட்டில் இருப்பவை உங்கள் பயனர்பெயரும், மின்னஞ்சலின் சாவியிட்ட சுருக்கக் குறியும் மட்டுமே. வேறெதுவும் இல்லத்தைவிட்டு வெளியே செல்வதில்லை.",
    status: "எங்கள் சேவையகங்களின் நிலை",
  },
  language: {
    label: "மொழி",
    failed: "இந்த மொழியை இப்போது பெற முடியவில்லை. மீண்டும் முயலுங்கள்.",
    notKept: "இதை இப்போது உங்கள் கணக்கில் சேமிக்க முடியவில்லை. பிறகு மீண்டும் தேர்ந்தெடுக்கவும்.",
  },
  loading: "ஏற்றுகிறது",
  avatarOf: "{name} அவர்களின் படம்",
};
