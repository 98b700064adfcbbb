import { useId } from "react";
import { useTranslations } from "use-intl";
import type { Region } from "../api/types.ts";
import classes from "./region-choice.module.css";
import { RegionEmblem } from "./region-emblem.tsx";
import { useRegionNames, useRegionSentence } from "./region-names.ts";

interface RegionChoiceProps {
  label: string;
  hint: string;
  regions: Region[];
  value: string;
  error?: React.ReactNode;
  onChange: (region: string) => void;
}

/** The regions as cards around the browser's own radio buttons: arrow keys, forms and screen readers know them. */
export function RegionChoice({ label, hint, regions, value, error, onChange }: RegionChoiceProps) {
  const id = useId();
  const hasError = error !== undefined && error !== null;
  return (
    <div
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-required="true"
      aria-invalid={hasError || undefined}
      aria-describedby={`${id}-hint ${hasError ? `${id}-error` : ""}`.trim()}
    >
      <div id={`${id}-label`} className={classes.legend}>
        {label}
      </div>
      <p id={`${id}-hint`} className={classes.hint}>
        {hint}
      </p>
      <div className={classes.cards}>
        {regions.map((region) => (
          <RegionCard
            key={region.id}
            region={region}
            name={`${id}-region`}
            checked={region.id === value}
            onChoose={() => onChange(region.id)}
          />
        ))}
      </div>
      {hasError ? (
        <p id={`${id}-error`} className={classes.error}>
          {error}
        </p>
      ) : null}
    </div>
  );
}

interface RegionCardProps {
  region: Region;
  name: string;
  checked: boolean;
  onChoose: () => void;
}

function RegionCard({ region, name, checked, onChoose }: RegionCardProps) {
  const t = useTranslations("regionChoice");
  const regionName = useRegionNames();
  const sentence = useRegionSentence();
  const id = useId();
  return (
    <label className={classes.card}>
      <input
        type="radio"
        name={name}
        value={region.id}
        checked={checked}
        onChange={onChoose}
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-about`}
      />
      <RegionEmblem region={region.id} size={56} />
      <span className={classes.cardText}>
        <strong id={`${id}-name`}>{regionName(region.id)}</strong>
        <span id={`${id}-about`}>
          <span className={classes.sentence}>{sentence(region.id)}</span>
          {region.status === "down" ? <span className={classes.down}>{t("down")}</span> : null}
        </span>
      </span>
    </label>
  );
}
