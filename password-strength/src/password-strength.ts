import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary as common } from "@zxcvbn-ts/language-common";
import { dictionary as english } from "@zxcvbn-ts/language-en";

/** What an attacker knows of a person. */
export interface OwnWords {
  handle?: string | undefined;
  email?: string | undefined;
  displayName?: string | undefined;
}

/** How hard a password is to guess, from 0 (at once) to 4 (not at all). */
export type Score = 0 | 1 | 2 | 3 | 4;

export interface Strength {
  score: Score;
  isEnough: boolean;
  /** Why it is not enough: many people use it, it is made of the person's own words, or guessed soon anyway. */
  weakness?: "common" | "own-words" | "predictable";
}

/**
 * What a new password has to reach: more than 10^8 guesses (zxcvbn's "safely unguessable"). At some 100 Argon2id
 * hashes a second on each core of whoever has stolen the hashes, that is a fortnight of a core for one password; 2
 * would be hours, and 4 would refuse many passphrases that people can remember.
 */
const ENOUGH: Score = 3;

// How long it takes grows faster than the password: what comes after so many characters only makes it better.
const ANALYSED = 64;
// Each is another way to read the whole password; few are enough to see through P@ssw0rd.
const SUBSTITUTIONS = 4;
// Shorter pieces are in too many words to say anything.
const SHORTEST_WORD = 3;
const PRODUCT = "vetchium";

const estimator = new ZxcvbnFactory({
  dictionary: { ...common, ...english },
  graphs: adjacencyGraphs,
  maxLength: ANALYSED,
  l33tMaxSubstitutions: SUBSTITUTIONS,
});

const commonPasswords = new Set<string>(common["passwords-common"]);

/** Estimates how hard a password is to guess for somebody who knows this about its person. Takes up to 0.1 s. */
export function strengthOf(password: string, own: OwnWords): Strength {
  if (commonPasswords.has(password.toLowerCase())) return weak(0, "common");
  const words = contextWords(own);
  // zxcvbn takes several known words in a row for many guesses, so what they add is left out altogether.
  const rest = without(password, words);
  const { score } = estimator.check(rest, words);
  if (score >= ENOUGH) return { score, isEnough: true };
  return weak(score, rest.length * 2 < password.length ? "own-words" : "predictable");
}

function weak(score: Score, weakness: NonNullable<Strength["weakness"]>): Strength {
  return { score, isEnough: false, weakness };
}

/** The words that are close at hand for this person: the product's name, and the pieces of theirs. */
function contextWords({ handle = "", email = "", displayName = "" }: OwnWords): string[] {
  const pieces = [PRODUCT, handle, email, displayName].flatMap((text) => text.split(/[^\p{L}\p{N}]+/u));
  return [...new Set(pieces.map((piece) => piece.toLowerCase()))].filter(
    ({ length }) => length >= SHORTEST_WORD,
  );
}

/** Letters and digits are all there is in the words, so each is a pattern of itself. */
function without(password: string, words: string[]): string {
  // The longest first: a word within it would leave the rest of it standing.
  const longestFirst = words.toSorted((one, other) => other.length - one.length);
  return password.replaceAll(new RegExp(longestFirst.join("|"), "giu"), "");
}
