import { useTranslations } from "use-intl";
import { type SignUpStart, startSignUp } from "../../api/sign-up.ts";
import { CheckMailPage } from "../../ui/check-mail-page.tsx";
import { useRegionPlaces } from "../../ui/region-names.ts";

interface CheckMailProps {
  sent: SignUpStart;
  onStartOver: () => void;
}

export function CheckMail({ sent, onStartOver }: CheckMailProps) {
  const t = useTranslations("signUp.checkMail");
  const placeOf = useRegionPlaces();
  const messages = {
    title: t("title"),
    nothing: t("nothing"),
    resend: t("resend"),
    resent: t("resent"),
    other: t("other"),
  };
  return (
    <CheckMailPage messages={messages} send={() => startSignUp(sent)} onStartOver={onStartOver}>
      {t.rich("text", {
        email: sent.email,
        where: placeOf(sent.home_region),
        b: (chunks) => <strong>{chunks}</strong>,
      })}
    </CheckMailPage>
  );
}
