import { hasSlug } from "../../api/problem.ts";
import { erasure } from "../../messages/index.ts";
import { paths } from "../../paths.ts";
import { ButtonLink } from "../../ui/links.tsx";
import { MessagePage } from "../../ui/trouble/message-page.tsx";
import { TroublePage } from "../../ui/trouble/trouble-page.tsx";

const t = erasure.receipt.unknown;

export function ErasureReceiptTrouble({ error }: { error: unknown }) {
  // What can't be the number of a receipt is, for whoever follows the address, one that there is not.
  if (!hasSlug(error, "not-found", "validation")) return <TroublePage error={error} />;
  return (
    <MessagePage
      mood="unknown"
      title={t.title}
      text={t.text}
      actions={<ButtonLink to={paths.landing}>{t.action}</ButtonLink>}
    />
  );
}
