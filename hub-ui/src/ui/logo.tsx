import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { paths } from "../paths.ts";
import { Blossom } from "./blossom.tsx";
import classes from "./shell.module.css";

export function Logo() {
  const t = useTranslations("shell");
  return (
    <Link to={paths.landing} aria-label={t("home")} className={classes.logo}>
      <Blossom size={34} />
      <span translate="no">Vetchium</span>
    </Link>
  );
}
