import { Button } from "@mantine/core";
import { useEffect, useId, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import fields from "../../ui/fields.module.css";
import { MemberValue, useMemberLabels } from "./member-value.tsx";
import {
  agree,
  changedMembers,
  type Member,
  type ProfileBase,
  type ProfileValues,
} from "./profile-values.ts";
import classes from "./stale-choice.module.css";

interface StaleChoiceProps {
  base: ProfileBase;
  newer: ProfileBase;
  mine: ProfileValues;
  busy: boolean;
  onTakeTheirs: () => void;
  /** @param theirs the members that shall be as they were saved elsewhere */
  onSettle: (theirs: Member[]) => void;
}

/** Shows what was saved elsewhere beside what was typed here, and lets the person decide for each part. */
export function StaleChoice({ base, newer, mine, busy, onTakeTheirs, onSettle }: StaleChoiceProps) {
  const t = useTranslations("staleProfile");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [theirs, setTheirs] = useState<readonly Member[]>([]);
  const disputed = changedMembers(base.values, mine).filter((member) => !agree(member, mine, newer.values));
  const choose = (member: Member, isTheirs: boolean) =>
    setTheirs([...theirs.filter((one) => one !== member), ...(isTheirs ? [member] : [])]);
  return (
    <section className={classes.stale} aria-labelledby="stale">
      <h2 id="stale" ref={heading} tabIndex={-1}>
        {t("title")}
      </h2>
      <p>{t("text")}</p>
      {disputed.length === 0 ? <p>{t("same")}</p> : null}
      {disputed.map((member) => (
        <Disputed
          key={member}
          member={member}
          newer={newer.values}
          mine={mine}
          isTheirs={theirs.includes(member)}
          onChoose={(isTheirs) => choose(member, isTheirs)}
        />
      ))}
      <div className={fields.actions}>
        <Button loading={busy} onClick={() => onSettle(disputed.filter((member) => theirs.includes(member)))}>
          {t("keepChosen")}
        </Button>
        <Button variant="default" onClick={onTakeTheirs} disabled={busy}>
          {t("takeTheirs")}
        </Button>
      </div>
    </section>
  );
}

interface DisputedProps {
  member: Member;
  newer: ProfileValues;
  mine: ProfileValues;
  isTheirs: boolean;
  onChoose: (isTheirs: boolean) => void;
}

function Disputed({ member, newer, mine, isTheirs, onChoose }: DisputedProps) {
  const label = useMemberLabels()(member);
  return (
    <fieldset className={classes.disputed}>
      <legend>{label}</legend>
      <Version side="mine" values={mine} {...{ member, isChosen: !isTheirs, onChoose }} />
      <Version side="theirs" values={newer} {...{ member, isChosen: isTheirs, onChoose }} />
    </fieldset>
  );
}

interface VersionProps {
  side: "mine" | "theirs";
  member: Member;
  values: ProfileValues;
  isChosen: boolean;
  onChoose: (isTheirs: boolean) => void;
}

function Version({ side, member, values, isChosen, onChoose }: VersionProps) {
  const t = useTranslations("staleProfile");
  const id = useId();
  return (
    <div className={classes.version} data-chosen={isChosen || undefined}>
      <label htmlFor={id}>
        <input
          id={id}
          type="radio"
          name={`stale-${member}`}
          checked={isChosen}
          aria-describedby={`${id}-value`}
          onChange={() => onChoose(side === "theirs")}
        />
        {t(side)}
      </label>
      <div id={`${id}-value`} className={classes.value}>
        <MemberValue member={member} values={values} />
      </div>
    </div>
  );
}
