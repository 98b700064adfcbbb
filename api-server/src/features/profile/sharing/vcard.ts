import type { PublicUser } from "@vetchium/api-contract";

// RFC 6350, 3.2: without the line break, and with the space that begins a line which goes on.
const LINE_OCTETS = 75;

/** Where a person's page and picture are, as addresses that work from anywhere. */
export interface CardLinks {
  page: string;
  /** Null where not everybody may see it: whoever gets the card could not fetch it. */
  picture: string | null;
}

/**
 * A person as a vCard 4.0 (RFC 6350). Of the libraries that write these, one writes version 3.0 alone, and the other
 * escapes what must not be and folds by characters; both let a bare carriage return through.
 */
export function toVcard(user: PublicUser, { page, picture }: CardLinks): string {
  const { display_name: name, headline, website, languages } = user;
  const current = user.work.find(({ end }) => end === undefined);
  const lines = [
    "BEGIN:VCARD",
    "VERSION:4.0",
    `UID:${page}`,
    `FN:${escaped(name)}`,
    // Which part of a name is the family's nobody can tell from outside; some address books want one all the same.
    `N:;${component(name)};;;`,
    ...(current === undefined
      ? []
      : [`TITLE:${escaped(current.title)}`, `ORG:${component(current.organisation)}`]),
    ...(headline === null ? [] : [`NOTE:${escaped(headline)}`]),
    `URL:${page}`,
    ...[website, ...user.links.map(({ url }) => url)].flatMap((url) =>
      url === null ? [] : [`URL:${uri(url)}`],
    ),
    ...languages.map(({ language, level }) => `LANG;PREF=${PREFERENCES[level]}:${language}`),
    ...user.contacts.flatMap(contactLines),
    ...(picture === null ? [] : [`PHOTO:${picture}`]),
    "END:VCARD",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** From 1, the most preferred, to 100 (RFC 6350, 5.3). */
const PREFERENCES = { native: 1, fluent: 10, working: 40, basic: 80 };

const PROPERTIES = { email: "EMAIL", phone: "TEL", address: "ADR", other: "NOTE" };

function contactLines({ kind, label, value }: PublicUser["contacts"][number], index: number): string[] {
  // Of an address only its lines are known, so all of them are its street.
  const text = kind === "address" ? `;;${component(value)};;;;` : escaped(value);
  const property = PROPERTIES[kind];
  if (label === undefined) return [`${property}:${text}`];
  // Address books show what is grouped with a value as its name.
  const group = `item${index + 1}`;
  return [`${group}.${property}:${text}`, `${group}.X-ABLabel:${escaped(label)}`];
}

/** Text as a value (RFC 6350, 3.4), without control characters, which no value may have. */
function escaped(text: string): string {
  return text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[\\,]/g, "\\$&")
    .replaceAll("\n", "\\n")
    .replaceAll(/[^\P{Cc}\t]/gu, "");
}

/** Text as one component of a value of several, between which there are semicolons. */
function component(text: string): string {
  return escaped(text).replaceAll(";", "\\;");
}

/** An address as RFC 3986 has it: as a browser would send it, so without anything that could end a line. */
function uri(address: string): string {
  return new URL(address).href;
}

/** A line in pieces of 75 octets at most, each in the midst of no character (RFC 6350, 3.2). */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE_OCTETS) {
      pieces.push(piece);
      // The space that the next one begins with.
      [piece, octets] = ["", 1];
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join("\r\n ");
}
