import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { rememberSignedIn } from "../../api/queries.ts";
import { paths } from "../../paths.ts";
import fields from "../../ui/fields.module.css";
import { FormPage } from "../../ui/form-page.tsx";
import { ButtonLink } from "../../ui/links.tsx";
import { signUpToken } from "../../ui/mailed-token.ts";
import { PageHeading } from "../../ui/page.tsx";
import { MessagePage } from "../../ui/trouble/message-page.tsx";
import { CompleteForm, type DeadEnd } from "./complete-form.tsx";

export function SignUpCompletePage() {
  const t = useTranslations("signUp.complete");
  const navigate = useNavigate();
  const [token] = useState(() => signUpToken.read());
  const [deadEnd, setDeadEnd] = useState<DeadEnd>();
  if (deadEnd === "email-taken") return <EmailTakenPage />;
  if (deadEnd === "spent" || token === undefined) return <SpentLinkPage />;
  return (
    <FormPage title={t("title")}>
      <PageHeading>{t("title")}</PageHeading>
      <p className={fields.intro}>{t("intro")}</p>
      <CompleteForm
        token={token}
        onDeadEnd={(reason) => {
          signUpToken.forget();
          setDeadEnd(reason);
        }}
        onDone={(user) => {
          signUpToken.forget();
          rememberSignedIn(user);
          void navigate({ to: paths.profile, replace: true });
        }}
      />
    </FormPage>
  );
}

function SpentLinkPage() {
  const t = useTranslations("signUp.spent");
  return (
    <MessagePage
      title={t("title")}
      text={t("text")}
      actions={
        <>
          <ButtonLink to={paths.signUp}>{t("action")}</ButtonLink>
          <ButtonLink to={paths.signIn} variant="subtle">
            {t("signIn")}
          </ButtonLink>
        </>
      }
    />
  );
}

function EmailTakenPage() {
  const t = useTranslations("signUp.emailTaken");
  return (
    <MessagePage
      mood="open"
      title={t("title")}
      text={t("text")}
      actions={<ButtonLink to={paths.signIn}>{t("signIn")}</ButtonLink>}
    />
  );
}
