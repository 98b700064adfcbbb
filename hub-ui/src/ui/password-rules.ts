/** As the API has it, in characters. */
export const PASSWORD_MIN_LENGTH = 12;
const PASSWORD_MAX_LENGTH = 256;

/** Whether a new password is as long as it may be. Whether it is good enough is for the server to say. */
export function hasPasswordLength(password: string): boolean {
  const length = characters(password);
  return length >= PASSWORD_MIN_LENGTH && length <= PASSWORD_MAX_LENGTH;
}

/** Characters as the API counts them: code points, not UTF-16 units. */
export function characters(text: string): number {
  return [...text].length;
}
