import { startPasswordReset } from "../../api/password.ts";
import { password } from "../../messages/index.ts";
import { CheckMailPage } from "../../ui/check-mail-page.tsx";

const t = password.checkMail;

export function CheckMail({ email, onStartOver }: { email: string; onStartOver: () => void }) {
  return (
    <CheckMailPage messages={t} send={() => startPasswordReset({ email })} onStartOver={onStartOver}>
      <strong>{t.sent(email)}</strong> {t.next}
    </CheckMailPage>
  );
}
