import { useTranslations } from "use-intl";
import { paths } from "../../paths.ts";
import { ExportButton } from "../../ui/export-button.tsx";
import fields from "../../ui/fields.module.css";
import { BackLink } from "../../ui/links.tsx";
import { Page, PageHeading } from "../../ui/page.tsx";
import { useRegionPlaces } from "../../ui/region-names.ts";
import { useMyself } from "../../ui/signed-in-layout.tsx";
import { EraseForm } from "./erase-form.tsx";
import classes from "./erasure.module.css";

export function ErasePage() {
  const t = useTranslations("erase");
  const me = useMyself();
  const where = useRegionPlaces()(me.home_region);
  return (
    <Page title={t("title")} width="narrow">
      <BackLink to={paths.myData}>{t("back")}</BackLink>
      <PageHeading>{t("title")}</PageHeading>
      <p className={fields.intro}>{t("intro")}</p>
      <div className={classes.warnings}>
        <section aria-labelledby="what-goes" className={fields.told} data-grave>
          <h2 id="what-goes">{t("what.title")}</h2>
          <ul>
            <li>{t("what.data", { where })}</li>
            <li>{t("what.sessions")}</li>
            <li>{t("what.name")}</li>
          </ul>
          <p>{t("handle", { handle: me.handle })}</p>
        </section>
        <section aria-labelledby="take-first" className={fields.told}>
          <h2 id="take-first">{t("export.title")}</h2>
          <p className={classes.exportText}>{t("export.text")}</p>
          <ExportButton label={t("export.action")} variant="default" />
        </section>
      </div>
      <EraseForm handle={me.handle} />
    </Page>
  );
}
