/** The operations of the API whose problems no page of the hub meets, each with the reason. */
export const NOT_MET: Record<string, string> = {
  getVcard: "a link: the browser saves the file, and says so by itself where it can't",
  getLivez:
    "asked once something else could not be: what comes of it is told by the banner, as banner.e2e.ts tries",
  getReadyz: "for what looks after the servers",
  getPageHead: "for the hub's own server, which does without",
  getCard: "for those who preview links",
};
