import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { projects: ["api-server", "hub-ui", "local-stack", "benchmarks", "outage-tests"] },
});
