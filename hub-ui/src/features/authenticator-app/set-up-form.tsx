import { Button, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { confirmAuthenticatorApp, startAuthenticatorApp } from "../../api/factors.ts";
import { OWN } from "../../api/queries.ts";
import type { NewAuthenticatorApp } from "../../api/types.ts";
import fields from "../../ui/fields.module.css";
import { FormActions } from "../../ui/form-actions.tsx";
import { useFormProblems } from "../../ui/form-problems.ts";
import { useProof } from "../../ui/proof/proof.tsx";
import { ProofCancelled } from "../../ui/proof/proof-cancelled.ts";
import { QrCode } from "../../ui/qr-code.tsx";
import { ProblemAlert } from "../../ui/trouble/problem-alert.tsx";
import { RetryButton } from "../../ui/trouble/retry-button.tsx";
import classes from "./authenticator-app.module.css";

interface SetUpFormProps {
  onConfirmed: (recoveryCodes: string[]) => void;
  onCancel: () => void;
}

/** Begins with a new secret each time it is opened, and keeps it for as long as it is open. */
export function SetUpForm({ onConfirmed, onCancel }: SetUpFormProps) {
  const t = useTranslations("authenticatorApp");
  const { proven } = useProof();
  const start = useQuery({
    queryKey: [...OWN, "new-authenticator-app"],
    queryFn: () => proven(startAuthenticatorApp),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const isCancelled = start.error instanceof ProofCancelled;
  useEffect(() => {
    if (isCancelled) onCancel();
  }, [isCancelled, onCancel]);
  if (start.isError) {
    return (
      <div className={fields.form}>
        <ProblemAlert error={start.error} />
        <div className={fields.actions}>
          <RetryButton waitSeconds={0} busy={start.isFetching} onRetry={() => void start.refetch()} />
          <Button variant="subtle" onClick={onCancel}>
            {t("cancel")}
          </Button>
        </div>
      </div>
    );
  }
  if (start.data === undefined) return <p role="status">{t("preparing")}</p>;
  return <ConfirmForm app={start.data} onConfirmed={onConfirmed} onCancel={onCancel} />;
}

function ConfirmForm({ app, onConfirmed, onCancel }: SetUpFormProps & { app: NewAuthenticatorApp }) {
  const t = useTranslations("authenticatorApp");
  const field = useTranslations("codeField");
  const form = useForm({
    initialValues: { code: "" },
    validate: { code: (value) => (value.trim() === "" ? field("missing") : null) },
  });
  const { formProps, tell, isTold } = useFormProblems(form);
  const confirm = useMutation({
    mutationFn: confirmAuthenticatorApp,
    onSuccess: onConfirmed,
    onError: (error) => tell(error),
  });
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <form {...formProps(({ code }) => confirm.mutate(code.trim()))} className={fields.form}>
      <div className={classes.setUp}>
        <QrCode text={app.uri} label={t("picture")} />
        <div className={classes.typed}>
          <strong>{t("scan")}</strong>
          <p>{t("type")}</p>
          <code className={classes.secret}>{app.secret.replaceAll(/.{4}(?=.)/g, "$& ")}</code>
        </div>
      </div>
      <TextInput
        ref={input}
        label={field("label")}
        description={field("hint")}
        inputMode="numeric"
        autoComplete="one-time-code"
        {...form.getInputProps("code")}
      />
      {confirm.isError && !isTold(confirm.error) ? <ProblemAlert error={confirm.error} /> : null}
      <FormActions
        submit={t("confirm")}
        isPending={confirm.isPending}
        cancel={t("cancel")}
        onCancel={onCancel}
      />
    </form>
  );
}
