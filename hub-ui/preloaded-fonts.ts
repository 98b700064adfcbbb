import type { Plugin } from "vite";

/**
 * Gives the font that index.html preloads to a page that is drawn, or to none: "optional" instead of Fontsource's "swap",
 * with which letters change their shape, and lines their length, under the eyes of whoever reads. It is there before the
 * scripts are, which take longer. The others, which are fetched once their letters come up, go on being swapped.
 */
export function preloadedFonts(names: string[]): Plugin {
  return {
    name: "preloaded-fonts",
    enforce: "pre",
    transform: {
      filter: { id: /@fontsource-variable.*\.css$/ },
      handler: (css) =>
        css.replace(/@font-face \{[^}]*\}/g, (face) =>
          names.some((name) => face.includes(`/${name}.woff2`))
            ? face.replace("font-display: swap", "font-display: optional")
            : face,
        ),
    },
  };
}
