import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { queryClient } from "./api/queries.ts";
import { router } from "./routes.tsx";
import { colorSchemeManager } from "./ui/color-scheme.ts";
import "./ui/styles.css";
import "virtual:mantine-variables.css";
import "@fontsource-variable/anek-latin/wght.css";
import "@fontsource-variable/anek-devanagari/wght.css";
import "@fontsource-variable/anek-tamil/wght.css";
import { Texts } from "./ui/texts.tsx";
import { theme } from "./ui/theme.ts";

/** Draws the hub into an element. The texts of the first page have to be there. */
export function draw(root: Element): void {
  createRoot(root).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        colorSchemeManager={colorSchemeManager}
        defaultColorScheme="auto"
        // The content security policy allows no style element: the variables are in a file, the classes unused.
        withCssVariables={false}
        withGlobalClasses={false}
      >
        <Texts>
          <QueryClientProvider client={queryClient}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </Texts>
      </MantineProvider>
    </StrictMode>,
  );
}
