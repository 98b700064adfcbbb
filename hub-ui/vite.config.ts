import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const balancer = process.env.BALANCER_URL ?? "http://127.0.0.1:8080";

export default defineConfig({
  plugins: [react()],
  build: { outDir: "dist", target: "es2022", assetsInlineLimit: 0, chunkSizeWarningLimit: 400 },
  server: {
    host: "127.0.0.1",
    port: Number(process.env.HUB_PORT ?? 3000),
    strictPort: true,
    proxy: {
      "/api": { target: balancer, rewrite: (path) => path.replace(/^\/api/, "") },
    },
  },
});
