import { Button } from "@mantine/core";
import { useId } from "react";
import { useTranslations } from "use-intl";
import { AudienceSelect } from "./audience-select.tsx";
import { EntryRow } from "./entry-row.tsx";
import classes from "./list-section.module.css";
import { LIST_LIMITS, type ListName } from "./profile-entries.ts";
import { useList } from "./use-list.ts";
import type { ProfileForm } from "./use-profile-form.ts";

interface ListSectionProps {
  name: ListName;
  profileForm: ProfileForm;
}

/** A list of the profile: its entries can be added, changed where they stand, moved and removed. */
export function ListSection({ name, profileForm }: ListSectionProps) {
  const t = useTranslations("profileLists");
  const title = useTranslations("person.parts")(name);
  const id = useId();
  const list = useList(name, profileForm);
  const { form } = profileForm;
  const count = list.entries.filter((entry) => entry.removed !== true).length;
  const limit = LIST_LIMITS[name];
  return (
    <section ref={list.section} className={classes.section} aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id}>{title}</h2>
        <AudienceSelect part={name} label={title} form={form} />
      </div>
      {list.entries.length === 0 ? <p className={classes.empty}>{t(`empty.${name}`)}</p> : null}
      {list.entries.length === 0 ? null : (
        <ol className={classes.entries}>
          {list.entries.map((entry, index) => (
            <EntryRow
              key={entry.key}
              name={name}
              entry={entry}
              index={index}
              list={list}
              profileForm={profileForm}
            />
          ))}
        </ol>
      )}
      <p role="status" className={classes.said}>
        {list.said}
      </p>
      {typeof form.errors[name] === "string" ? (
        <p role="alert" className={classes.error}>
          {form.errors[name]}
        </p>
      ) : null}
      {count < limit ? (
        <Button variant="default" size="sm" data-action="add" onClick={list.add}>
          {t(`add.${name}`)}
        </Button>
      ) : (
        <p className={classes.empty}>{t("full", { limit })}</p>
      )}
    </section>
  );
}
