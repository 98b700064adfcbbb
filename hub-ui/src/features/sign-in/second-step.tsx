import { Button, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { type RefObject, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { hasSlug, isSignedOut } from "../../api/problem.ts";
import fields from "../../ui/fields.module.css";
import { useFormProblems } from "../../ui/form-problems.ts";
import { ProblemAlert } from "../../ui/trouble/problem-alert.tsx";

interface SecondStepProps {
  isPending: boolean;
  /** of the latest try; that a code is needed is none */
  error: Error | null;
  onCode: (code: string) => void;
  onBack: () => void;
}

/** The code beside a password that is right. */
export function SecondStep({ isPending, error, onCode, onBack }: SecondStepProps) {
  const t = useTranslations("signIn.secondStep");
  const codeWords = useTranslations("codeField");
  const [isRecovery, setIsRecovery] = useState(false);
  const form = useForm({
    initialValues: { code: "" },
    validate: { code: (value) => (value.trim() === "" ? codeWords("missing") : null) },
  });
  const { formProps } = useFormProblems(form);
  const field = useFocusOnError(error);
  const isWrong = hasSlug(error, "unauthenticated", "validation") && !isSignedOut(error);
  const wrong = codeWords(isRecovery ? "wrongRecovery" : "wrong");
  const input = form.getInputProps("code");
  return (
    <form {...formProps(({ code }) => onCode(code.trim()))} className={fields.form}>
      <p>{t(isRecovery ? "recoveryText" : "text")}</p>
      {error === null || isWrong ? null : <ProblemAlert error={error} />}
      <TextInput
        {...input}
        ref={field}
        label={codeWords(isRecovery ? "recoveryLabel" : "label")}
        inputMode={isRecovery ? "text" : "numeric"}
        autoComplete={isRecovery ? "off" : "one-time-code"}
        autoCapitalize="none"
        spellCheck={false}
        error={input.error ?? (isWrong ? wrong : undefined)}
      />
      <div className={fields.actions}>
        <Button type="submit" loading={isPending}>
          {t("submit")}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            form.reset();
            setIsRecovery(!isRecovery);
            field.current?.focus();
          }}
        >
          {t(isRecovery ? "useApp" : "useRecoveryCode")}
        </Button>
        <Button variant="subtle" onClick={onBack}>
          {t("back")}
        </Button>
      </div>
    </form>
  );
}

/** The field gets the focus at first, and again, to be typed over, whenever a try came to nothing. */
function useFocusOnError(error: Error | null): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (error === null) return;
    field.current?.focus();
    field.current?.select();
  }, [error]);
  return field;
}
