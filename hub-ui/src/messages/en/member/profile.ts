export const profile = {
  title: "Your profile",
  edit: "Edit profile",
  asOthers: "See it as others do",
  saved: "Your profile is saved.",
  noHeadline: "Say in a line what you do or care for.",
  noBio: "Nothing about you yet. A few sentences help people to know that they found the right one.",
  private: {
    title: "Only you see this",
    email: "Email",
    memberSince: "Member since",
    home: "Home region",
    homeNote:
      "Everything on this page is kept {where} alone. All that the world's directory has is your handle and a keyed digest of your email.",
    account: "Change handle or email",
    myData: "See where your data is",
  },
} as const;

export const avatar = {
  title: "Picture",
  choose: "Choose a picture",
  replace: "Replace",
  remove: "Remove",
  hint: "PNG, JPEG or WebP. Where and when it was taken is stripped off.",
  wrongType: "This isn't a PNG, JPEG or WebP picture.",
  tooLarge: "This picture is larger than 5 MiB.",
  unreadable: "This file couldn't be read as a picture.",
  cropTitle: "Choose what is shown",
  cropText: "Drag the picture, or move it with the arrow keys.",
  cropArea: "The part that is shown",
  zoom: "Zoom",
  use: "Use this picture",
  cancel: "Cancel",
  undo: "Undo",
  uploading: "Uploading…",
  changed: "Your picture is changed.",
  removed: "Your picture is removed.",
} as const;
