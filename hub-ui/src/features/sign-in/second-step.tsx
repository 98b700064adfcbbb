import { Button, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useEffect, useRef, useState } from "react";
import { hasSlug, isSignedOut } from "../../api/problem.ts";
import { codeField, signIn } from "../../messages/index.ts";
import fields from "../../ui/fields.module.css";
import { useFormProblems } from "../../ui/form-problems.ts";
import { ProblemAlert } from "../../ui/trouble/problem-alert.tsx";

const t = signIn.secondStep;

interface SecondStepProps {
  isPending: boolean;
  /** of the latest try; that a code is needed is none */
  error: Error | null;
  onCode: (code: string) => void;
  onBack: () => void;
}

/** The code beside a password that is right. */
export function SecondStep({ isPending, error, onCode, onBack }: SecondStepProps) {
  const [isRecovery, setIsRecovery] = useState(false);
  const form = useForm({
    initialValues: { code: "" },
    validate: { code: (value) => (value.trim() === "" ? codeField.missing : null) },
  });
  const { formProps } = useFormProblems(form);
  const field = useRef<HTMLInputElement>(null);
  const isWrong = hasSlug(error, "unauthenticated", "validation") && !isSignedOut(error);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (error === null) return;
    field.current?.focus();
    field.current?.select();
  }, [error]);
  const wrong = isRecovery ? codeField.wrongRecovery : codeField.wrong;
  const input = form.getInputProps("code");
  return (
    <form {...formProps(({ code }) => onCode(code.trim()))} className={fields.form}>
      <p>{isRecovery ? t.recoveryText : t.text}</p>
      {error === null || isWrong ? null : <ProblemAlert error={error} />}
      <TextInput
        {...input}
        ref={field}
        label={isRecovery ? codeField.recoveryLabel : codeField.label}
        inputMode={isRecovery ? "text" : "numeric"}
        autoComplete={isRecovery ? "off" : "one-time-code"}
        autoCapitalize="none"
        spellCheck={false}
        error={input.error ?? (isWrong ? wrong : undefined)}
      />
      <div className={fields.actions}>
        <Button type="submit" loading={isPending}>
          {t.submit}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            form.reset();
            setIsRecovery(!isRecovery);
            field.current?.focus();
          }}
        >
          {isRecovery ? t.useApp : t.useRecoveryCode}
        </Button>
        <Button variant="subtle" onClick={onBack}>
          {t.back}
        </Button>
      </div>
    </form>
  );
}
