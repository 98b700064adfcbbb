/** The rule of the API (3 to 30 of a-z, 0-9 and _, a letter first), to spare people the round trip. */
const HANDLE = /^[a-z][a-z0-9_]{2,29}$/;

/** A handle as it will be kept, out of what a person types. */
export function normaliseHandle(typed: string): string {
  return typed.trim().replace(/^@/, "").toLowerCase();
}

export function isHandle(handle: string): boolean {
  return HANDLE.test(handle);
}
