import { type TextInputProps, VisuallyHidden } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import type { OwnWords, Strength } from "@vetchium/password-strength";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { Translate } from "../messages/types.ts";
import { CheckIcon, CrossIcon } from "./icons.tsx";
import classes from "./new-password-field.module.css";
import { PasswordField } from "./password-field.tsx";
import { characters, PASSWORD_MIN_LENGTH } from "./password-rules.ts";

/** Judging a password takes a moment: once the fingers rest, in milliseconds. */
const TYPING_PAUSE = 200;
const STEPS = [1, 2, 3, 4];
const LEVELS = ["veryEasy", "easy", "ratherEasy", "hard", "veryHard"] as const;

interface NewPasswordFieldProps extends Omit<TextInputProps, "value"> {
  value: string;
  /** what is known here of whom it is for; the server may know more */
  own: OwnWords;
}

/** A password that is being chosen, with how hard it is to guess while it is typed. */
export function NewPasswordField({ value, own, ...props }: NewPasswordFieldProps) {
  const t = useTranslations("newPassword");
  const strength = useStrength(value, own);
  return (
    <PasswordField
      {...props}
      description={t("hint")}
      autoComplete="new-password"
      value={value}
      inputContainer={(input) => (
        <>
          {input}
          <Meter strength={strength} missing={PASSWORD_MIN_LENGTH - characters(value)} />
        </>
      )}
    />
  );
}

function Meter({ strength, missing }: { strength: Strength | undefined; missing: number }) {
  const t = useTranslations("newPassword");
  const score = strength?.score ?? 0;
  const isEnough = strength?.isEnough === true && missing <= 0;
  return (
    <div className={classes.strength} data-verdict={isEnough ? "enough" : "weak"}>
      {strength === undefined ? null : (
        <div>
          {/* for those who don't see the steps: no browser lets its own be drawn alike */}
          <VisuallyHidden>
            <meter aria-label={t("meter")} min={0} max={4} value={score}>
              {t(`levels.${LEVELS[score]}`)}
            </meter>
          </VisuallyHidden>
          <div className={classes.meter}>
            {STEPS.map((step) => (
              <span key={step} data-filled={step <= score || undefined} />
            ))}
          </div>
        </div>
      )}
      <p role="status" className={classes.verdict}>
        {strength === undefined ? null : (
          <>
            {isEnough ? <CheckIcon size={15} /> : <CrossIcon size={15} />}
            {verdictOn(strength, missing, t)}
          </>
        )}
      </p>
    </div>
  );
}

function verdictOn({ score, weakness }: Strength, missing: number, t: Translate<"newPassword">): string {
  if (missing > 0) return t("short", { missing });
  if (weakness !== undefined) return t(`weak.${weakness}`);
  return score === 4 ? t("veryHard") : t("hard");
}

/** Undefined while there is nothing to judge, or nothing to judge by: the server has the last word in any case. */
function useStrength(password: string, { handle, email, displayName }: OwnWords): Strength | undefined {
  const [settled] = useDebouncedValue(password, TYPING_PAUSE);
  // Word lists of more than all the rest of the hub: fetched when the first character is typed.
  const { data } = useQuery({
    queryKey: ["password-strength"],
    queryFn: () => import("@vetchium/password-strength"),
    enabled: password !== "",
    staleTime: Number.POSITIVE_INFINITY,
  });
  return useMemo(
    () => (settled === "" ? undefined : data?.strengthOf(settled, { handle, email, displayName })),
    [data, settled, handle, email, displayName],
  );
}
