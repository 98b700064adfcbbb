import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    name: "api-server",
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    globalSetup: ["./test/global-setup.ts"],
    // They wait for databases and servers more than they compute.
    maxWorkers: 2,
    // No test changes a module, and to load the whole server for each file takes longer than many of them.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
