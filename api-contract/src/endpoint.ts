import type { TSchema } from "typebox";

/** What an endpoint takes and answers, in the form that Fastify and its OpenAPI plugin read. */
export interface Endpoint {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  url: string;
  schema: {
    operationId: string;
    summary: string;
    description?: string;
    tags: string[];
    security?: Record<string, string[]>[];
    consumes?: string[];
    params?: TSchema;
    querystring?: TSchema;
    headers?: TSchema;
    body?: TSchema;
    response: Record<number, unknown>;
  };
}

/** The security of an endpoint that serves a signed-in person: a bearer token or the browser's cookie. */
export const SIGNED_IN = [{ bearer: [] }, { cookie: [] }] as Record<string, string[]>[];
