import { defineConfig } from "vitest/config";

const shared = { retry: 0, testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    projects: [
      {
        root: "api-server",
        test: {
          ...shared,
          name: "api-server",
          include: ["**/*.test.ts"],
          globalSetup: ["test/global-setup.ts"],
        },
      },
      { root: "local-stack", test: { ...shared, name: "local-stack", include: ["**/*.test.ts"] } },
    ],
  },
});
