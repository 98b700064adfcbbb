import { type Static, Type } from "typebox";
import { type Endpoint, SIGNED_IN } from "../endpoint.ts";
import { problemResponses } from "../problem.ts";
import { DatabaseName, NullableTimestamp } from "../values.ts";

const tags = ["own data"];

export const ResidencyItemSchema = Type.Object(
  {
    database: DatabaseName,
    kind: Type.String({ description: "the table, such as `profiles`" }),
    rows: Type.Integer({ description: "how many rows of it are about the person who asks" }),
    personal: Type.Boolean({
      description: "whether such a row holds personal data, or only an id and where to",
    }),
    holds: Type.String({ description: "what such a row holds, in words" }),
  },
  { title: "ResidencyItem" },
);

export type ResidencyItem = Static<typeof ResidencyItemSchema>;

export const DirectoryNameSchema = Type.Object(
  {
    kind: Type.String({ description: "`handle` or `email`" }),
    value: Type.String({
      description:
        "the handle; or of the email its keyed digest, `<id of the key>:<HMAC-SHA-256 in base64url>`",
    }),
    state: Type.String({ description: "`active`, `pending` or `quarantined`" }),
    quarantined_until: NullableTimestamp("of one that was given up"),
  },
  { title: "DirectoryName" },
);

export type DirectoryName = Static<typeof DirectoryNameSchema>;

export const getResidency = {
  method: "GET",
  url: "/v1/me/residency",
  schema: {
    operationId: "getResidency",
    summary: "What every database holds of the person who asks, counted at this moment",
    tags,
    security: SIGNED_IN,
    response: {
      200: Type.Object({
        home_region: Type.String(),
        items: Type.Array(ResidencyItemSchema, {
          description: "every kind of data that a database can hold of a person, also where it holds none",
        }),
        directory_names: Type.Union([Type.Array(DirectoryNameSchema), Type.Null()], {
          description: "the person's names as they stand in the directory; null where that did not answer",
        }),
        not_counted: Type.Array(DatabaseName, {
          description: "databases that did not answer; `items` has nothing of them",
        }),
      }),
      ...problemResponses("unauthenticated", "region-unavailable"),
    },
  },
} as const satisfies Endpoint;

export const exportOwnData = {
  method: "GET",
  url: "/v1/me/export",
  schema: {
    operationId: "exportOwnData",
    summary:
      "Everything that is held of the person who asks: a zip file with export.json and the pictures. Needs a proof of the last minutes; the person is told by mail",
    tags,
    security: SIGNED_IN,
    response: {
      200: {
        description: "the zip file; docs/export.md describes what is in it",
        content: {
          "application/zip": {
            schema: Type.Unsafe<NodeJS.ReadableStream>({ type: "string", format: "binary" }),
          },
        },
      },
      ...problemResponses(
        "unauthenticated",
        "proof-required",
        "rate-limited",
        "region-unavailable",
        "directory-unavailable",
        "moving",
      ),
    },
  },
} as const satisfies Endpoint;
