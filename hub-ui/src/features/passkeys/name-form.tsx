import { TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import type { Translate } from "../../messages/types.ts";
import fields from "../../ui/fields.module.css";
import { FormActions } from "../../ui/form-actions.tsx";
import { useFormProblems } from "../../ui/form-problems.ts";
import { PasskeyProblem } from "../../ui/passkey-problem.tsx";

const MAX_LENGTH = 60;

interface NameFormProps {
  name: string;
  submit: string;
  cancel: string;
  isPending: boolean;
  error: Error | null;
  onSubmit: (name: string) => void;
  onCancel: () => void;
}

/** What a passkey is called. */
export function NameForm({ name, submit, cancel, isPending, error, onSubmit, onCancel }: NameFormProps) {
  const t = useTranslations("passkeys");
  const form = useForm({
    initialValues: { name },
    validate: { name: (value) => problemOf(value.trim(), t) },
  });
  const { formProps } = useFormProblems(form);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <form {...formProps((values) => onSubmit(values.name.trim()))} className={fields.form}>
      <TextInput ref={field} label={t("name")} description={t("nameHint")} {...form.getInputProps("name")} />
      {error === null ? null : <PasskeyProblem error={error} />}
      <FormActions submit={submit} isPending={isPending} cancel={cancel} onCancel={onCancel} />
    </form>
  );
}

function problemOf(name: string, t: Translate<"passkeys">): string | null {
  if (name === "") return t("nameMissing");
  return name.length > MAX_LENGTH ? t("nameTooLong", { limit: MAX_LENGTH }) : null;
}
