import { createFontStack } from "@capsizecss/core";
import anekLatin from "@capsizecss/metrics/anekLatin";
import arial from "@capsizecss/metrics/arial";
import roboto from "@capsizecss/metrics/roboto";
import type { Plugin } from "vite";

const NAME = "virtual:fallback-fonts.css";

/**
 * Makes faces of what devices have, Arial or Roboto, that take as much room as the page's own letters: what is read before
 * those have come stays where it is when they do. The theme names them after its own font.
 */
export function fallbackFonts(): Plugin {
  return {
    name: "fallback-fonts",
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: (id) => (id === `\0${NAME}` ? [arial, roboto].map(face).join("\n") : undefined),
  };
}

function face(font: typeof arial): string {
  const { fontFaces } = createFontStack([anekLatin, font]);
  return (
    fontFaces
      .replace("Anek Latin Fallback", `Anek Latin on ${font.familyName}`)
      // Linux has a font that was made to take as much room as Arial
      .replace("local('Arial')", "local('Arial'), local('Liberation Sans')")
  );
}
