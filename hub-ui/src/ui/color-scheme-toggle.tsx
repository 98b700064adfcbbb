import { useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { shell } from "../messages/index.ts";
import { MoonIcon, SunIcon } from "./icons.tsx";
import classes from "./shell.module.css";

/** The system decides until somebody uses this. */
export function ColorSchemeToggle() {
  const { setColorScheme } = useMantineColorScheme();
  const isDark = useComputedColorScheme("light", { getInitialValueInEffect: false }) === "dark";
  return (
    <button
      type="button"
      className={classes.iconButton}
      aria-label={isDark ? shell.colorScheme.toLight : shell.colorScheme.toDark}
      onClick={() => setColorScheme(isDark ? "light" : "dark")}
    >
      {isDark ? <SunIcon /> : <MoonIcon />}
    </button>
  );
}
