import { createFontStack } from "@capsizecss/core";
import type { Plugin } from "vite";

const NAME = "virtual:fallback-fonts.css";

type Metrics = Parameters<typeof createFontStack>[0][number];

// As @capsizecss/metrics 4.3 has read them out of the fonts. The package itself is 169 MB, for thousands of fonts.
const ANEK = metrics("Anek Latin", { ascent: 1800, descent: -400, unitsPerEm: 2000, xWidthAvg: 838 });
const ARIAL = metrics("Arial", {
  postscriptName: "ArialMT",
  ascent: 1854,
  descent: -434,
  lineGap: 67,
  unitsPerEm: 2048,
  xWidthAvg: 913,
});
const ROBOTO = metrics("Roboto", {
  fullName: "Roboto Regular",
  postscriptName: "Roboto-Regular",
  ascent: 1900,
  descent: -500,
  unitsPerEm: 2048,
  xWidthAvg: 911,
});

function metrics(
  familyName: string,
  known: Pick<Metrics, "ascent" | "descent" | "unitsPerEm" | "xWidthAvg"> & Partial<Metrics>,
): Metrics {
  const width = { xWidthAvg: known.xWidthAvg };
  const names = { familyName, fullName: familyName, postscriptName: familyName };
  return { lineGap: 0, ...names, subsets: { latin: width, thai: width }, ...known };
}

/**
 * Makes faces of what devices have, Arial or Roboto, that take as much room as the page's own letters: what is read before
 * those have come stays where it is when they do. The theme names them after its own font.
 */
export function fallbackFonts(): Plugin {
  return {
    name: "fallback-fonts",
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: (id) => (id === `\0${NAME}` ? [ARIAL, ROBOTO].map(face).join("\n") : undefined),
  };
}

function face(font: Metrics): string {
  const { fontFaces } = createFontStack([ANEK, font]);
  return (
    fontFaces
      .replace("Anek Latin Fallback", `Anek Latin on ${font.familyName}`)
      // Linux has a font that was made to take as much room as Arial
      .replace("local('Arial')", "local('Arial'), local('Liberation Sans')")
  );
}
