import fc from "fast-check";
import type { Schema } from "../documented.ts";

/** What a value that people of the run really have is of. */
export type Kind = "email" | "login" | "handle" | "password" | "token" | "id" | "region" | "version";

/**
 * A value that stands for one of the run: it is looked up when the request is sent, since people change, move
 * and go meanwhile.
 */
export class Known {
  readonly kind: Kind;
  /** Which of them; the lower half are the caller's own. */
  readonly pick: number;

  constructor(kind: Kind, pick: number) {
    this.kind = kind;
    this.pick = pick;
  }
}

/** Members, parameters and headers that are hardly ever right by chance. An id in a path leads to a thing too. */
const KINDS: Record<string, Kind> = {
  email: "email",
  login: "login",
  handle: "handle",
  password: "password",
  current_password: "password",
  token: "token",
  id: "id",
  cursor: "id",
  home_region: "region",
  to_region: "region",
  region: "region",
  "if-match": "version",
};

export const PICKS = 10;

/** Values that fit a schema; of a name that the run knows values for, mostly those. */
export function fitting(schema: Schema, name = ""): fc.Arbitrary<unknown> {
  const kind = KINDS[name];
  if (kind === undefined) return bySchema(schema);
  const known = fc.nat({ max: PICKS - 1 }).map((pick) => new Known(kind, pick));
  return fc.oneof({ weight: 6, arbitrary: known }, { weight: 1, arbitrary: bySchema(schema) });
}

function bySchema(schema: Schema): fc.Arbitrary<unknown> {
  const { anyOf, oneOf, allOf, type } = schema;
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const choices = anyOf ?? oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map((choice) => fitting(choice)));
  if (allOf !== undefined) return fitting(Object.assign({}, ...allOf) as Schema);
  if (Array.isArray(type)) return fc.oneof(...type.map((one) => bySchema({ ...schema, type: one })));
  return byType(schema);
}

function byType(schema: Schema): fc.Arbitrary<unknown> {
  const { minimum, maximum, minItems = 0, maxItems = minItems + 3 } = schema;
  switch (schema.type) {
    case "object":
      return objects(schema);
    case "array":
      return fc.array(fitting(schema.items ?? {}), { minLength: minItems, maxLength: maxItems });
    case "string":
      return texts(schema);
    case "integer":
      return fc.integer({ ...(minimum === undefined ? {} : { min: minimum }), max: maximum ?? 2 ** 31 - 1 });
    case "number":
      return fc.double({ min: minimum ?? -1e9, max: maximum ?? 1e9, noNaN: true });
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    default:
      return fc.jsonValue();
  }
}

function objects({ properties = {}, required = [] }: Schema): fc.Arbitrary<object> {
  const members = Object.entries(properties).map(([name, schema]) => [name, fitting(schema, name)]);
  return fc.record(Object.fromEntries(members) as Record<string, fc.Arbitrary<unknown>>, {
    requiredKeys: required,
  });
}

function texts({ format, pattern, minLength = 0, maxLength = 300 }: Schema): fc.Arbitrary<string> {
  if (format === "uuid") return fc.uuid();
  if (format === "date-time") return fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
  if (pattern !== undefined && pattern !== "\\S") {
    return fc.stringMatching(new RegExp(pattern), { maxLength: Math.max(maxLength, minLength) });
  }
  const ofLength = (length: number) => fc.constantFrom("x", "ñ", "𝒳", "漢").map((one) => one.repeat(length));
  return fc.oneof(
    { weight: 3, arbitrary: fc.string({ unit: "grapheme", minLength, maxLength: Math.min(maxLength, 40) }) },
    { weight: 1, arbitrary: ofLength(minLength) },
    { weight: 1, arbitrary: ofLength(Math.min(maxLength, 3000)) },
  );
}

const ODD_TEXTS = [
  "",
  " ",
  "\0",
  "a\0b",
  "\ud800",
  "a\udc00b",
  "\ufeff",
  "\u202eabc",
  "👩‍👩‍👧‍👦".repeat(20),
  "ﷺ".repeat(90),
  "İIıi",
  "Ａｄｍｉｎ",
  "Z̸͖͝a̷l̵g̶o̴".repeat(9),
  "%00",
  "..%2f..%2fetc%2fpasswd",
  "../../../../etc/passwd",
  "'; drop table users; --",
  "\\u0000",
  "a\r\nx-injected: 1\r\n\r\n",
  "somebody@example.org\r\nbcc: other@example.org",
  '"quoted local"@example.org',
  "ünïcode@exämple.org",
  "a@[127.0.0.1]",
  "javascript:alert(1)",
  "https://example.org\\@other.example",
  "__proto__",
  "constructor",
  "NaN",
  "-0",
  "1e999",
  "true",
  "null",
];

/** Texts that programs get wrong. */
export const oddTexts: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...ODD_TEXTS) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
  // About the bounds of what schemas take, and of what a column of an index does.
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(2, 11, 30, 31, 80, 81, 121, 254, 255, 257, 2001, 2049, 9000, 70_000)
      .map((length) => "y".repeat(length)),
  },
);

/** Values that fit hardly any schema. */
export const oddValues: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: oddTexts },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      null,
      true,
      0,
      -1,
      0.5,
      2 ** 31,
      2 ** 53,
      1e308,
      -1e-308,
      [],
      {},
      [[]],
      [null],
    ),
  },
  { weight: 1, arbitrary: fc.jsonValue() },
);

/** Names of members that nothing documents, some of which mean something to JavaScript. */
export const oddNames: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "hasOwnProperty",
    "",
    "a/b~c",
    "\ud800",
  ),
  fc.constantFrom("id", "user_id", "is_proven", "home_region", "version", "fenced_by", "session", "limit"),
  oddTexts,
);

/** One arbitrary `weight` times as often as the other. */
export function mostly<A, B>(usual: fc.Arbitrary<A>, odd: fc.Arbitrary<B>, weight = 6): fc.Arbitrary<A | B> {
  return fc.oneof({ weight, arbitrary: usual }, { weight: 1, arbitrary: odd });
}

/** What is there of a list of things that may be missing. */
export function listed<T>(parts: fc.Arbitrary<T | null>[]): fc.Arbitrary<T[]> {
  return fc.tuple(...parts).map((all) => all.filter((part): part is Awaited<T> & T => part !== null));
}

/** Once in so many times what it says, else null. */
export function rarely<T>(arbitrary: fc.Arbitrary<T>, times: number): fc.Arbitrary<T | null> {
  return fc.oneof({ weight: times - 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });
}
