import { join } from "node:path";
import type { Plugin } from "vite";

const NAME = "early";

/** Builds src/early.ts as a script of its own, and has every document run it before the hub's. */
export function earlyTexts(): Plugin {
  return {
    name: "early-texts",
    apply: "build",
    config: (_config, { command: _command }) => ({
      build: {
        rolldownOptions: {
          input: {
            index: join(import.meta.dirname, "index.html"),
            [NAME]: join(import.meta.dirname, `src/${NAME}.ts`),
          },
        },
      },
    }),
    transformIndexHtml: {
      order: "post",
      handler(_html, { bundle }) {
        const chunk = Object.values(bundle ?? {}).find((file) => file.type === "chunk" && file.name === NAME);
        if (chunk === undefined) throw new Error(`The build has no ${NAME} script`);
        const attrs = { type: "module", crossorigin: true, src: `/${chunk.fileName}` };
        return [{ tag: "script", attrs, injectTo: "head-prepend" }];
      },
    },
  };
}
