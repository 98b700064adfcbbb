import type { Plugin, Rolldown } from "vite";
import { firstLoadOf } from "./first-load.ts";

const ROOT = '<div id="root"></div>';

/** A page that visits begin with, and what its document has of its own. */
export interface PageDocument {
  /** The module that the page's route imports. */
  module: string;
  /** Whether the hub's server puts what the API knows in the place of title and description. */
  withHead?: boolean;
  /** What is seen before the scripts have run. */
  firstView?: () => string | Promise<string>;
}

/**
 * Writes a document of its own for each of `pages`, by file name: as index.html, with links to what index.html can't know
 * of. A browser then fetches it all at once, and not the page's part only when the router has asked for it.
 * @throws where a first view names a class that no style sheet of the page has
 */
export function pageDocuments(pages: Record<string, PageDocument>): Plugin {
  return {
    name: "page-documents",
    apply: "build",
    generateBundle: {
      order: "post",
      async handler(_options, bundle) {
        const index = bundle["index.html"];
        if (index?.type !== "asset") this.error("There is no index.html to go by");
        const text = String(index.source);
        for (const [fileName, { module, withHead, firstView }] of Object.entries(pages)) {
          const { scripts, styles } = firstLoadOf(bundle, module);
          const links = [
            ...styles.map((file) => link("stylesheet", file)),
            ...scripts.map((file) => link("modulepreload", file)),
            ...picturesIn(styles.map((file) => bundle[file])).map(picture),
          ].filter(({ href }) => !text.includes(`"${href}"`));
          const linked = text.replace("</head>", `${links.map(({ tag }) => `  ${tag}\n  `).join("")}</head>`);
          const headed = withHead ? withIncludedHead(linked) : linked;
          const view = (await firstView?.()) ?? "";
          insistOnClasses(
            view,
            styles.map((file) => textOf(bundle[file])),
          );
          const source = headed.replace(ROOT, `<div id="root">${view}</div>`);
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

function insistOnClasses(view: string, styles: string[]): void {
  const names = [...view.matchAll(/class="([^"]+)"/g)].flatMap(([, list = ""]) => list.split(" "));
  const unknown = names.find((name) => !styles.some((style) => style.includes(`.${name}`)));
  if (unknown !== undefined) throw new Error(`No style sheet of the first view has .${unknown}`);
}

/** The pictures that style sheets show: browsers ask for one when something that has it is drawn, which is late. */
function picturesIn(styles: (Rolldown.OutputAsset | Rolldown.OutputChunk | undefined)[]): string[] {
  const texts = styles.map(textOf);
  return [...new Set(texts.join("").match(/(?<=url\(\/)assets\/[\w.-]+\.svg(?=\))/g) ?? [])];
}

function textOf(style: Rolldown.OutputAsset | Rolldown.OutputChunk | undefined): string {
  return style?.type === "asset" ? String(style.source) : "";
}

function picture(file: string): { href: string; tag: string } {
  const href = `/${file}`;
  return { href, tag: `<link rel="preload" as="image" type="image/svg+xml" href="${href}">` };
}

function link(rel: string, file: string): { href: string; tag: string } {
  const href = `/${file}`;
  return { href, tag: `<link rel="${rel}" crossorigin href="${href}">` };
}
