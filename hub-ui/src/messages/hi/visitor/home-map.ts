import type * as english from "../../en/visitor/home-map.ts";
import type { Translation } from "../../types.ts";

export const homeMap: Translation<typeof english.homeMap> = {
  choose: "कोई क्षेत्र चुनें और यहाँ देखें कि क्या कहाँ रखा जाएगा।",
  home: "{where}: आपका ईमेल, नाम, प्रोफ़ाइल, तस्वीर और सत्र।",
  others: "बाकी हर क्षेत्र में: आपका कुछ भी नहीं।",
  directory: "वैश्विक डायरेक्टरी में: आपका हैंडल और आपके ईमेल का कुंजीबद्ध डाइजेस्ट।",
};
