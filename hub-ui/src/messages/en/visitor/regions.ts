export const regions = {
  /** What people call the one database that is no region's. */
  directory: "Worldwide directory",
  /** Where something is, and where it goes: right for any name, as it stands. */
  anywhere: { in: "in the region {name}", to: "to the region {name}" },
  /** The same for countries whose name has an article or an ending of its own there, by their codes of ISO 3166-1. */
  countries: {
    IN: { in: "in India", to: "to India" },
    US: { in: "in the United States", to: "to the United States" },
    DE: { in: "in Germany", to: "to Germany" },
    AU: { in: "in Australia", to: "to Australia" },
    BR: { in: "in Brazil", to: "to Brazil" },
    CA: { in: "in Canada", to: "to Canada" },
    CH: { in: "in Switzerland", to: "to Switzerland" },
    FR: { in: "in France", to: "to France" },
    GB: { in: "in the United Kingdom", to: "to the United Kingdom" },
    JP: { in: "in Japan", to: "to Japan" },
    NL: { in: "in the Netherlands", to: "to the Netherlands" },
    SG: { in: "in Singapore", to: "to Singapore" },
  },
} as const;

export const regionChoice = {
  down: "Not answering right now",
  stays: "Your email, profile, picture and sessions stay {where}.",
  sentences: {
    IN: "Your email, profile, picture and sessions are kept on Indian soil.",
    US: "Your email, profile, picture and sessions are kept within the United States.",
    DE: "Your email, profile, picture and sessions are kept in Germany, inside the EU.",
  },
} as const;
