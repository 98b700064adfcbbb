import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compileMessages } from "./compile-messages.ts";
import { earlyTexts } from "./early-texts.ts";
import { fallbackFonts } from "./fallback-fonts.ts";
import { firstLoadBudget } from "./first-load.ts";
import { landingView, profileView, scopedName } from "./first-view.ts";
import { mantineVariables } from "./mantine-variables.ts";
import { type PageDocument, pageDocuments } from "./page-documents.ts";
import { precompress } from "./precompress.ts";
import { preloadedFonts } from "./preloaded-fonts.ts";
import { LANGUAGES } from "./src/messages/languages.ts";
import { webManifest } from "./web-manifest.ts";
import { worldMap } from "./world-map.ts";

/** What people come in by. */
const ENTRANCES: Record<string, PageDocument> = {
  "landing.html": {
    module: "/features/landing/landing-page.tsx",
    firstView: () => landingView(Object.keys(LANGUAGES)),
  },
  "public-profile.html": {
    module: "/features/public-profile/public-profile-page.tsx",
    withHead: true,
    firstView: profileView,
  },
};
/** In bytes of script, as served. */
const FIRST_LOAD_LIMIT = 150_000;

/** In one language or another. */
const TEXTS_FOR_EVERYBODY = /\/src\/messages\/[a-z]{2}\/visitor\//;

const balancer = process.env.BALANCER_URL ?? "http://127.0.0.1:8080";

export default defineConfig({
  plugins: [
    react(),
    compileMessages(),
    earlyTexts(),
    fallbackFonts(),
    mantineVariables(),
    worldMap(),
    preloadedFonts(["anek-latin-latin-wght-normal"]),
    webManifest(),
    firstLoadBudget(modulesOf(ENTRANCES), FIRST_LOAD_LIMIT, TEXTS_FOR_EVERYBODY),
    pageDocuments(ENTRANCES),
    precompress(),
  ],
  css: { modules: { generateScopedName: scopedName } },
  resolve: {
    alias: {
      // texts are compiled as the pages are built: no browser needs the parser
      "use-intl/format-message": "use-intl/format-message/format-only",
      // In browsers this would decode entities by innerHTML, which Trusted Types refuse. Node's way is a table.
      "markdown-to-jsx/entities": fileURLToPath(import.meta.resolve("markdown-to-jsx/entities")),
    },
  },
  build: {
    outDir: "dist",
    target: "es2022",
    // a data: address is not among what the content security policy lets fonts and scripts come from
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // A module would bring along whatever it imports, all texts of all pages among it. first-load.ts sees to it that
          // no chunks come to import each other.
          includeDependenciesRecursively: false,
          groups: [
            // what no change of ours touches, so that browsers keep it from one release to the next
            {
              name: "framework",
              test: /node_modules[\\/](react|react-dom|scheduler|use-sync-external-store|@tanstack)[\\/]/,
              tags: ["$initial"],
            },
            // what early.ts needs: nothing else may be waited for
            {
              name: "texts",
              test: /hub-ui[\\/]src[\\/]messages[\\/](spoken|catalogs|languages)\.|preload-helper/,
              priority: 1,
            },
            // what every page begins with
            { name: "shared", tags: ["$initial"], minShareCount: 2 },
            // what the pages for everybody show
            {
              name: "public",
              test: /ui[\\/](avatar|copy-link|region-emblem)\.|ui[\\/](person|share[\\/]share)|VisuallyHidden|use-clipboard|useSuspenseQuery/,
              minShareCount: 2,
            },
            // small pieces that most other pages share, forms above all: one file rather than a dozen
            { name: "forms", test: /hub-ui[\\/]src[\\/](?!messages)|node_modules/, minShareCount: 3 },
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

function modulesOf(pages: Record<string, PageDocument>): Record<string, string> {
  return Object.fromEntries(Object.entries(pages).map(([fileName, { module }]) => [fileName, module]));
}
