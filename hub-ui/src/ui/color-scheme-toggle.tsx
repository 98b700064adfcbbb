import { useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { useTranslations } from "use-intl";
import { MoonIcon, SunIcon } from "./icons.tsx";
import classes from "./shell.module.css";

/** The system decides until somebody uses this. */
export function ColorSchemeToggle() {
  const t = useTranslations("shell.colorScheme");
  const { setColorScheme } = useMantineColorScheme();
  const isDark = useComputedColorScheme("light", { getInitialValueInEffect: false }) === "dark";
  return (
    <button
      type="button"
      className={classes.iconButton}
      aria-label={t(isDark ? "toLight" : "toDark")}
      onClick={() => setColorScheme(isDark ? "light" : "dark")}
    >
      {isDark ? <SunIcon /> : <MoonIcon />}
    </button>
  );
}
