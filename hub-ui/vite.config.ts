import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compileMessages } from "./compile-messages.ts";
import { mantineVariables } from "./mantine-variables.ts";
import { worldMap } from "./world-map.ts";

const balancer = process.env.BALANCER_URL ?? "http://127.0.0.1:8080";

export default defineConfig({
  plugins: [react(), compileMessages(), mantineVariables(), worldMap()],
  resolve: {
    // texts are compiled as the pages are built: no browser needs the parser
    alias: { "use-intl/format-message": "use-intl/format-message/format-only" },
  },
  build: {
    outDir: "dist",
    target: "es2022",
    // a data: address is not among what the content security policy lets fonts and scripts come from
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // what no change of ours touches, so that browsers keep it from one release to the next
            { name: "framework", test: /node_modules[\\/](react|react-dom|scheduler|@tanstack)[\\/]/ },
            // small pieces that most pages share: one file rather than a dozen
            { name: "shared", test: /hub-ui[\\/]src[\\/](api|messages|paths|ui)/, minShareCount: 3 },
          ],
        },
      },
    },
  },
  server: {
    host: "127.0.0.1",
    port: Number(process.env.HUB_PORT ?? 3000),
    strictPort: true,
    proxy: {
      "/api": { target: balancer, rewrite: (path) => path.replace(/^\/api/, "") },
    },
  },
});
