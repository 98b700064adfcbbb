export const homeMap = {
  choose: "Choose a region, and see here what will be kept where.",
  home: "Kept {where}: your email, name, profile, picture and sessions.",
  others: "In every other region: nothing of yours.",
  directory: "In the worldwide directory: your handle, and a keyed digest of your email.",
} as const;
