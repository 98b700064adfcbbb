export const proof = {
  title: "Is it you?",
  text: "This is worth more than a session that somebody left open. Prove once more that it is you; for the next ten minutes you won't be asked again.",
  confirm: "Go on",
  cancel: "Cancel",
  usePasskey: "Use a passkey",
} as const;
