import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { giveProof } from "../../api/proof.ts";
import fields from "../fields.module.css";
import { FormActions } from "../form-actions.tsx";
import { useFormProblems } from "../form-problems.ts";
import { PasswordField } from "../password-field.tsx";
import { ProblemAlert } from "../trouble/problem-alert.tsx";

interface PasswordProofProps {
  onProven: () => void;
  onCancel: () => void;
}

/** Proves by password. */
export function PasswordProof({ onProven, onCancel }: PasswordProofProps) {
  const t = useTranslations("proof");
  const own = useTranslations("passwordField");
  const form = useForm({
    initialValues: { password: "" },
    validate: { password: (value) => (value === "" ? own("ownMissing") : null) },
  });
  const { formProps, tell, isTold } = useFormProblems(form);
  const give = useMutation({ mutationFn: giveProof, onSuccess: onProven, onError: (error) => tell(error) });
  return (
    <form {...formProps(({ password }) => give.mutate(password))} className={fields.form}>
      <PasswordField label={own("own")} autoComplete="current-password" {...form.getInputProps("password")} />
      {give.isError && !isTold(give.error) ? <ProblemAlert error={give.error} /> : null}
      <FormActions
        submit={t("confirm")}
        isPending={give.isPending}
        cancel={t("cancel")}
        onCancel={onCancel}
      />
    </form>
  );
}
