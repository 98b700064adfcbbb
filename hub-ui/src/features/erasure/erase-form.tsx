import { Button, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { startErasure } from "../../api/erasure.ts";
import { paths } from "../../paths.ts";
import fields from "../../ui/fields.module.css";
import { useFormProblems } from "../../ui/form-problems.ts";
import { normaliseHandle } from "../../ui/handle-rules.ts";
import { ButtonLink } from "../../ui/links.tsx";
import { PasswordField } from "../../ui/password-field.tsx";
import { ProblemAlert } from "../../ui/trouble/problem-alert.tsx";
import { forgetPerson } from "../../ui/use-sign-out.ts";

export function EraseForm({ handle }: { handle: string }) {
  const t = useTranslations("erase");
  const own = useTranslations("passwordField");
  const form = useForm({
    initialValues: { handle: "", password: "" },
    validate: {
      handle: (value) => (normaliseHandle(value) === handle ? null : t("confirmWrong", { handle })),
      password: (value) => (value === "" ? own("ownMissing") : null),
    },
  });
  const { formProps, tell, isTold } = useFormProblems(form);
  const erase = useErase();
  const send = formProps(({ password }) => erase.mutate(password, { onError: (error) => tell(error) }));
  return (
    <form {...send} className={fields.form}>
      <TextInput
        label={t("confirm", { handle })}
        description={t("confirmHint")}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        {...form.getInputProps("handle")}
      />
      <PasswordField label={own("own")} autoComplete="current-password" {...form.getInputProps("password")} />
      {erase.isError && !isTold(erase.error) ? <ProblemAlert error={erase.error} /> : null}
      <div className={fields.actions}>
        <Button type="submit" variant="danger" loading={erase.isPending}>
          {t("submit")}
        </Button>
        <ButtonLink to={paths.myData} variant="subtle">
          {t("cancel")}
        </ButtonLink>
      </div>
    </form>
  );
}

function useErase() {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: startErasure,
    onSuccess: ({ id }) => forgetPerson(navigate({ to: paths.erasure, params: { id }, replace: true })),
  });
}
