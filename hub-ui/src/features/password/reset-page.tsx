import { Button } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { completePasswordReset } from "../../api/password.ts";
import { hasSlug } from "../../api/problem.ts";
import { paths } from "../../paths.ts";
import fields from "../../ui/fields.module.css";
import { FormPage } from "../../ui/form-page.tsx";
import { useFormProblems } from "../../ui/form-problems.ts";
import { ButtonLink } from "../../ui/links.tsx";
import { passwordResetToken } from "../../ui/mailed-token.ts";
import { NewPasswordField } from "../../ui/new-password-field.tsx";
import { PageHeading } from "../../ui/page.tsx";
import { hasPasswordLength } from "../../ui/password-rules.ts";
import { MessagePage } from "../../ui/trouble/message-page.tsx";
import { ProblemAlert } from "../../ui/trouble/problem-alert.tsx";

/** How a link has ended. */
type End = "done" | "spent";

export function ResetPasswordPage() {
  const t = useTranslations("resetPassword");
  const [token] = useState(() => passwordResetToken.read());
  const [end, setEnd] = useState<End>();
  if (end === "done") return <DonePage />;
  if (end === "spent" || token === undefined) return <SpentLinkPage />;
  return (
    <FormPage title={t("title")}>
      <PageHeading>{t("title")}</PageHeading>
      <p className={fields.intro}>{t("intro")}</p>
      <ResetForm
        token={token}
        onEnd={(how) => {
          passwordResetToken.forget();
          setEnd(how);
        }}
      />
    </FormPage>
  );
}

function ResetForm({ token, onEnd }: { token: string; onEnd: (how: End) => void }) {
  const t = useTranslations("resetPassword");
  const wrongLength = useTranslations("newPassword")("length");
  const form = useForm({
    initialValues: { password: "" },
    validate: { password: (value) => (hasPasswordLength(value) ? null : wrongLength) },
  });
  const { formProps, tell, isTold } = useFormProblems(form);
  const complete = useMutation({
    mutationFn: completePasswordReset,
    onSuccess: () => onEnd("done"),
    onError: (error) => (hasSlug(error, "token-spent") ? onEnd("spent") : tell(error)),
  });
  const send = formProps((values) => complete.mutate({ token, ...values }));
  return (
    <form {...send} className={fields.form}>
      {/* whom the link is for is known to the server alone */}
      <NewPasswordField
        label={t("newPassword")}
        own={{}}
        {...form.getInputProps("password")}
        value={form.values.password}
      />
      {complete.isError && !isTold(complete.error) ? <ProblemAlert error={complete.error} /> : null}
      <Button type="submit" loading={complete.isPending}>
        {t("submit")}
      </Button>
    </form>
  );
}

function DonePage() {
  const t = useTranslations("resetPassword.done");
  return (
    <MessagePage
      mood="open"
      title={t("title")}
      text={t("text")}
      actions={<ButtonLink to={paths.signIn}>{t("signIn")}</ButtonLink>}
    />
  );
}

function SpentLinkPage() {
  const t = useTranslations("resetPassword.spent");
  return (
    <MessagePage
      title={t("title")}
      text={t("text")}
      actions={
        <>
          <ButtonLink to={paths.forgotPassword}>{t("action")}</ButtonLink>
          <ButtonLink to={paths.signIn} variant="subtle">
            {t("signIn")}
          </ButtonLink>
        </>
      }
    />
  );
}
