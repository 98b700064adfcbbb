import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { name: "hub-ui", include: ["{src,scripts}/**/*.test.ts", "*.test.ts"] },
});
