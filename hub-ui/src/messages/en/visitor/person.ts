export const person = {
  about: "About",
  livesIn: "Data at home {where}",
  parts: {
    work: "Work",
    education: "Education",
    links: "Links",
    languages: "Languages",
    contacts: "Contact",
  },
  period: "{start} – {end}",
  untilToday: "{start} – today",
  levels: {
    native: "Native language",
    fluent: "Fluent",
    working: "Good for work",
    basic: "The basics",
  },
  contactKinds: { email: "Email", phone: "Phone", address: "Address", other: "Other" },
} as const;
