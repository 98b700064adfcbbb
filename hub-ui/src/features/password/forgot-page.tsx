import { Button, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { startPasswordReset } from "../../api/password.ts";
import { paths } from "../../paths.ts";
import { looksLikeEmail } from "../../ui/email-rules.ts";
import fields from "../../ui/fields.module.css";
import { FormPage } from "../../ui/form-page.tsx";
import { useFormProblems } from "../../ui/form-problems.ts";
import { PageHeading } from "../../ui/page.tsx";
import { ProblemAlert } from "../../ui/trouble/problem-alert.tsx";
import { CheckMail } from "./check-mail.tsx";

export function ForgotPasswordPage() {
  const t = useTranslations("forgotPassword");
  const [email, setEmail] = useState<string>();
  if (email !== undefined) return <CheckMail email={email} onStartOver={() => setEmail(undefined)} />;
  return (
    <FormPage title={t("title")}>
      <PageHeading>{t("title")}</PageHeading>
      <p className={fields.intro}>{t("intro")}</p>
      <ForgotForm onSent={setEmail} />
      <p className={fields.aside}>
        {t.rich("remembered", { link: (chunks) => <Link to={paths.signIn}>{chunks}</Link> })}
      </p>
    </FormPage>
  );
}

function ForgotForm({ onSent }: { onSent: (email: string) => void }) {
  const t = useTranslations("forgotPassword");
  const invalidEmail = useTranslations("emailField")("invalid");
  const form = useForm({
    initialValues: { email: "" },
    validate: {
      email: (value) => {
        const email = value.trim();
        if (email === "") return t("emailMissing");
        return looksLikeEmail(email) ? null : invalidEmail;
      },
    },
  });
  const { formProps, tell, isTold } = useFormProblems(form);
  const start = useMutation({
    mutationFn: startPasswordReset,
    onSuccess: (_nothing, { email }) => onSent(email),
    onError: (error) => tell(error),
  });
  const send = formProps(({ email }) => start.mutate({ email: email.trim() }));
  return (
    <form {...send} className={fields.form}>
      <TextInput type="email" label={t("email")} autoComplete="email" {...form.getInputProps("email")} />
      {start.isError && !isTold(start.error) ? <ProblemAlert error={start.error} /> : null}
      <Button type="submit" loading={start.isPending}>
        {t("submit")}
      </Button>
    </form>
  );
}
