import fc from "fast-check";
import type { Schema } from "../documented.ts";
import { pictures } from "./pictures.ts";
import { fitting, listed, mostly, oddNames, oddValues, rarely } from "./values.ts";

/** A body: members in the order they are written, repeated ones too, or a JSON value, or anything at all. */
export type BodyDraft =
  | { type: string; members: [string, unknown][] }
  | { type: string; value: unknown }
  | { type: string; raw: string | Uint8Array };

const JSON_TYPES = ["application/json", "application/merge-patch+json"];
const ODD_TYPES = [
  ...JSON_TYPES,
  "application/json; charset=latin1",
  "APPLICATION/JSON;charset=utf-8",
  "application/json-patch+json",
  "application/x-www-form-urlencoded",
  "multipart/form-data",
  "multipart/form-data; boundary=x",
  "image/png",
  "image/svg+xml",
  "text/plain",
  "application/octet-stream",
  "json",
  "/",
  ";",
];

/** Bodies for what the document says of them: most fit, some nearly, some not. */
export function bodies(content: Record<string, { schema: Schema }>): fc.Arbitrary<BodyDraft | undefined> {
  const types = Object.keys(content);
  const type = mostly(fc.constantFrom(...types), fc.constantFrom(...ODD_TYPES), 20);
  const documented = types.map((one): fc.Arbitrary<BodyDraft> => {
    const schema = content[one]?.schema ?? {};
    if (schema.format === "binary") return fc.record({ type, raw: pictures });
    const fits = fc.record({ type, value: fitting(schema) });
    return fc.oneof({ weight: 2, arbitrary: fits }, { weight: 1, arbitrary: nearly(type, schema) });
  });
  return fc.oneof(
    { weight: 40, arbitrary: fc.oneof(...documented) },
    { weight: 5, arbitrary: garbage },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );
}

/** The members of a schema, some of them odd, missing, twice there or unknown. */
function nearly(type: fc.Arbitrary<string>, { properties = {} }: Schema): fc.Arbitrary<BodyDraft> {
  const members = Object.entries(properties).map(([name, schema]) =>
    fc.option(
      mostly(fitting(schema, name), oddValues, 3).map((value) => [name, value] as const),
      { freq: 8 },
    ),
  );
  const extra = rarely(fc.tuple(oddNames, oddValues), 3);
  return fc.record({
    type,
    members: listed<readonly [string, unknown]>([...members, extra]),
  }) as fc.Arbitrary<BodyDraft>;
}

const BROKEN = [
  "",
  "{",
  '{"a":1,}',
  "[".repeat(20_000),
  `${"[".repeat(9000)}${"]".repeat(9000)}`,
  `{"a":`.repeat(5000),
  "\ufeff{}",
  '{"login":"a\\ud800","password":"b"}',
  '{"__proto__":{"a":1}}',
  '{"constructor":{"prototype":{"a":1}}}',
  '{"email":1e999}',
  '{"email":NaN}',
  "\u0000",
];

/** Bodies that nothing documents. */
export const garbage: fc.Arbitrary<BodyDraft> = fc.record({
  type: fc.constantFrom(...ODD_TYPES),
  raw: fc.oneof(
    fc.constantFrom(...BROKEN),
    fc.json(),
    fc.string({ unit: "binary" }),
    // Not UTF-8, mostly.
    fc.uint8Array({ maxLength: 40 }),
    fc.constant(new Uint8Array([0x7b, 0x22, 0xed, 0xa0, 0x80, 0x22, 0x3a, 0x31, 0x7d])),
    fc.constant("z".repeat(70_000)),
  ),
});
