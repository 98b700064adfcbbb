import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import fields from "../../ui/fields.module.css";
import classes from "./profile.module.css";
import { changedFields, type FieldName, type ProfileBase, type ProfileFields } from "./profile-fields.ts";

const LABELS = {
  display_name: "displayName",
  headline: "headline",
  bio: "bio",
  location: "location",
  website: "website",
} as const satisfies Record<FieldName, string>;

interface StaleChoiceProps {
  base: ProfileBase;
  newer: ProfileBase;
  mine: ProfileFields;
  busy: boolean;
  onTakeTheirs: () => void;
  onKeepMine: () => void;
}

/** Shows what was saved elsewhere beside what was typed here, and lets the person decide. */
export function StaleChoice({ base, newer, mine, busy, onTakeTheirs, onKeepMine }: StaleChoiceProps) {
  const t = useTranslations("staleProfile");
  const label = useTranslations("editProfile");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const typed = changedFields(base.fields, mine);
  const disputed = typed.filter((name) => mine[name].trim() !== newer.fields[name].trim());
  return (
    <section className={classes.stale} aria-labelledby="stale">
      <h2 id="stale" ref={heading} tabIndex={-1}>
        {t("title")}
      </h2>
      <p>{t("text")}</p>
      {disputed.length === 0 ? <p>{t("same")}</p> : null}
      {disputed.map((name) => (
        <section key={name} className={classes.disputed} aria-label={label(LABELS[name])}>
          <h3>{label(LABELS[name])}</h3>
          <dl>
            <dt>{t("theirs")}</dt>
            <dd>{newer.fields[name] || t("empty")}</dd>
            <dt>{t("mine")}</dt>
            <dd>{mine[name] || t("empty")}</dd>
          </dl>
        </section>
      ))}
      <div className={fields.actions}>
        <Button onClick={onKeepMine} loading={busy}>
          {t("keepMine")}
        </Button>
        <Button variant="default" onClick={onTakeTheirs} disabled={busy}>
          {t("takeTheirs")}
        </Button>
      </div>
    </section>
  );
}
