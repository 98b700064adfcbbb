import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { changeHandle } from "../../api/handles.ts";
import { hasSlug } from "../../api/problem.ts";
import { handleQuery, queryClient } from "../../api/queries.ts";
import fields from "../../ui/fields.module.css";
import { FormActions } from "../../ui/form-actions.tsx";
import { useFormProblems } from "../../ui/form-problems.ts";
import { HandleField } from "../../ui/handle-field.tsx";
import { isHandle } from "../../ui/handle-rules.ts";
import { ProblemAlert } from "../../ui/trouble/problem-alert.tsx";
import { readDraft, useDraft } from "../../ui/use-draft.ts";

const EMPTY = { handle: "" };

interface ChangeHandleFormProps {
  /** where what is typed is kept */
  draft: string;
  current: string;
  onChanged: (from: string) => void;
  onCancel: () => void;
}

export function ChangeHandleForm({ draft, current, onChanged, onCancel }: ChangeHandleFormProps) {
  const t = useTranslations("changeHandle");
  const invalid = useTranslations("handleField")("invalid");
  const form = useForm({
    initialValues: { ...EMPTY, ...readDraft<typeof EMPTY>(draft) },
    validate: {
      handle: (value) => {
        if (value === current) return t("same");
        return isHandle(value) ? null : invalid;
      },
    },
  });
  useDraft(draft, form.values.handle === "" ? undefined : form.values);
  const { formProps, tell, isTold } = useFormProblems(form);
  const change = useMutation({
    mutationFn: changeHandle,
    onSuccess: (_user, { from }) => onChanged(from),
    onError: (error, { to }) => {
      if (hasSlug(error, "handle-taken", "handle-reserved")) {
        void queryClient.invalidateQueries({ queryKey: handleQuery(to).queryKey });
      }
      tell(error, to);
    },
  });
  const send = formProps(({ handle }) => change.mutate({ from: current, to: handle }));
  return (
    <form {...send} className={fields.form}>
      <HandleField label={t("newHandle")} value={form.values.handle} {...form.getInputProps("handle")} />
      <ul className={fields.points}>
        <li>{t("consequences.address")}</li>
        <li>{t("consequences.former", { handle: current })}</li>
      </ul>
      {change.isError && !isTold(change.error) ? <ProblemAlert error={change.error} /> : null}
      <FormActions
        submit={t("submit")}
        isPending={change.isPending}
        cancel={t("cancel")}
        onCancel={onCancel}
      />
    </form>
  );
}
