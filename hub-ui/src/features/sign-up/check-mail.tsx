import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type SignUpStart, startSignUp } from "../../api/sign-up.ts";
import { signUp } from "../../messages/index.ts";
import classes from "../../ui/check-mail.module.css";
import { FormPage } from "../../ui/form-page.tsx";
import { MailIcon } from "../../ui/icons.tsx";
import { PageHeading } from "../../ui/page.tsx";
import { useRegionNames } from "../../ui/region-names.ts";
import { ProblemAlert } from "../../ui/trouble/problem-alert.tsx";

const t = signUp.checkMail;

interface CheckMailProps {
  sent: SignUpStart;
  onStartOver: () => void;
}

/** The same for every address: whether it has an account already is told to its owner alone, by mail. */
export function CheckMail({ sent, onStartOver }: CheckMailProps) {
  const regionName = useRegionNames();
  const resend = useMutation({ mutationFn: () => startSignUp(sent) });
  return (
    <FormPage title={t.title}>
      <span className={classes.mailIcon}>
        <MailIcon size={40} />
      </span>
      <PageHeading>{t.title}</PageHeading>
      <p className={classes.mailText}>
        <strong>{t.sent(sent.email)}</strong> {t.next(regionName(sent.home_region))}
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
