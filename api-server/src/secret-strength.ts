import { timingSafeEqual } from "node:crypto";

const KEY_BYTES = 32;
// Of 32 random bytes about 30 are different ones; fewer than 20 come up once in a million million times.
const DIFFERENT_BYTES = 20;
const PASSWORD_LENGTH = 16;
// Of a password of 16 random hexadecimal digits about ten are different ones.
const DIFFERENT_CHARACTERS = 6;
// What this repository's local stack and tests use, or the page of any database shows.
const KNOWN_PASSWORDS = ["vetchium", "postgres", "password", "secret", "changeme", "example"];

/** A secret, and the setting that gives it. */
export interface Named<Secret> {
  name: string;
  secret: Secret;
}

/** What is wrong with keys that are meant to be random bytes, a line for each. */
export function weakKeys(keys: Named<Uint8Array>[]): string[] {
  return keys.flatMap(({ name, secret }, index) => {
    const twin = keys.slice(0, index).find((other) => isSame(other.secret, secret));
    if (twin !== undefined) return [`${name} is the same as ${twin.name}: each needs a key of its own`];
    return isRandom(secret)
      ? []
      : [`${name} is not random: make it with \`openssl rand -base64 ${KEY_BYTES}\``];
  });
}

/** What is wrong with the password of a database's login, in a line; undefined where nothing is. */
export function weakPassword(name: string, user: string, password: string): string | undefined {
  const plain = password.toLowerCase();
  const isKnown = KNOWN_PASSWORDS.some((known) => plain.startsWith(known));
  const isShort = password.length < PASSWORD_LENGTH || new Set(password).size < DIFFERENT_CHARACTERS;
  if (password === "") return `${name} has no password`;
  if (plain === user.toLowerCase()) return `${name} has its user's name as password`;
  if (isKnown || isShort) {
    return `${name} has a password that can be guessed: make it with \`openssl rand -base64 24\``;
  }
  return undefined;
}

/** Whether a key may be what a generator of random bytes made: neither text, nor a pattern. */
function isRandom(key: Uint8Array): boolean {
  const steps = key.slice(1).map((byte, index) => byte - (key[index] ?? 0));
  const isText = key.every((byte) => byte >= 0x20 && byte < 0x7f);
  return !isText && [key, steps].every((bytes) => new Set(bytes).size >= DIFFERENT_BYTES);
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
