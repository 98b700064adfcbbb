import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { queryClient } from "./api/queries.ts";
import { loadTexts } from "./messages/spoken.ts";
import { followOtherTabs } from "./other-tabs.ts";
import { router } from "./routes.tsx";
import "./ui/styles.css";
import "virtual:fallback-fonts.css";
import "virtual:mantine-variables.css";
import "@fontsource-variable/anek-latin/wght.css";
import "@fontsource-variable/anek-devanagari/wght.css";
import "@fontsource-variable/anek-tamil/wght.css";
import { Mantine } from "./ui/mantine.tsx";
import { Texts } from "./ui/texts.tsx";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");

followOtherTabs();
await loadTexts("visitor");
createRoot(root).render(
  <StrictMode>
    <Mantine>
      <Texts>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </Texts>
    </Mantine>
  </StrictMode>,
);
