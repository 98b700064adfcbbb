export const profile = {
  title: "Your profile",
  edit: "Edit profile",
  asOthers: "See it as others do",
  copyLink: "Copy link",
  copied: "Link copied",
  saved: "Your profile is saved.",
  noHeadline: "Say in a line what you do or care for.",
  noBio: "Nothing about you yet. A few sentences help people to know that they found the right one.",
  private: {
    title: "Only you see this",
    email: "Email",
    memberSince: "Member since",
    home: "Home region",
    homeNote:
      "Everything on this page is kept in {region} alone. All that the world's directory has is your handle and a keyed digest of your email.",
    account: "Change handle or email",
    myData: "See where your data is",
  },
} as const;

export const editProfile = {
  title: "Edit your profile",
  displayName: "Display name",
  displayNameMissing: "Enter a name.",
  headline: "Headline",
  headlineHint: "One line below your name. {used, number} of {limit, number}",
  bio: "About you",
  bioHint: "Plain text; line breaks stay. {used, number} of {limit, number}",
  location: "Location",
  locationHint: "As exact or as vague as you like.",
  website: "Website",
  websiteHint: "Begins with https:// or http://",
  websiteInvalid: "Enter a web address that begins with https:// or http://",
  tooLong: "Keep it to {limit, number} characters.",
  save: "Save",
  cancel: "Cancel",
  restored: "What you typed before is back. It isn't saved yet.",
  discard: "Discard it",
} as const;

export const avatar = {
  title: "Picture",
  choose: "Choose a picture",
  replace: "Replace",
  remove: "Remove",
  hint: "PNG, JPEG or WebP, up to 5 MiB. Where and when it was taken is stripped off.",
  wrongType: "This isn't a PNG, JPEG or WebP picture.",
  tooLarge: "This picture is larger than 5 MiB.",
  unreadable: "This file couldn't be read as a picture.",
  uploading: "Uploading…",
  changed: "Your picture is changed.",
  removed: "Your picture is removed.",
} as const;

export const staleProfile = {
  title: "Your profile was changed elsewhere meanwhile",
  text: "In another tab or on another device. Nothing of yours is lost: choose what shall stand.",
  theirs: "There now",
  mine: "You typed",
  empty: "(empty)",
  same: "Both versions agree on the fields that you changed.",
  takeTheirs: "Load the newer version",
  keepMine: "Keep mine",
} as const;
