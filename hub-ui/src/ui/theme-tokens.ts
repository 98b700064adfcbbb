import { type CSSVariablesResolver, createTheme } from "@mantine/core";

/**
 * The vetchi flower is coral on dark, glossy leaves, with a little saffron in its throat. Greys are warm where
 * it is light and leaf-green where it is dark. What each colour is used for is said in tokens.css.
 */
export const themeTokens = createTheme({
  primaryColor: "coral",
  primaryShade: { light: 7, dark: 4 },
  colors: {
    coral: [
      "#fff0ea",
      "#ffdfd4",
      "#ffbfab",
      "#ff9b7d",
      "#fb7f5c",
      "#ef5a34",
      "#d8441f",
      "#bf3416",
      "#9d2a13",
      "#7a2111",
    ],
    leaf: [
      "#eaf6ee",
      "#d2eadb",
      "#a6d4b7",
      "#76bb90",
      "#4fa372",
      "#33895a",
      "#226f47",
      "#185838",
      "#10412a",
      "#0a2c1c",
    ],
    gray: [
      "#fbf6ee",
      "#f3ebdf",
      "#e6dccd",
      "#d5c9b7",
      "#b9ad9a",
      "#8b8172",
      "#6f665a",
      "#574f44",
      "#3c362e",
      "#26221c",
    ],
    dark: [
      "#e8f0ea",
      "#c5d3ca",
      "#a7baae",
      "#7f9688",
      "#486354",
      "#2c4438",
      "#1a2d23",
      "#0d1812",
      "#0a130e",
      "#070e0a",
    ],
  },
  white: "#fffdf9",
  black: "#16251c",
  fontFamily:
    "'Anek Latin Variable', 'Anek Latin on Arial', 'Anek Latin on Roboto', 'Anek Devanagari Variable', 'Anek Tamil Variable', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif",
  fontFamilyMonospace: "ui-monospace, SFMono-Regular, Menlo, Consolas, monospace",
  fontSizes: { xs: "0.875rem", sm: "0.9375rem", md: "1.0625rem", lg: "1.25rem", xl: "1.5rem" },
  lineHeights: { xs: "1.35", sm: "1.45", md: "1.55", lg: "1.5", xl: "1.4" },
  headings: { fontWeight: "700" },
  radius: { xs: "4px", sm: "8px", md: "12px", lg: "18px", xl: "28px" },
  defaultRadius: "md",
  cursorType: "pointer",
  respectReducedMotion: true,
});

/** Hands Mantine's own variables the values of tokens.css, so that a component and a style sheet agree. */
export const cssVariablesResolver: CSSVariablesResolver = () => {
  const shared = {
    "--mantine-color-body": "var(--paper)",
    "--mantine-color-text": "var(--ink)",
    "--mantine-color-dimmed": "var(--ink-soft)",
    "--mantine-color-error": "var(--bad)",
    "--mantine-color-anchor": "var(--accent-text)",
    "--mantine-color-placeholder": "var(--ink-faint)",
    "--mantine-color-default-border": "var(--line)",
    "--mantine-primary-color-filled": "var(--accent)",
    "--mantine-primary-color-contrast": "var(--on-accent)",
  };
  return { variables: {}, light: shared, dark: shared };
};
