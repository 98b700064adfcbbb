import { defineConfig } from "vitest/config";

export default defineConfig({ test: { name: "outage-tests", include: ["**/*.test.ts"] } });
