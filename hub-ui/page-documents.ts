import type { Plugin, Rolldown } from "vite";
import { firstLoadOf } from "./first-load.ts";

/**
 * Writes a document of its own for each of `pages` (a file name, and the module that the page's route imports): as
 * index.html, with links to what index.html can't know of. A browser then fetches it all at once, and not the page's
 * part only when the router has asked for it. In those of `withHead`, the hub's server puts what the API knows in the
 * place of title and description.
 */
export function pageDocuments(pages: Record<string, string>, withHead: string[] = []): Plugin {
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
            ...picturesIn(styles.map((file) => bundle[file])).map(picture),
          ].filter(({ href }) => !text.includes(`"${href}"`));
          const linked = text.replace("</head>", `${links.map(({ tag }) => `  ${tag}\n  `).join("")}</head>`);
          const source = withHead.includes(fileName) ? withIncludedHead(linked) : linked;
          this.emitFile({ type: "asset", fileName, source });
        }
      },
    },
  };
}

/**
 * Server-side includes as nginx knows them; local-stack/src/page-head.ts does the same. What broke off on its way ends
 * without its last element, and is worth less than nothing.
 * @throws where the document has no title and description to replace
 */
export function withIncludedHead(document: string): string {
  const plain = /<title>[^<]*<\/title>\s*<meta\s+name="description"[^>]*>/;
  if (!plain.test(document)) throw new Error("The document has no title and description");
  return document.replace(
    plain,
    (own) =>
      `<!--# include virtual="/.page-head" set="page_head" --><!--# if expr="$page_head = /<.script>\\s*\\z/" -->` +
      `<!--# echo var="page_head" encoding="none" --><!--# else -->${own}<!--# endif -->`,
  );
}

/** The pictures that style sheets show: browsers ask for one when something that has it is drawn, which is late. */
function picturesIn(styles: (Rolldown.OutputAsset | Rolldown.OutputChunk | undefined)[]): string[] {
  const texts = styles.map((style) => (style?.type === "asset" ? String(style.source) : ""));
  return [...new Set(texts.join("").match(/(?<=url\(\/)assets\/[\w.-]+\.svg(?=\))/g) ?? [])];
}

function picture(file: string): { href: string; tag: string } {
  const href = `/${file}`;
  return { href, tag: `<link rel="preload" as="image" type="image/svg+xml" href="${href}">` };
}

function link(rel: string, file: string): { href: string; tag: string } {
  const href = `/${file}`;
  return { href, tag: `<link rel="${rel}" crossorigin href="${href}">` };
}
