export const codeField = {
  label: "Code from your app",
  hint: "The six digits that it shows now.",
  recoveryLabel: "Recovery code",
  missing: "Enter the code.",
  wrong: "This code is wrong, or was used before. An app shows a new one every 30 seconds.",
  wrongRecovery: "This is none of your recovery codes, or it was used before.",
};
