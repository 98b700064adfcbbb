export const person = {
  about: "About",
  livesIn: "Data at home in {region}",
} as const;
