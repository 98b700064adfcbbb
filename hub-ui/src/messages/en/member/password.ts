export const changePassword = {
  title: "Password",
  value: "Known to you alone",
  note: "We keep a fingerprint of it, from which nobody can read it.",
  change: "Change password",
  current: "Current password",
  currentMissing: "Enter your current password.",
  newPassword: "New password",
  others: "Every other device on which you are signed in is signed out. This one goes on.",
  submit: "Change password",
  cancel: "Keep the old one",
  changed: "Your password is changed, and every other device is signed out.",
} as const;
