/** What people call the one database that is no region's. */
export const directory = "Worldwide directory";

export const regionChoice = {
  down: "Not answering right now",
  stays: (region: string) => `Your email, profile, picture and sessions stay in ${region}.`,
  sentences: {
    ind1: "Your email, profile, picture and sessions are kept on Indian soil.",
    usa1: "Your email, profile, picture and sessions are kept within the United States.",
    deu1: "Your email, profile, picture and sessions are kept in Germany, inside the EU.",
  } as Record<string, string>,
};
