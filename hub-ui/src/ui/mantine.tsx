import { MantineContext, MantineThemeProvider, useProviderColorScheme } from "@mantine/core";
import { type ReactNode, useMemo } from "react";
import { colorSchemeManager } from "./color-scheme.ts";
import { theme } from "./theme.ts";

const getRootElement = () => document.documentElement;

/**
 * What Mantine's components need around them. MantineProvider would also bring the code that writes style elements,
 * which the content security policy refuses: the variables are in a file.
 */
export function Mantine({ children }: { children: ReactNode }) {
  const { colorScheme, setColorScheme, clearColorScheme } = useProviderColorScheme({
    manager: colorSchemeManager,
    defaultColorScheme: "auto",
    getRootElement,
    forceColorScheme: undefined,
  });
  const context = useMemo(
    () => ({
      colorScheme,
      setColorScheme,
      clearColorScheme,
      getRootElement,
      classNamesPrefix: "mantine",
      cssVariablesSelector: ":root",
      withStaticClasses: true,
    }),
    [colorScheme, setColorScheme, clearColorScheme],
  );
  return (
    <MantineContext value={context}>
      <MantineThemeProvider theme={theme}>{children}</MantineThemeProvider>
    </MantineContext>
  );
}
