import fc from "fast-check";
import { type Operation, operations, type Schema } from "../documented.ts";
import { REGION_IDS } from "../world.ts";
import { type BodyDraft, bodies, garbage } from "./bodies.ts";
import { headers } from "./headers.ts";
import { fitting, listed, mostly, oddNames, oddTexts, rarely } from "./values.ts";

/** Who sends a request: a person by number, or somebody without a living session. */
export interface Caller {
  /** The person whose things the request names; their session goes along only where `by` says so. */
  person: number;
  by: "bearer" | "cookie" | "nobody" | "dead" | "expired" | "forged";
}

/** A request before what is only known at its time is filled in. */
export interface Draft {
  via: string;
  method: string;
  template: string;
  caller: Caller;
  params: Record<string, unknown>;
  query: [string, unknown][];
  headers: [string, unknown][];
  body: BodyDraft | undefined;
}

function draftsOf(method: string, template: string, operation: Operation): fc.Arbitrary<Draft> {
  const { parameters = [], requestBody } = operation;
  const named = (place: string) => parameters.filter((parameter) => parameter.in === place);
  const param = (schema: Schema, name: string) => mostly(fitting(schema, name), oddTexts);
  const optional = (place: string) =>
    named(place).map(({ name, schema }) =>
      fc.option(param(schema, name).map((value) => [name, value] as const)),
    );
  return fc.record({
    via: fc.constantFrom(...REGION_IDS),
    method: mostly(
      fc.constant(method),
      fc.constantFrom("HEAD", "OPTIONS", "TRACE", "PUT", "POST", "PROPFIND"),
      12,
    ),
    template: fc.constant(template),
    caller,
    params: fc.record(
      Object.fromEntries(named("path").map(({ name, schema }) => [name, param(schema, name)])),
    ),
    query: listed([...optional("query"), rarely(unknownQuery, 16)]),
    headers: listed([...optional("header"), rarely(headers, 3), rarely(headers, 3)]),
    body:
      requestBody === undefined
        ? rarely(garbage, 16).map((body) => body ?? undefined)
        : bodies(requestBody.content),
  }) as fc.Arbitrary<Draft>;
}

const caller: fc.Arbitrary<Caller> = fc.record({
  person: fc.nat({ max: 5 }),
  by: fc.oneof(
    { weight: 6, arbitrary: fc.constant("bearer" as const) },
    { weight: 3, arbitrary: fc.constant("cookie" as const) },
    { weight: 2, arbitrary: fc.constantFrom("nobody", "dead", "expired", "forged") },
  ),
}) as fc.Arbitrary<Caller>;

const unknownQuery = fc.tuple(oddNames, oddTexts);

/** Any request at all to the API: most fit the document, some nearly, some not. */
export const drafts: fc.Arbitrary<Draft> = fc.oneof(
  ...operations.map(({ method, template, operation }) => draftsOf(method, template, operation)),
);
