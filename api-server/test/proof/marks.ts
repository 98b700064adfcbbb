import { createHash, randomBytes, randomInt } from "node:crypto";

/** Where a mark may be found, once everything is done. */
export type Allowed = "at home" | "at home and as a name" | "nowhere";

/** Something personal that can be recognised wherever it turns up. */
export interface Mark {
  /** What it is of whom, for whoever reads that it was found. */
  what: string;
  text: string;
  /** What of it must not be kept as a hash that anybody could make, where there is such a thing. */
  unhashed?: string;
  allowed: Allowed;
}

/** A place that is searched: a table of a database, or a log. */
export interface Place {
  /** `global`, a region's id, or what kind of log it is. */
  where: string;
  table: string;
  content: string;
}

/** Letters and digits that are nowhere else, and that look the same in JSON, in an address and in a row. */
export function newMark(): string {
  return `mk${randomBytes(10).toString("hex")}`;
}

/** An address (RFC 3849) that is nowhere else, as PostgreSQL writes it. */
export function newAddress(): string {
  const groups = Array.from({ length: 6 }, () => randomInt(0x1000, 0x10000));
  return `2001:db8:${groups.map((group) => group.toString(16)).join(":")}`;
}

/** Where a mark was found, in words, of all the places in which it must not be. */
export function findStrays(places: Place[], mark: Mark, home: string | undefined): string[] {
  const forms = formsOf(mark);
  return places
    .filter((place) => !isAllowed(place, mark, home))
    .flatMap(({ where, table, content }) =>
      forms
        .filter(({ text }) => content.includes(text))
        .map(({ form }) => `${where} has the ${mark.what} in ${table}, as ${form}`),
    );
}

function isAllowed({ where, table }: Place, { allowed }: Mark, home: string | undefined): boolean {
  if (allowed === "nowhere") return false;
  if (allowed === "at home and as a name" && where === "global") return table === "public.names";
  return where === home;
}

/** The ways in which a text may be written down. Places are searched as they are and in lower case. */
function formsOf({ text, unhashed }: Mark): { form: string; text: string }[] {
  const lower = text.toLowerCase();
  return [
    { form: "plain text", text: lower },
    { form: "hexadecimal", text: Buffer.from(text).toString("hex") },
    { form: "hexadecimal UTF-16", text: Buffer.from(text, "utf16le").toString("hex") },
    { form: "reversed", text: [...lower].reverse().join("") },
    ...base64Forms(text),
    ...(unhashed === undefined ? [] : hashForms(unhashed)),
  ];
}

/** Base64 writes three bytes at a time, so a text in the midst of others is written in one of three ways. */
function base64Forms(text: string): { form: string; text: string }[] {
  return [0, 1, 2].map((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), Buffer.from(text)]).toString("base64url");
    // Without the characters at either end that depend on what stands before and after.
    const end = Math.floor(((offset + text.length) * 8) / 6);
    return { form: "base64", text: encoded.slice(offset === 0 ? 0 : offset + 1, end) };
  });
}

/** A hash without a key can be undone by trying every address there is. */
function hashForms(text: string): { form: string; text: string }[] {
  return ["md5", "sha1", "sha256", "sha512"].flatMap((algorithm) => {
    const hash = createHash(algorithm).update(text).digest();
    return (["hex", "base64url"] as const).map((encoding) => ({
      form: `a bare hash (${algorithm}, ${encoding})`,
      text: hash.toString(encoding),
    }));
  });
}
