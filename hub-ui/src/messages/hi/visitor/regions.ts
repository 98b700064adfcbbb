import type * as english from "../../en/visitor/regions.ts";
import type { Translation } from "../../types.ts";

export const regions: Translation<typeof english.regions> = {
  directory: "वैश्विक डायरेक्टरी",
  names: {
    ind1: "भारत",
    usa1: "अमेरिका",
    deu1: "जर्मनी",
  },
};

export const regionChoice: Translation<typeof english.regionChoice> = {
  down: "अभी जवाब नहीं मिल रहा",
  stays: "आपका ईमेल, प्रोफ़ाइल, तस्वीर और सत्र {region} में रहते हैं।",
  sentences: {
    ind1: "आपका ईमेल, प्रोफ़ाइल, तस्वीर और सत्र भारत की धरती पर रहते हैं।",
    usa1: "आपका ईमेल, प्रोफ़ाइल, तस्वीर और सत्र अमेरिका के भीतर रहते हैं।",
    deu1: "आपका ईमेल, प्रोफ़ाइल, तस्वीर और सत्र जर्मनी में, यूरोपीय संघ के भीतर रहते हैं।",
  },
};
