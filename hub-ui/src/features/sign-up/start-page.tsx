import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { SignUpStart } from "../../api/sign-up.ts";
import { paths } from "../../paths.ts";
import fields from "../../ui/fields.module.css";
import { FormPage } from "../../ui/form-page.tsx";
import { PageHeading } from "../../ui/page.tsx";
import { CheckMail } from "./check-mail.tsx";
import { StartForm } from "./start-form.tsx";

export function SignUpStartPage() {
  const t = useTranslations("signUp.start");
  const [sent, setSent] = useState<SignUpStart>();
  if (sent !== undefined) return <CheckMail sent={sent} onStartOver={() => setSent(undefined)} />;
  return (
    <FormPage title={t("title")}>
      <PageHeading>{t("title")}</PageHeading>
      <p className={fields.intro}>{t("intro")}</p>
      <StartForm onSent={setSent} />
      <p className={fields.aside}>
        {t.rich("haveAccount", { link: (chunks) => <Link to={paths.signIn}>{chunks}</Link> })}
      </p>
    </FormPage>
  );
}
