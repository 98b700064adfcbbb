export const erasureReceipt = {
  erasing: {
    title: "Your data is being erased",
    text: "You are signed out everywhere. Your data goes from one database after the other; this takes a moment.",
  },
  erased: {
    title: "Everything is erased",
    text: "We have looked into every database, and there is nothing of you left in any of them. Farewell.",
  },
  requested: "Asked for",
  finished: "Finished",
  number: "Receipt",
  left: "{count, plural, =0 {Nothing left} one {# record left} other {# records left}}",
  keep: {
    title: "Keep the address of this page",
    text: "It is your proof: whoever has it can have every database counted again. It says nothing about who you were.",
    copy: "Copy address",
    copied: "Address copied",
  },
  blind: "We can't see how far it is just now. The erasure itself goes on.",
  unknown: {
    title: "There is no such receipt",
    text: "The address may be incomplete.",
    action: "Go to the home page",
  },
} as const;
