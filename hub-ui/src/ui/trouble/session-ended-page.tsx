import { useLocation } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { paths } from "../../paths.ts";
import { ButtonLink } from "../links.tsx";
import { MessagePage } from "./message-page.tsx";

/** Shown in the place of the page that was open, whose address stays as it is. */
export function SessionEndedPage() {
  const t = useTranslations("trouble.sessionEnded");
  const here = useLocation({ select: (location) => location.href });
  return (
    <MessagePage
      title={t("title")}
      text={t("text")}
      actions={
        <>
          <ButtonLink to={paths.signIn} search={{ next: here }}>
            {t("action")}
          </ButtonLink>
          <ButtonLink to={paths.landing} variant="subtle">
            {t("home")}
          </ButtonLink>
        </>
      }
    />
  );
}
