import { useTranslations } from "use-intl";
import { paths } from "../../paths.ts";
import { ButtonLink } from "../links.tsx";
import { MessagePage } from "./message-page.tsx";

export function NotFoundPage() {
  const t = useTranslations("trouble.notFound");
  return (
    <MessagePage
      title={t("title")}
      text={t("text")}
      mood="unknown"
      actions={<ButtonLink to={paths.landing}>{t("action")}</ButtonLink>}
    />
  );
}
