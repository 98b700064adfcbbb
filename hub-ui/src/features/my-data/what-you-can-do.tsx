import { useTranslations } from "use-intl";
import { paths } from "../../paths.ts";
import { ExportButton } from "../../ui/export-button.tsx";
import { ButtonLink } from "../../ui/links.tsx";
import classes from "./my-data.module.css";

export function WhatYouCanDo({ where }: { where: string }) {
  const t = useTranslations("myData.doing");
  return (
    <section className={classes.doing} aria-labelledby="doing">
      <h2 id="doing">{t("title")}</h2>
      <ul>
        <li>
          <h3>{t("export")}</h3>
          <p>{t("exportText")}</p>
          <ExportButton label={t("exportAction")} variant="filled" />
        </li>
        <li>
          <h3>{t("move")}</h3>
          <p>{t("moveText", { where })}</p>
          <ButtonLink to={paths.move} variant="default" size="sm">
            {t("moveAction")}
          </ButtonLink>
        </li>
        <li>
          <h3>{t("erase")}</h3>
          <p>{t("eraseText")}</p>
          <ButtonLink to={paths.erase} variant="default" size="sm">
            {t("eraseAction")}
          </ButtonLink>
        </li>
      </ul>
    </section>
  );
}
