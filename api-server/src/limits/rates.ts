/** So many times within so many seconds. */
export interface Rate {
  points: number;
  seconds: number;
}

/** What is limited, and the limit where none is set. Those of `GUESSES` have one rate, others may have several. */
export const LIMITS = {
  /** Log-ins that fail with one name, from browsers that its account does not know, wherever they come from. */
  "log-in-account": "10/15m",
  /** Log-ins that fail from one browser that the account knows. */
  "log-in-device": "10/15m",
  /** Log-ins that fail from one address; many people may share it. */
  "log-in-address": "100/15m",
  /** Wrong passwords in one session. */
  "password-proof": "10/15m",
  /** Wrong codes of one account, after its password. */
  "second-factor": "5/15m",
  /** Mails of one kind to one address that need not be the asker's. */
  "mail-recipient": "3/1h,10/1d",
  /** Such mails that are asked for from one address. */
  "mail-asker": "30/1h",
  /** New emails that one account asks for. */
  "email-change": "5/1h",
  /** What writes without a session, from one address. */
  "write-address": "300/1m",
  /** What reads without a session, from one address, at one server. */
  "read-address": "3000/1m",
  /** Pictures that one account uploads. */
  upload: "60/1h",
  /** Exports that one account takes. */
  export: "20/1h",
} as const satisfies Record<string, string>;

export type LimitKind = keyof typeof LIMITS;

export const LIMIT_KINDS = Object.keys(LIMITS) as LimitKind[];

/** Secrets that somebody could guess: whoever gets to the limit waits longer each time. */
export const GUESSES = [
  "log-in-account",
  "log-in-device",
  "log-in-address",
  "password-proof",
  "second-factor",
] as const satisfies LimitKind[];

export type GuessKind = (typeof GUESSES)[number];

export type Rates = Record<LimitKind, [Rate, ...Rate[]]>;

const SECONDS = { s: 1, m: 60, h: 3600, d: 86_400 };
const RATE = /^([1-9]\d{0,8})\/([1-9]\d{0,4})([smhd])$/;

/**
 * Reads the rates of a kind, such as `10/15m`, or `3/1h,10/1d` where all of several hold. Undefined for what is no
 * such text, for more than a day, and for several where there has to be one.
 */
export function parseRates(kind: LimitKind, text: string): [Rate, ...Rate[]] | undefined {
  const [first, ...others] = text.split(",").map(parseRate);
  if (first === undefined || others.includes(undefined)) return undefined;
  if (others.length > 0 && isGuess(kind)) return undefined;
  return [first, ...(others as Rate[])];
}

export function isGuess(kind: LimitKind): kind is GuessKind {
  return (GUESSES as readonly LimitKind[]).includes(kind);
}

function parseRate(text: string): Rate | undefined {
  const [, points, count, unit] = RATE.exec(text.trim()) ?? [];
  if (points === undefined || count === undefined) return undefined;
  const seconds = Number(count) * SECONDS[unit as keyof typeof SECONDS];
  // What is counted is forgotten within a day.
  return seconds > SECONDS.d ? undefined : { points: Number(points), seconds };
}

/** The rates of every kind, one by one. */
export function ratesOf(read: (kind: LimitKind) => Rates[LimitKind]): Rates {
  return Object.fromEntries(LIMIT_KINDS.map((kind) => [kind, read(kind)])) as Rates;
}

/** The name of the setting that has the rates of a kind. */
export function settingOf(kind: LimitKind): string {
  return `LIMIT_${kind.toUpperCase().replaceAll("-", "_")}`;
}
