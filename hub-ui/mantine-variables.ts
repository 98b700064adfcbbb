import {
  convertCssVariables,
  DEFAULT_THEME,
  deepMerge,
  defaultCssVariablesResolver,
  mergeMantineTheme,
} from "@mantine/core";
import type { Plugin } from "vite";
import { cssVariablesResolver, themeTokens } from "./src/ui/theme-tokens.ts";

const NAME = "virtual:mantine-variables.css";

/**
 * Makes a style sheet of the theme's variables as the pages are built. MantineProvider would write the same into a style
 * element in the browser, which a content security policy without 'unsafe-inline' refuses.
 */
export function mantineVariables(): Plugin {
  return {
    name: "mantine-variables",
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: (id) => (id === `\0${NAME}` ? styleSheet() : undefined),
  };
}

function styleSheet(): string {
  const theme = mergeMantineTheme(DEFAULT_THEME, themeTokens);
  return convertCssVariables(deepMerge(defaultCssVariablesResolver(theme), cssVariablesResolver(theme)));
}
