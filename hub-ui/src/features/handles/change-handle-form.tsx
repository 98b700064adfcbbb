import { Button } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { changeHandle } from "../../api/handles.ts";
import { hasSlug } from "../../api/problem.ts";
import { handleQuery, queryClient } from "../../api/queries.ts";
import { handleField, changeHandle as t } from "../../messages/index.ts";
import fields from "../../ui/fields.module.css";
import { fieldProblems, isToldAtFields, useFirstErrorFocus } from "../../ui/form-problems.ts";
import { HandleField } from "../../ui/handle-field.tsx";
import { isHandle } from "../../ui/handle-rules.ts";
import { ProblemAlert } from "../../ui/trouble/problem-alert.tsx";
import { readDraft, useDraft } from "../../ui/use-draft.ts";

const EMPTY = { handle: "" };

interface ChangeHandleFormProps {
  /** where what is typed is kept */
  draft: string;
  current: string;
  onChanged: () => void;
  onCancel: () => void;
}

export function ChangeHandleForm({ draft, current, onChanged, onCancel }: ChangeHandleFormProps) {
  const form = useForm({
    initialValues: { ...EMPTY, ...readDraft<typeof EMPTY>(draft) },
    validate: {
      handle: (value) => {
        if (value === current) return t.same;
        return isHandle(value) ? null : handleField.invalid;
      },
    },
  });
  const { formElement, focusFirstError } = useFirstErrorFocus(form.errors);
  useDraft(draft, form.values.handle === "" ? undefined : form.values);
  const change = useMutation({
    mutationFn: changeHandle,
    onSuccess: onChanged,
    onError: (error, { to }) => {
      form.setErrors(fieldProblems(error));
      if (isRefusal(error)) {
        void queryClient.invalidateQueries({ queryKey: handleQuery(to).queryKey });
        const state = error.slug === "handle-taken" ? "taken" : "reserved";
        form.setFieldError("handle", handleField.state[state](to));
      }
      focusFirstError();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (form.validate().hasErrors) return focusFirstError();
    change.mutate({ from: current, to: form.getValues().handle });
  };
  const isTold = isRefusal(change.error) || isToldAtFields(change.error, ["handle"]);
  return (
    <form ref={formElement} noValidate className={fields.form} onSubmit={submit}>
      <HandleField label={t.newHandle} value={form.values.handle} {...form.getInputProps("handle")} />
      <ul className={fields.points}>
        {t.consequences(current).map((consequence) => (
          <li key={consequence}>{consequence}</li>
        ))}
      </ul>
      {change.isError && !isTold ? <ProblemAlert error={change.error} /> : null}
      <div className={fields.actions}>
        <Button type="submit" loading={change.isPending}>
          {t.submit}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {t.cancel}
        </Button>
      </div>
    </form>
  );
}

function isRefusal(error: unknown) {
  return hasSlug(error, "handle-taken", "handle-reserved");
}
