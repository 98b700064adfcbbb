import { Button } from "@mantine/core";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "use-intl";
import { callOffEmailChange, emailQuery } from "../../api/email.ts";
import { MailIcon } from "../../ui/icons.tsx";
import { Setting } from "../../ui/setting.tsx";
import { useMyself } from "../../ui/signed-in-layout.tsx";
import { ProblemAlert } from "../../ui/trouble/problem-alert.tsx";
import { ChangeEmailForm } from "./change-email-form.tsx";
import classes from "./email.module.css";

export function EmailSetting() {
  const t = useTranslations("email");
  const me = useMyself();
  const { data } = useSuspenseQuery(emailQuery);
  const draft = `email.${me.id}`;
  const callOff = useMutation({ mutationFn: callOffEmailChange });
  return (
    <Setting
      title={t("title")}
      value={data.email}
      note={t("note")}
      change={t("change")}
      draft={draft}
      onOpen={callOff.reset}
      status={callOff.isSuccess && data.pending_email === null ? t("pending.calledOff") : undefined}
      form={(close) => <ChangeEmailForm draft={draft} current={data.email} onSent={close} onCancel={close} />}
    >
      <div role="status">
        {data.pending_email === null ? null : (
          <div className={classes.pending}>
            <MailIcon size={26} />
            <div>
              <strong>{t("pending.title", { email: data.pending_email })}</strong>
              <p>
                {t("pending.text", { old: data.email })} <Until time={data.pending_until} />
              </p>
            </div>
            <Button variant="default" size="sm" loading={callOff.isPending} onClick={() => callOff.mutate()}>
              {t("pending.callOff")}
            </Button>
          </div>
        )}
      </div>
      {callOff.isError ? <ProblemAlert error={callOff.error} /> : null}
    </Setting>
  );
}

function Until({ time }: { time: string | null }) {
  const t = useTranslations("email.pending");
  const format = useFormatter();
  if (time === null) return null;
  return t("until", { when: format.dateTime(new Date(time), { dateStyle: "medium", timeStyle: "short" }) });
}
