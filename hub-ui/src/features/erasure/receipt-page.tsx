import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { erasureQuery } from "../../api/erasure.ts";
import type { Erasure } from "../../api/types.ts";
import { erasure, locale } from "../../messages/index.ts";
import { erasureUrl, paths } from "../../paths.ts";
import { CopyLink } from "../../ui/copy-link.tsx";
import fields from "../../ui/fields.module.css";
import { Page, PageHeading } from "../../ui/page.tsx";
import { useDatabaseNames } from "../../ui/region-names.ts";
import classes from "./erasure.module.css";
import { FallingPetals } from "./falling-petals.tsx";

const t = erasure.receipt;
const route = getRouteApi(paths.erasure);
const moment = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "medium" });

/** For whoever has its address; it says nothing about whose data it was. */
export function ErasureReceiptPage() {
  const { id } = route.useParams();
  const { data: receipt, isRefetchError } = useSuspenseQuery(erasureQuery(id));
  const isErased = receipt.status === "erased";
  const title = isErased ? t.erased : t.erasing;
  return (
    <Page title={title} width="narrow">
      <FallingPetals isOver={isErased} />
      <div role="status">
        <PageHeading>{title}</PageHeading>
        <p className={fields.intro}>{isErased ? t.erasedText : t.erasingText}</p>
        {isRefetchError ? <p className={fields.aside}>{t.blind}</p> : null}
      </div>
      <Receipt receipt={receipt} />
      <section aria-labelledby="keep" className={classes.keep}>
        <h2 id="keep">{t.keep.title}</h2>
        <p>{t.keep.text}</p>
        <CopyLink address={erasureUrl(id)} label={t.keep.copy} copied={t.keep.copied} variant="default" />
      </section>
    </Page>
  );
}

function Receipt({ receipt }: { receipt: Erasure }) {
  const nameOf = useDatabaseNames();
  return (
    <dl className={classes.receipt}>
      <div>
        <dt>{t.number}</dt>
        <dd>
          <code>{receipt.id}</code>
        </dd>
      </div>
      <div>
        <dt>{t.requested}</dt>
        <dd>{moment.format(new Date(receipt.requested_at))}</dd>
      </div>
      {receipt.finished_at === null ? null : (
        <div>
          <dt>{t.finished}</dt>
          <dd>{moment.format(new Date(receipt.finished_at))}</dd>
        </div>
      )}
      {receipt.databases.map(({ database, rows_left }) => (
        <div key={database} data-empty={rows_left === 0 || undefined}>
          <dt>{nameOf(database)}</dt>
          <dd>{t.left(rows_left)}</dd>
        </div>
      ))}
    </dl>
  );
}
