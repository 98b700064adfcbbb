import type { Language } from "#locale/languages.ts";

/** What our pages say of people in one language. */
interface PageWords {
  /** Of somebody who says nothing of themselves. */
  about(name: string, handle: string): string;
  /** What the picture of a shared link shows. */
  card(name: string, handle: string): string;
  /** Where somebody is at home, on that picture. The name of a region is in no case and has no article. */
  home(region: string): string;
}

export const pageWords: Record<Language, PageWords> = {
  en: {
    about: (name, handle) => `${name} is @${handle} on Vetchium.`,
    card: (name, handle) => `The card of ${name}, @${handle} on Vetchium`,
    home: (region) => `Home region: ${region}`,
  },
  de: {
    about: (name, handle) => `${name} heißt bei Vetchium @${handle}.`,
    card: (name, handle) => `Die Karte von ${name}, @${handle} bei Vetchium`,
    home: (region) => `Heimatregion: ${region}`,
  },
  hi: {
    about: (name, handle) => `${name} Vetchium पर @${handle} हैं।`,
    card: (name, handle) => `${name} का कार्ड, Vetchium पर @${handle}`,
    home: (region) => `गृह क्षेत्र: ${region}`,
  },
  ta: {
    about: (name, handle) => `${name} Vetchium-இல் @${handle}.`,
    card: (name, handle) => `${name} அவர்களின் அட்டை, Vetchium-இல் @${handle}`,
    home: (region) => `சொந்தப் பகுதி: ${region}`,
  },
};
