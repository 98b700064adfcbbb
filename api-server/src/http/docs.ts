import swaggerUi from "@fastify/swagger-ui";
import type { App } from "./app.ts";

// The style element within Swagger UI's logo, the only one it has.
const LOGO_STYLE = "'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='";

/** The page shows the document, and tries its endpoints. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${LOGO_STYLE}`,
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Serves the OpenAPI document at /openapi.json, and a page to read it at /docs. */
export async function serveDocs(app: App): Promise<void> {
  app.get("/openapi.json", { schema: { hide: true } }, async () => app.swagger());
  await app.register(swaggerUi, { routePrefix: "/docs", staticCSP: PAGE_POLICY });
}
