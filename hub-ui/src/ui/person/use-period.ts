import { useFormatter, useTranslations } from "use-intl";

/** Says a year, or a month of one, given as `YYYY` or `YYYY-MM`. */
export function useMonth(): (month: string) => string {
  const format = useFormatter();
  return (month) => {
    const date = new Date(month);
    // What is still being typed stands for itself.
    if (Number.isNaN(date.getTime())) return month;
    return format.dateTime(date, {
      year: "numeric",
      ...(month.length > 4 ? { month: "short" } : {}),
      timeZone: "UTC",
    });
  };
}

/** Says when something was, from its first and its last month; without a last one it goes on. */
export function usePeriod(): (start: string | undefined, end: string | undefined) => string | undefined {
  const t = useTranslations("person");
  const month = useMonth();
  return (start, end) => {
    if (start === undefined) return end === undefined ? undefined : month(end);
    if (end === undefined) return t("untilToday", { start: month(start) });
    return start === end ? month(start) : t("period", { start: month(start), end: month(end) });
  };
}
