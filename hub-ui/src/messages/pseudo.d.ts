/** The texts of a part, made longer by compile-messages.ts. They have the shape of the English ones. */
declare module "*?pseudo";
