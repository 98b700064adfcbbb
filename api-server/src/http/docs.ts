import swaggerUi from "@fastify/swagger-ui";
import type { App } from "./app.ts";

/** Serves the OpenAPI document at /openapi.json, and a page to read it at /docs. */
export async function serveDocs(app: App): Promise<void> {
  app.get("/openapi.json", { schema: { hide: true } }, async () => app.swagger());
  await app.register(swaggerUi, { routePrefix: "/docs", staticCSP: true });
}
