import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    name: "api-server",
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    globalSetup: ["./test/global-setup.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
