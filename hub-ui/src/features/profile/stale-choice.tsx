import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import { profile } from "../../messages/index.ts";
import fields from "../../ui/fields.module.css";
import classes from "./profile.module.css";
import { changedFields, type FieldName, type ProfileBase, type ProfileFields } from "./profile-fields.ts";

const t = profile.stale;

const LABELS: Record<FieldName, string> = {
  display_name: profile.edit.displayName,
  headline: profile.edit.headline,
  bio: profile.edit.bio,
  location: profile.edit.location,
  website: profile.edit.website,
};

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
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const typed = changedFields(base.fields, mine);
  const disputed = typed.filter((name) => mine[name].trim() !== newer.fields[name].trim());
  return (
    <section className={classes.stale} aria-labelledby="stale">
      <h2 id="stale" ref={heading} tabIndex={-1}>
        {t.title}
      </h2>
      <p>{t.text}</p>
      {disputed.length === 0 ? <p>{t.same}</p> : null}
      {disputed.map((name) => (
        <section key={name} className={classes.disputed} aria-label={LABELS[name]}>
          <h3>{LABELS[name]}</h3>
          <dl>
            <dt>{t.theirs}</dt>
            <dd>{newer.fields[name] || t.empty}</dd>
            <dt>{t.mine}</dt>
            <dd>{mine[name] || t.empty}</dd>
          </dl>
        </section>
      ))}
      <div className={fields.actions}>
        <Button onClick={onKeepMine} loading={busy}>
          {t.keepMine}
        </Button>
        <Button variant="default" onClick={onTakeTheirs} disabled={busy}>
          {t.takeTheirs}
        </Button>
      </div>
    </section>
  );
}
