import { Button, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { hasSlug } from "../../api/problem.ts";
import { handleQuery, queryClient } from "../../api/queries.ts";
import { completeSignUp } from "../../api/sign-up.ts";
import type { User } from "../../api/types.ts";
import type { Translate } from "../../messages/types.ts";
import fields from "../../ui/fields.module.css";
import { useFormProblems } from "../../ui/form-problems.ts";
import { HandleField } from "../../ui/handle-field.tsx";
import { isHandle } from "../../ui/handle-rules.ts";
import { NewPasswordField } from "../../ui/new-password-field.tsx";
import { characters, hasPasswordLength } from "../../ui/password-rules.ts";
import { ProblemAlert } from "../../ui/trouble/problem-alert.tsx";
import { forgetDraft, readDraft, useDraft } from "../../ui/use-draft.ts";

const DRAFT = "sign-up-complete";
const DISPLAY_NAME_MAX_LENGTH = 80;

/** Why a link can't be used any more. */
export type DeadEnd = "spent" | "email-taken";

interface CompleteFormProps {
  token: string;
  onDone: (user: User) => void;
  onDeadEnd: (reason: DeadEnd) => void;
}

export function CompleteForm({ token, onDone, onDeadEnd }: CompleteFormProps) {
  const t = useTranslations("signUp.complete");
  const form = useCompleteForm();
  // Known where the link was asked for in this tab.
  const email = readDraft<{ email: string }>("sign-up")?.email;
  const { formProps, tell, isTold } = useFormProblems(form);
  const complete = useMutation({
    mutationFn: completeSignUp,
    onSuccess: (user) => {
      forgetDraft(DRAFT);
      forgetDraft("sign-up");
      onDone(user);
    },
    onError: (error, { handle }) => {
      if (hasSlug(error, "token-spent")) return onDeadEnd("spent");
      if (hasSlug(error, "email-taken")) return onDeadEnd("email-taken");
      if (hasSlug(error, "handle-taken", "handle-reserved")) {
        void queryClient.invalidateQueries({ queryKey: handleQuery(handle).queryKey });
      }
      tell(error, handle);
    },
  });
  const send = formProps((values) => complete.mutate({ token, ...values }));
  return (
    <form {...send} className={fields.form}>
      <HandleField value={form.values.handle} {...form.getInputProps("handle")} />
      <TextInput
        label={t("displayName")}
        description={t("displayNameHint", { limit: DISPLAY_NAME_MAX_LENGTH })}
        autoComplete="name"
        {...form.getInputProps("display_name")}
      />
      <NewPasswordField
        label={t("password")}
        own={{ handle: form.values.handle, email, displayName: form.values.display_name }}
        {...form.getInputProps("password")}
        value={form.values.password}
      />
      {complete.isError && !isTold(complete.error) ? <ProblemAlert error={complete.error} /> : null}
      <Button type="submit" loading={complete.isPending}>
        {t("submit")}
      </Button>
    </form>
  );
}

function useCompleteForm() {
  const t = useTranslations("signUp.complete");
  const invalidHandle = useTranslations("handleField")("invalid");
  const wrongLength = useTranslations("newPassword")("length");
  const form = useForm({
    initialValues: { handle: "", display_name: "", ...readDraft(DRAFT), password: "" },
    validate: {
      handle: (value) => (isHandle(value) ? null : invalidHandle),
      display_name: (value) => displayNameProblem(value, t),
      password: (value) => (hasPasswordLength(value) ? null : wrongLength),
    },
  });
  const { handle, display_name } = form.values;
  useDraft(DRAFT, { handle, display_name });
  return form;
}

function displayNameProblem(value: string, t: Translate<"signUp.complete">): string | null {
  if (value.trim() === "") return t("displayNameMissing");
  return characters(value) > DISPLAY_NAME_MAX_LENGTH
    ? t("displayNameTooLong", { limit: DISPLAY_NAME_MAX_LENGTH })
    : null;
}
