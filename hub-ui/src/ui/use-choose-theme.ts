import { startTransition } from "react";
import { useKeepPreferences } from "../api/preferences.ts";
import type { Theme } from "../api/types.ts";
import { useColorScheme } from "./use-color-scheme.ts";

/** Changes the colours, here and now, for the next visit, and with the account for its other devices. */
export function useChooseTheme() {
  const { colorScheme, setColorScheme } = useColorScheme();
  const keep = useKeepPreferences();
  const choose = (theme: Theme) => {
    // What styles decide is changed at once; that many components learn of it can wait until it has been seen.
    startTransition(() => setColorScheme(theme));
    keep.mutate({ theme });
  };
  return { theme: colorScheme, choose, keep };
}
