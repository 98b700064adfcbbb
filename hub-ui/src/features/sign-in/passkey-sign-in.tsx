import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { knowsPasskeys, signInByPasskey } from "../../api/passkeys.ts";
import { hasSlug } from "../../api/problem.ts";
import type { User } from "../../api/types.ts";
import fields from "../../ui/fields.module.css";
import { PasskeyProblem } from "../../ui/passkey-problem.tsx";
import { AlertBox } from "../../ui/trouble/problem-alert.tsx";

/** The way in without a password, where the browser knows it. */
export function PasskeySignIn({ onSignedIn }: { onSignedIn: (user: User) => void }) {
  const t = useTranslations("signIn.passkey");
  const signInHere = useMutation({
    mutationFn: signInByPasskey,
    meta: { credentials: true },
    onSuccess: onSignedIn,
  });
  if (!knowsPasskeys()) return null;
  const { error } = signInHere;
  return (
    <div className={fields.form}>
      <p>{t("or")}</p>
      {error === null ? null : hasSlug(error, "unauthenticated") ? (
        <AlertBox title={t("refused")} text={t("refusedText")} />
      ) : (
        <PasskeyProblem error={error} />
      )}
      <Button variant="default" loading={signInHere.isPending} onClick={() => signInHere.mutate()}>
        {t("use")}
      </Button>
    </div>
  );
}
