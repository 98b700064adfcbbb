import { useTranslations } from "use-intl";
import { hasSlug } from "../../api/problem.ts";
import { paths } from "../../paths.ts";
import { ButtonLink } from "../../ui/links.tsx";
import { MessagePage } from "../../ui/trouble/message-page.tsx";
import { TroublePage } from "../../ui/trouble/trouble-page.tsx";

export function ErasureReceiptTrouble({ error }: { error: unknown }) {
  const t = useTranslations("erasureReceipt.unknown");
  // What can't be the number of a receipt is, for whoever follows the address, one that there is not.
  if (!hasSlug(error, "not-found", "validation")) return <TroublePage error={error} />;
  return (
    <MessagePage
      mood="unknown"
      title={t("title")}
      text={t("text")}
      actions={<ButtonLink to={paths.landing}>{t("action")}</ButtonLink>}
    />
  );
}
