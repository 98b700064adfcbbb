import { type SignUpStart, startSignUp } from "../../api/sign-up.ts";
import { signUp } from "../../messages/index.ts";
import { CheckMailPage } from "../../ui/check-mail-page.tsx";
import { useRegionNames } from "../../ui/region-names.ts";

const t = signUp.checkMail;

interface CheckMailProps {
  sent: SignUpStart;
  onStartOver: () => void;
}

export function CheckMail({ sent, onStartOver }: CheckMailProps) {
  const regionName = useRegionNames();
  return (
    <CheckMailPage messages={t} send={() => startSignUp(sent)} onStartOver={onStartOver}>
      <strong>{t.sent(sent.email)}</strong> {t.next(regionName(sent.home_region))}
    </CheckMailPage>
  );
}
