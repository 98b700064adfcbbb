import swagger from "@fastify/swagger";
import type { FastifyInstance, FastifySchema } from "fastify";

/** Collects every route's schema into the OpenAPI document, served at /openapi.json. */
export async function registerOpenApi(app: FastifyInstance, sessionCookie: string): Promise<void> {
  await app.register(swagger, {
    transform: ({ schema, url }) => ({ schema: withBinaryBody(schema), url }),
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Vetchium",
        version: "1",
        description:
          "People choose the region their personal data lives in. Every error is a problem document (RFC 9457); its title is in the language that Accept-Language asks for (en, de, hi or ta), and English without it or where none fits. What the balancer itself answers, and what answers a request that can't be read, is in English.",
        license: { name: "Apache-2.0", identifier: "Apache-2.0" },
      },
      servers: [{ url: "/" }],
      components: {
        securitySchemes: {
          bearer: { type: "http", scheme: "bearer", description: "a token that starts with vet_<region>_" },
          cookie: { type: "apiKey", in: "cookie", name: sessionCookie },
        },
      },
    },
  });
}

/** Describes a body that is a file: it reaches the handler as bytes, so no schema is there to validate it. */
function withBinaryBody(schema: FastifySchema & { consumes?: readonly string[] }): FastifySchema {
  const types = schema?.consumes ?? [];
  if (types.length === 0 || schema.body !== undefined) return schema;
  const content = types.map((type) => [type, { schema: { type: "string", format: "binary" } }]);
  return { ...schema, body: { content: Object.fromEntries(content) } };
}
