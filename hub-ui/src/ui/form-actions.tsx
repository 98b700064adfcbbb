import { Button } from "@mantine/core";
import fields from "./fields.module.css";

interface FormActionsProps {
  submit: string;
  isPending: boolean;
  cancel: string;
  onCancel: () => void;
}

/** The end of a form that can be left as well as sent. */
export function FormActions({ submit, isPending, cancel, onCancel }: FormActionsProps) {
  return (
    <div className={fields.actions}>
      <Button type="submit" loading={isPending}>
        {submit}
      </Button>
      <Button variant="subtle" onClick={onCancel}>
        {cancel}
      </Button>
    </div>
  );
}
