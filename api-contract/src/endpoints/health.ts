import { Type } from "typebox";
import type { Endpoint } from "../endpoint.ts";
import { PUBLIC_READ_PROBLEMS, problemResponses } from "../problem.ts";
import { DatabaseName, RegionId, Timestamp } from "../values.ts";

const HealthSchema = Type.Object(
  {
    status: Type.Enum(["ok", "degraded", "down"]),
    region: Type.String({ description: "the region of the server that answered" }),
    global_db: Type.Integer({ minimum: 0, maximum: 1 }),
  },
  {
    title: "Health",
    description:
      "One regional_<region> for each region: 1 if that database answered within a second, else 0.",
    additionalProperties: Type.Integer({ minimum: 0, maximum: 1 }),
  },
);

const health = {
  tags: ["health"],
  security: [],
};

export const getHealth = {
  method: "GET",
  url: "/",
  schema: {
    operationId: "getHealth",
    summary: "The health of this server and of every database",
    ...health,
    response: { 200: HealthSchema, 503: HealthSchema },
  },
} as const satisfies Endpoint;

const StatusSchema = Type.Object({ status: Type.Enum(["ok", "down"]) });

export const getLivez = {
  method: "GET",
  url: "/livez",
  schema: {
    operationId: "getLivez",
    summary: "Whether this process is alive",
    ...health,
    response: { 200: StatusSchema },
  },
} as const satisfies Endpoint;

export const getReadyz = {
  method: "GET",
  url: "/readyz",
  schema: {
    operationId: "getReadyz",
    summary: "Whether this server can serve its own region",
    ...health,
    response: { 200: StatusSchema, 503: StatusSchema },
  },
} as const satisfies Endpoint;

export const listRegions = {
  method: "GET",
  url: "/v1/regions",
  schema: {
    operationId: "listRegions",
    summary: "The regions a person can choose as home",
    tags: ["regions"],
    security: [],
    response: {
      200: Type.Object({
        items: Type.Array(
          Type.Object({
            id: Type.String(),
            name: Type.String(),
            status: Type.Enum(["up", "down"]),
            country: Type.Union([Type.String({ pattern: "^[A-Z]{2}$" }), Type.Null()], {
              description:
                "which country it is, by its code of ISO 3166-1, to name it in any language; null where nobody has said it",
            }),
            place: Type.Union(
              [
                Type.Object({
                  latitude: Type.Number({ minimum: -90, maximum: 90 }),
                  longitude: Type.Number({ minimum: -180, maximum: 180 }),
                }),
                Type.Null(),
              ],
              { description: "about where its database stands, in degrees; null where nobody has said it" },
            ),
          }),
        ),
      }),
      ...problemResponses(...PUBLIC_READ_PROBLEMS),
    },
  },
} as const satisfies Endpoint;

const sample = {
  round_trip_ms: Type.Unsafe<number | null>({
    type: ["number", "null"],
    minimum: 0,
    description: "how long the answer took on an open connection, in milliseconds; null where none came",
  }),
  measured_at: Timestamp,
};

const MeasuredDatabaseSchema = Type.Object(
  {
    database: DatabaseName,
    status: Type.Enum(["up", "down"], { description: "whether it answered this server within a second" }),
    ...sample,
  },
  { title: "MeasuredDatabase" },
);

export const getServer = {
  method: "GET",
  url: "/v1/servers/:region",
  schema: {
    operationId: "getServer",
    summary: "What a region's server measures of every database",
    description:
      "The balancer asks the server of the region that the path names. Where that one is away another answers, and `region` says so.",
    ...health,
    params: Type.Object({ region: RegionId }),
    response: {
      200: Type.Object({
        region: Type.String({ description: "the region of the server that answered and measured" }),
        databases: Type.Array(MeasuredDatabaseSchema, { description: "the directory first" }),
      }),
      ...problemResponses(...PUBLIC_READ_PROBLEMS, "not-found"),
    },
  },
} as const satisfies Endpoint;

const MeasuredHistorySchema = Type.Object(
  {
    database: DatabaseName,
    samples: Type.Array(Type.Object(sample, { title: "HealthSample" }), {
      description: "one for every 30 seconds, the oldest first; none from before the server started",
    }),
  },
  { title: "MeasuredHistory" },
);

export const getServerHistory = {
  method: "GET",
  url: "/v1/servers/:region/history",
  schema: {
    operationId: "getServerHistory",
    summary: "What a region's server has measured of every database in the last hour",
    description:
      "Each server measures by itself and remembers it as long as it runs. The balancer asks the server of the region that the path names. Where that one is away another answers, and `region` says so.",
    ...health,
    params: Type.Object({ region: RegionId }),
    response: {
      200: Type.Object({
        region: Type.String({ description: "the region of the server that answered and measured" }),
        databases: Type.Array(MeasuredHistorySchema, { description: "the directory first" }),
      }),
      ...problemResponses(...PUBLIC_READ_PROBLEMS, "not-found"),
    },
  },
} as const satisfies Endpoint;
