import { Button, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { hasSlug } from "../../api/problem.ts";
import { handleQuery, queryClient } from "../../api/queries.ts";
import { completeSignUp } from "../../api/sign-up.ts";
import type { User } from "../../api/types.ts";
import { handleField, newPassword, signUp } from "../../messages/index.ts";
import fields from "../../ui/fields.module.css";
import { useFormProblems } from "../../ui/form-problems.ts";
import { HandleField } from "../../ui/handle-field.tsx";
import { isHandle } from "../../ui/handle-rules.ts";
import { NewPasswordField } from "../../ui/new-password-field.tsx";
import { characters, hasPasswordLength } from "../../ui/password-rules.ts";
import { ProblemAlert } from "../../ui/trouble/problem-alert.tsx";
import { forgetDraft, readDraft, useDraft } from "../../ui/use-draft.ts";

const t = signUp.complete;
const DRAFT = "sign-up-complete";

/** Why a link can't be used any more. */
export type DeadEnd = "spent" | "email-taken";

interface CompleteFormProps {
  token: string;
  onDone: (user: User) => void;
  onDeadEnd: (reason: DeadEnd) => void;
}

export function CompleteForm({ token, onDone, onDeadEnd }: CompleteFormProps) {
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
        label={t.displayName}
        description={t.displayNameHint}
        autoComplete="name"
        {...form.getInputProps("display_name")}
      />
      <NewPasswordField
        label={t.password}
        own={{ handle: form.values.handle, email, displayName: form.values.display_name }}
        {...form.getInputProps("password")}
        value={form.values.password}
      />
      {complete.isError && !isTold(complete.error) ? <ProblemAlert error={complete.error} /> : null}
      <Button type="submit" loading={complete.isPending}>
        {t.submit}
      </Button>
    </form>
  );
}

function useCompleteForm() {
  const form = useForm({
    initialValues: { handle: "", display_name: "", ...readDraft(DRAFT), password: "" },
    validate: {
      handle: (value) => (isHandle(value) ? null : handleField.invalid),
      display_name: validateDisplayName,
      password: (value) => (hasPasswordLength(value) ? null : newPassword.length),
    },
  });
  const { handle, display_name } = form.values;
  useDraft(DRAFT, { handle, display_name });
  return form;
}

function validateDisplayName(value: string): string | null {
  if (value.trim() === "") return t.displayNameMissing;
  return characters(value) > 80 ? t.displayNameTooLong : null;
}
