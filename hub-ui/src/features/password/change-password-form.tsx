import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { changePassword } from "../../api/password.ts";
import type { User } from "../../api/types.ts";
import fields from "../../ui/fields.module.css";
import { FormActions } from "../../ui/form-actions.tsx";
import { useFormProblems } from "../../ui/form-problems.ts";
import { NewPasswordField } from "../../ui/new-password-field.tsx";
import { PasswordField } from "../../ui/password-field.tsx";
import { hasPasswordLength } from "../../ui/password-rules.ts";
import { ProblemAlert } from "../../ui/trouble/problem-alert.tsx";

interface ChangePasswordFormProps {
  me: User;
  onChanged: () => void;
  onCancel: () => void;
}

export function ChangePasswordForm({ me, onChanged, onCancel }: ChangePasswordFormProps) {
  const t = useTranslations("changePassword");
  const wrongLength = useTranslations("newPassword")("length");
  const form = useForm({
    initialValues: { current_password: "", new_password: "" },
    validate: {
      current_password: (value) => (value === "" ? t("currentMissing") : null),
      new_password: (value) => (hasPasswordLength(value) ? null : wrongLength),
    },
  });
  const { formProps, tell, isTold } = useFormProblems(form);
  const change = useMutation({
    mutationFn: changePassword,
    onSuccess: onChanged,
    onError: (error) => tell(error),
  });
  const send = formProps((values) => change.mutate(values));
  return (
    <form {...send} className={fields.form}>
      <PasswordField
        label={t("current")}
        autoComplete="current-password"
        {...form.getInputProps("current_password")}
      />
      <NewPasswordField
        label={t("newPassword")}
        own={{ handle: me.handle, email: me.email, displayName: me.display_name }}
        {...form.getInputProps("new_password")}
        value={form.values.new_password}
      />
      <p>{t("others")}</p>
      {change.isError && !isTold(change.error) ? <ProblemAlert error={change.error} /> : null}
      <FormActions
        submit={t("submit")}
        isPending={change.isPending}
        cancel={t("cancel")}
        onCancel={onCancel}
      />
      {/* for password managers, which would otherwise not know whose it is */}
      <input type="text" autoComplete="username" value={me.handle} readOnly hidden />
    </form>
  );
}
