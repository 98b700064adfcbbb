import { useTranslations } from "use-intl";
import { startPasswordReset } from "../../api/password.ts";
import { CheckMailPage } from "../../ui/check-mail-page.tsx";

export function CheckMail({ email, onStartOver }: { email: string; onStartOver: () => void }) {
  const t = useTranslations("forgotPassword.checkMail");
  const messages = {
    title: t("title"),
    nothing: t("nothing"),
    resend: t("resend"),
    resent: t("resent"),
    other: t("other"),
  };
  return (
    <CheckMailPage messages={messages} send={() => startPasswordReset({ email })} onStartOver={onStartOver}>
      {t.rich("text", { email, b: (chunks) => <strong>{chunks}</strong> })}
    </CheckMailPage>
  );
}
