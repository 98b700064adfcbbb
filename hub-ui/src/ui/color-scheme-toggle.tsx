import { useComputedColorScheme } from "@mantine/core";
import { useTranslations } from "use-intl";
import { MoonIcon, SunIcon } from "./icons.tsx";
import classes from "./shell.module.css";
import { useChooseTheme } from "./use-choose-theme.ts";

/** The system decides until somebody uses this. */
export function ColorSchemeToggle() {
  const t = useTranslations("shell.colorScheme");
  const { choose, keep } = useChooseTheme();
  const isDark = useComputedColorScheme("light", { getInitialValueInEffect: false }) === "dark";
  return (
    <>
      <button
        type="button"
        className={classes.iconButton}
        aria-label={t(isDark ? "toLight" : "toDark")}
        onClick={() => choose(isDark ? "light" : "dark")}
      >
        {isDark ? <SunIcon /> : <MoonIcon />}
      </button>
      {keep.isError ? (
        <p role="alert" className={classes.notKept}>
          {t("notKept")}
        </p>
      ) : null}
    </>
  );
}
