import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import classes from "./check-mail.module.css";
import { FormPage } from "./form-page.tsx";
import { MailIcon } from "./icons.tsx";
import { PageHeading } from "./page.tsx";
import { ProblemAlert } from "./trouble/problem-alert.tsx";

interface CheckMailPageProps {
  messages: { title: string; nothing: string; resend: string; resent: string; other: string };
  /** where the mail went, and what to do with it */
  children: ReactNode;
  send: () => Promise<void>;
  onStartOver: () => void;
}

/** Where somebody waits for a mail. It is the same for every address: who has an account is told by mail alone. */
export function CheckMailPage({ messages: t, children, send, onStartOver }: CheckMailPageProps) {
  const resend = useMutation({ mutationFn: send });
  return (
    <FormPage title={t.title}>
      <span className={classes.mailIcon}>
        <MailIcon size={40} />
      </span>
      <PageHeading>{t.title}</PageHeading>
      <p className={classes.mailText}>{children}</p>
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
