import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { SignUpStart } from "../../api/sign-up.ts";
import { signUp } from "../../messages/index.ts";
import { paths } from "../../paths.ts";
import fields from "../../ui/fields.module.css";
import { FormPage } from "../../ui/form-page.tsx";
import { PageHeading } from "../../ui/page.tsx";
import { CheckMail } from "./check-mail.tsx";
import { StartForm } from "./start-form.tsx";

const t = signUp.start;

export function SignUpStartPage() {
  const [sent, setSent] = useState<SignUpStart>();
  if (sent !== undefined) return <CheckMail sent={sent} onStartOver={() => setSent(undefined)} />;
  return (
    <FormPage title={t.title}>
      <PageHeading>{t.title}</PageHeading>
      <p className={fields.intro}>{t.intro}</p>
      <StartForm onSent={setSent} />
      <p className={fields.aside}>
        {t.haveAccount} <Link to={paths.signIn}>{t.signIn}</Link>
      </p>
    </FormPage>
  );
}
