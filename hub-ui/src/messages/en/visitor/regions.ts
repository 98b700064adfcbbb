export const regions = {
  /** What people call the one database that is no region's. */
  directory: "Worldwide directory",
  names: {
    ind1: "India",
    usa1: "United States",
    deu1: "Germany",
  },
} as const;

export const regionChoice = {
  down: "Not answering right now",
  stays: "Your email, profile, picture and sessions stay in {region}.",
  sentences: {
    ind1: "Your email, profile, picture and sessions are kept on Indian soil.",
    usa1: "Your email, profile, picture and sessions are kept within the United States.",
    deu1: "Your email, profile, picture and sessions are kept in Germany, inside the EU.",
  },
} as const;
