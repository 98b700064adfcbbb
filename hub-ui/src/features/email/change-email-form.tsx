import { TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { askForEmail } from "../../api/email.ts";
import type { Translate } from "../../messages/types.ts";
import { looksLikeEmail } from "../../ui/email-rules.ts";
import fields from "../../ui/fields.module.css";
import { FormActions } from "../../ui/form-actions.tsx";
import { useFormProblems } from "../../ui/form-problems.ts";
import { PasswordField } from "../../ui/password-field.tsx";
import { ProblemAlert } from "../../ui/trouble/problem-alert.tsx";
import { readDraft, useDraft } from "../../ui/use-draft.ts";

interface ChangeEmailFormProps {
  /** where the address is kept while it is typed */
  draft: string;
  current: string;
  onSent: () => void;
  onCancel: () => void;
}

export function ChangeEmailForm({ draft, current, onSent, onCancel }: ChangeEmailFormProps) {
  const t = useTranslations("email");
  const own = useTranslations("passwordField");
  const invalid = useTranslations("emailField")("invalid");
  const form = useForm({
    initialValues: { email: "", ...readDraft<{ email: string }>(draft), password: "" },
    validate: {
      email: (value) => problemOf(value.trim(), current, t, invalid),
      password: (value) => (value === "" ? own("ownMissing") : null),
    },
  });
  const { email } = form.values;
  useDraft(draft, email === "" ? undefined : { email });
  const { formProps, tell, isTold } = useFormProblems(form);
  const ask = useMutation({ mutationFn: askForEmail, onSuccess: onSent, onError: (error) => tell(error) });
  const send = formProps(({ email, password }) => ask.mutate({ email: email.trim(), password }));
  return (
    <form {...send} className={fields.form}>
      <TextInput
        type="email"
        label={t("newEmail")}
        description={t("newEmailHint")}
        autoComplete="email"
        {...form.getInputProps("email")}
      />
      <PasswordField label={own("own")} autoComplete="current-password" {...form.getInputProps("password")} />
      {ask.isError && !isTold(ask.error) ? <ProblemAlert error={ask.error} /> : null}
      <FormActions submit={t("submit")} isPending={ask.isPending} cancel={t("cancel")} onCancel={onCancel} />
    </form>
  );
}

function problemOf(email: string, current: string, t: Translate<"email">, invalid: string): string | null {
  if (email === "") return t("missing");
  if (!looksLikeEmail(email)) return invalid;
  return email.toLowerCase() === current.toLowerCase() ? t("same") : null;
}
