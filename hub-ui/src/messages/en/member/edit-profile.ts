export const editProfile = {
  title: "Edit your profile",
  displayName: "Display name",
  displayNameHint: "Everybody sees this.",
  displayNameMissing: "Enter a name.",
  headline: "Headline",
  headlineHint: "One line below your name. {used, number} of {limit, number}",
  bio: "About you",
  bioHint:
    "You can write **bold**, *italic*, [links](https://…), - lists and > quotes. {used, number} of {limit, number}",
  preview: "Preview",
  goOnWriting: "Go on writing",
  nothingToPreview: "There is nothing to preview yet.",
  location: "Location",
  locationHint: "As exact or as vague as you like.",
  website: "Website",
  websiteHint: "Begins with https:// or http://",
  websiteInvalid: "Enter a web address that begins with https:// or http://",
  tooLong: "Keep it to {limit, number} characters.",
  searchEngines: "Search engines may list me",
  searchEnginesHint: "Only what everyone may see. It can take them a few days to notice a change.",
  on: "Yes",
  off: "No",
  save: "Save",
  cancel: "Cancel",
  restored: "What you typed before is back. It isn't saved yet.",
  discard: "Discard it",
} as const;

export const audience = {
  label: "Who sees this: {part}",
  names: {
    everyone: "Everyone",
    "signed-in": "Signed-in people",
    nobody: "Only you",
  },
  seenBy: "Seen by: {audience}",
  avatar: "Picture",
} as const;

export const staleProfile = {
  title: "Your profile was changed elsewhere meanwhile",
  text: "In another tab or on another device. Nothing of yours is lost: choose what shall stand.",
  theirs: "There now",
  mine: "You typed",
  empty: "(empty)",
  same: "Both versions agree on what you changed.",
  takeTheirs: "Load the newer version",
  keepChosen: "Save what is chosen",
} as const;
