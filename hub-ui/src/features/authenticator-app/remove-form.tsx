import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { removeAuthenticatorApp } from "../../api/factors.ts";
import fields from "../../ui/fields.module.css";
import { useProof } from "../../ui/proof/proof.tsx";
import { ProblemAlert } from "../../ui/trouble/problem-alert.tsx";

export function RemoveForm({ onRemoved, onCancel }: { onRemoved: () => void; onCancel: () => void }) {
  const t = useTranslations("authenticatorApp");
  const { proven } = useProof();
  const remove = useMutation({ mutationFn: () => proven(removeAuthenticatorApp), onSuccess: onRemoved });
  const text = useRef<HTMLParagraphElement>(null);
  useEffect(() => text.current?.focus(), []);
  return (
    <div className={fields.form}>
      <p ref={text} tabIndex={-1}>
        {t("removeText")}
      </p>
      {remove.isError ? <ProblemAlert error={remove.error} /> : null}
      <div className={fields.actions}>
        <Button color="red" loading={remove.isPending} onClick={() => remove.mutate()}>
          {t("removeConfirm")}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {t("removeCancel")}
        </Button>
      </div>
    </div>
  );
}
