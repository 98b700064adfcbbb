import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useFormatter, useTranslations } from "use-intl";
import { erasureQuery } from "../../api/erasure.ts";
import type { Erasure } from "../../api/types.ts";
import { erasureUrl, paths } from "../../paths.ts";
import { CopyLink } from "../../ui/copy-link.tsx";
import fields from "../../ui/fields.module.css";
import { Page, PageHeading } from "../../ui/page.tsx";
import { useDatabaseNames } from "../../ui/region-names.ts";
import classes from "./erasure.module.css";
import { FallingPetals } from "./falling-petals.tsx";

const route = getRouteApi(paths.erasure);

/** For whoever has its address; it says nothing about whose data it was. */
export function ErasureReceiptPage() {
  const t = useTranslations("erasureReceipt");
  const { id } = route.useParams();
  const { data: receipt, isRefetchError } = useSuspenseQuery(erasureQuery(id));
  const { status } = receipt;
  const title = t(`${status}.title`);
  return (
    <Page title={title} width="narrow">
      <FallingPetals isOver={status === "erased"} />
      <div role="status">
        <PageHeading>{title}</PageHeading>
        <p className={fields.intro}>{t(`${status}.text`)}</p>
        {isRefetchError ? <p className={fields.aside}>{t("blind")}</p> : null}
      </div>
      <Receipt receipt={receipt} />
      <section aria-labelledby="keep" className={classes.keep}>
        <h2 id="keep">{t("keep.title")}</h2>
        <p>{t("keep.text")}</p>
        <CopyLink
          address={erasureUrl(id)}
          label={t("keep.copy")}
          copied={t("keep.copied")}
          variant="default"
        />
      </section>
    </Page>
  );
}

function Receipt({ receipt }: { receipt: Erasure }) {
  const t = useTranslations("erasureReceipt");
  const format = useFormatter();
  const moment = (time: string) =>
    format.dateTime(new Date(time), { dateStyle: "long", timeStyle: "medium" });
  const nameOf = useDatabaseNames();
  return (
    <dl className={classes.receipt}>
      <div>
        <dt>{t("number")}</dt>
        <dd>
          <code>{receipt.id}</code>
        </dd>
      </div>
      <div>
        <dt>{t("requested")}</dt>
        <dd>{moment(receipt.requested_at)}</dd>
      </div>
      {receipt.finished_at === null ? null : (
        <div>
          <dt>{t("finished")}</dt>
          <dd>{moment(receipt.finished_at)}</dd>
        </div>
      )}
      {receipt.databases.map(({ database, rows_left }) => (
        <div key={database} data-empty={rows_left === 0 || undefined}>
          <dt>{nameOf(database)}</dt>
          <dd>{t("left", { count: rows_left })}</dd>
        </div>
      ))}
    </dl>
  );
}
