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

/** The security of an endpoint that anybody may ask, and that shows more to whoever is signed in. */
export const OPTIONALLY_SIGNED_IN = [{}, ...SIGNED_IN] as Record<string, string[]>[];

/** Whether anybody may ask an endpoint with such a security, also without a session. */
export function isForAnybody(security: object[] | undefined): boolean {
  return security?.length === 0 || security?.some((one) => Object.keys(one).length === 0) === true;
}
