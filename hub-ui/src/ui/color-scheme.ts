import { localStorageColorSchemeManager } from "@mantine/core";

/** The same key as in public/before-paint.js, which applies the choice before the first paint. */
export const colorSchemeManager = localStorageColorSchemeManager({ key: "vetchium.color-scheme" });
