import type * as english from "../../en/visitor/regions.ts";
import type { Translation } from "../../types.ts";

export const regions: Translation<typeof english.regions> = {
  directory: "वैश्विक डायरेक्टरी",
  anywhere: { in: "{name} क्षेत्र में", to: "{name} क्षेत्र में" },
  countries: {
    IN: { in: "भारत में", to: "भारत में" },
    US: { in: "अमेरिका में", to: "अमेरिका में" },
    DE: { in: "जर्मनी में", to: "जर्मनी में" },
    AU: { in: "ऑस्ट्रेलिया में", to: "ऑस्ट्रेलिया में" },
    BR: { in: "ब्राज़ील में", to: "ब्राज़ील में" },
    CA: { in: "कनाडा में", to: "कनाडा में" },
    CH: { in: "स्विट्ज़रलैंड में", to: "स्विट्ज़रलैंड में" },
    FR: { in: "फ़्रांस में", to: "फ़्रांस में" },
    GB: { in: "यू॰के॰ में", to: "यू॰के॰ में" },
    JP: { in: "जापान में", to: "जापान में" },
    NL: { in: "नीदरलैंड में", to: "नीदरलैंड में" },
    SG: { in: "सिंगापुर में", to: "सिंगापुर में" },
  },
};

export const regionChoice: Translation<typeof english.regionChoice> = {
  down: "अभी जवाब नहीं मिल रहा",
  stays: "आपका ईमेल, प्रोफ़ाइल, तस्वीर और सत्र {where} रहते हैं।",
  sentences: {
    IN: "आपका ईमेल, प्रोफ़ाइल, तस्वीर और सत्र भारत की धरती पर रहते हैं।",
    US: "आपका ईमेल, प्रोफ़ाइल, तस्वीर और सत्र अमेरिका के भीतर रहते हैं।",
    DE: "आपका ईमेल, प्रोफ़ाइल, तस्वीर और सत्र जर्मनी में, यूरोपीय संघ के भीतर रहते हैं।",
  },
};
