import { TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { useTranslations } from "use-intl";
import { handleQuery } from "../api/queries.ts";
import type { Translate } from "../messages/types.ts";
import classes from "./handle-field.module.css";
import { isHandle, normaliseHandle } from "./handle-rules.ts";
import { CheckIcon, CrossIcon } from "./icons.tsx";

/** How long to wait after the last key before asking whether the handle is free, in milliseconds. */
const TYPING_PAUSE = 350;

interface HandleFieldProps {
  label?: string;
  value: string;
  error?: React.ReactNode;
  onChange: (handle: string) => void;
  onBlur?: () => void;
}

/** A handle, checked against the directory while it is typed. */
export function HandleField({ label, value, error, onChange, onBlur }: HandleFieldProps) {
  const t = useTranslations("handleField");
  const stateId = useId();
  const state = useHandleState(value, t);
  const hasError = error !== undefined && error !== null;
  return (
    <div>
      <TextInput
        label={label ?? t("label")}
        description={t("hint")}
        leftSection={<span className={classes.prefix}>@</span>}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        value={value}
        error={error}
        onChange={(event) => onChange(normaliseHandle(event.currentTarget.value))}
        onBlur={onBlur}
        inputContainer={(input) => (
          <>
            {input}
            <p id={stateId} role="status" className={classes.state} data-verdict={state?.verdict}>
              {state === undefined || hasError ? null : <VerdictIcon verdict={state.verdict} />}
              {state === undefined || hasError ? null : state.text}
            </p>
            <Alternatives handles={state?.alternatives ?? []} onChoose={onChange} />
          </>
        )}
      />
    </div>
  );
}

function Alternatives({ handles, onChoose }: { handles: string[]; onChoose: (handle: string) => void }) {
  const t = useTranslations("handleField");
  const id = useId();
  if (handles.length === 0) return null;
  return (
    <div className={classes.alternatives}>
      <span id={id}>{t("alternatives")}</span>
      <ul aria-labelledby={id}>
        {handles.map((handle) => (
          <li key={handle}>
            <button type="button" onClick={() => onChoose(handle)}>
              @{handle}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

type Verdict = "free" | "no" | "open";

interface HandleState {
  verdict: Verdict;
  text: string;
  /** handles that are free and like the one that is not */
  alternatives?: string[] | undefined;
}

function VerdictIcon({ verdict }: { verdict: Verdict }) {
  if (verdict === "free") return <CheckIcon size={15} />;
  return verdict === "no" ? <CrossIcon size={15} /> : null;
}

/** What is known of a handle, or undefined while it is too short to be judged. */
function useHandleState(handle: string, t: Translate<"handleField">): HandleState | undefined {
  const [settled] = useDebouncedValue(handle, TYPING_PAUSE);
  const { data, isError } = useQuery({ ...handleQuery(settled), enabled: isHandle(settled) });
  if (handle.length < 3) return undefined;
  if (!isHandle(handle)) return { verdict: "no", text: t("invalid") };
  if (isError) return { verdict: "open", text: t("state.unknown") };
  if (data === undefined || settled !== handle) return { verdict: "open", text: t("state.checking") };
  if (data.available) return { verdict: "free", text: t("state.free", { handle }) };
  if (data.reason === "invalid") return { verdict: "no", text: t("invalid") };
  return {
    verdict: "no",
    text: t(`state.${data.reason ?? "taken"}`, { handle }),
    alternatives: data.alternatives,
  };
}
