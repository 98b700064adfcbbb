import { NativeSelect, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useFormatter, useTranslations } from "use-intl";
import classes from "./period-fields.module.css";
import type { Period } from "./profile-entries.ts";

interface PeriodFieldsProps {
  entry: Period;
  set: (change: Partial<Period>) => void;
  errorOf: (member: string) => ReactNode;
}

/** From when until when something was, each as a year, with the month where a person wants to say it. */
export function PeriodFields({ entry, set, errorOf }: PeriodFieldsProps) {
  const t = useTranslations("profileLists");
  return (
    <>
      <MonthField
        legend={t("start")}
        value={entry.start}
        error={errorOf("start")}
        onChange={(start) => set({ start })}
      />
      <fieldset className={classes.group}>
        <legend>{t("end")}</legend>
        <label className={classes.today}>
          <input
            type="checkbox"
            checked={entry.current}
            onChange={({ currentTarget: { checked } }) => set({ current: checked })}
          />
          {t("untilToday")}
        </label>
        {entry.current ? null : (
          <MonthInputs value={entry.end} error={errorOf("end")} onChange={(end) => set({ end })} />
        )}
      </fieldset>
    </>
  );
}

interface MonthInputsProps {
  /** `YYYY`, `YYYY-MM`, or what is typed of it by now */
  value: string;
  error: ReactNode;
  onChange: (value: string) => void;
}

function MonthField({ legend, ...props }: MonthInputsProps & { legend: string }) {
  return (
    <fieldset className={classes.group}>
      <legend>{legend}</legend>
      <MonthInputs {...props} />
    </fieldset>
  );
}

/** No input of type month: some browsers have none, and none of them takes a year alone. */
function MonthInputs({ value, error, onChange }: MonthInputsProps) {
  const t = useTranslations("profileLists");
  const format = useFormatter();
  const [year = "", month = ""] = value.split("-");
  const compose = (newYear: string, newMonth: string) =>
    onChange(newMonth === "" ? newYear : `${newYear}-${newMonth}`);
  const months = Array.from({ length: 12 }, (_, index) => ({
    value: String(index + 1).padStart(2, "0"),
    label: format.dateTime(Date.UTC(2000, index), { month: "long", timeZone: "UTC" }),
  }));
  return (
    <div className={classes.inputs}>
      <NativeSelect
        label={t("month")}
        value={month}
        onChange={({ currentTarget }) => compose(year, currentTarget.value)}
        data={[{ value: "", label: t("noMonth") }, ...months]}
      />
      <TextInput
        label={t("year")}
        inputMode="numeric"
        maxLength={4}
        value={year}
        error={error}
        onChange={({ currentTarget }) => compose(currentTarget.value.replaceAll(/\D/g, ""), month)}
      />
    </div>
  );
}
