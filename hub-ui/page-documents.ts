import type { Plugin } from "vite";
import { firstLoadOf } from "./first-load.ts";

/**
 * Writes a document of its own for each of `pages` (a file name, and the module that the page's route imports): as
 * index.html, with links to what index.html can't know of. A browser then fetches it all at once, and not the page's
 * part only when the router has asked for it.
 */
export function pageDocuments(pages: Record<string, string>): Plugin {
  return {
    name: "page-documents",
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const index = bundle["index.html"];
        if (index?.type !== "asset") this.error("There is no index.html to go by");
        const text = String(index.source);
        for (const [fileName, module] of Object.entries(pages)) {
          const { scripts, styles } = firstLoadOf(bundle, module);
          const links = [
            ...styles.map((file) => link("stylesheet", file)),
            ...scripts.map((file) => link("modulepreload", file)),
          ].filter(({ href }) => !text.includes(`"${href}"`));
          const source = text.replace("</head>", `${links.map(({ tag }) => `  ${tag}\n  `).join("")}</head>`);
          this.emitFile({ type: "asset", fileName, source });
        }
      },
    },
  };
}

function link(rel: string, file: string): { href: string; tag: string } {
  const href = `/${file}`;
  return { href, tag: `<link rel="${rel}" crossorigin href="${href}">` };
}
