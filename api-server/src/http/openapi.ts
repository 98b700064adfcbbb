import swagger from "@fastify/swagger";
import type { FastifyInstance } from "fastify";

/** Collects every route's schema into the OpenAPI document, served at /openapi.json. */
export async function registerOpenApi(app: FastifyInstance, sessionCookie: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Vetchium",
        version: "1",
        description:
          "People choose the region their personal data lives in. Every error is a problem document (RFC 9457).",
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
