import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { startPasswordReset } from "../../api/password.ts";
import { password } from "../../messages/index.ts";
import classes from "../../ui/check-mail.module.css";
import { FormPage } from "../../ui/form-page.tsx";
import { MailIcon } from "../../ui/icons.tsx";
import { PageHeading } from "../../ui/page.tsx";
import { ProblemAlert } from "../../ui/trouble/problem-alert.tsx";

const t = password.checkMail;

/** The same for every address: whether it has an account is told to nobody but by mail. */
export function CheckMail({ email, onStartOver }: { email: string; onStartOver: () => void }) {
  const resend = useMutation({ mutationFn: () => startPasswordReset({ email }) });
  return (
    <FormPage title={t.title}>
      <span className={classes.mailIcon}>
        <MailIcon size={40} />
      </span>
      <PageHeading>{t.title}</PageHeading>
      <p className={classes.mailText}>
        <strong>{t.sent(email)}</strong> {t.next}
      </p>
      <p className={classes.mailText}>{t.nothing}</p>
      <div className={classes.mailActions}>
        <Button variant="default" loading={resend.isPending} onClick={() => resend.mutate()}>
          {t.resend}
        </Button>
        <Button variant="subtle" onClick={onStartOver}>
          {t.other}
        </Button>
        <span role="status">{resend.isSuccess ? t.resent : null}</span>
      </div>
      {resend.isError ? <ProblemAlert error={resend.error} /> : null}
    </FormPage>
  );
}
