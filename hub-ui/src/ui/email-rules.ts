/** Tells only what is certainly wrong: whether an address exists, its mail will tell. */
export function looksLikeEmail(text: string): boolean {
  return /^\S+@\S+\.\S+$/u.test(text);
}
