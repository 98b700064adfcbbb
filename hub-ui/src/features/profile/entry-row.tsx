import { Button } from "@mantine/core";
import type { FunctionComponent, KeyboardEvent } from "react";
import { useTranslations } from "use-intl";
import { ArrowDownIcon, ArrowUpIcon } from "../../ui/icons.tsx";
import { entryViews } from "../../ui/person/entries.tsx";
import { EntryFields } from "./entry-fields.tsx";
import classes from "./entry-row.module.css";
import { type FormEntry, type ListName, toSaved } from "./profile-entries.ts";
import { useEntryName } from "./use-entry-name.ts";
import { type List, neighbour } from "./use-list.ts";
import type { ProfileForm } from "./use-profile-form.ts";

interface EntryRowProps {
  name: ListName;
  entry: FormEntry[ListName];
  index: number;
  list: List;
  profileForm: ProfileForm;
}

export function EntryRow(props: EntryRowProps) {
  const { name, entry, index, list, profileForm } = props;
  const path = `${name}.${index}.`;
  const hasErrors = Object.keys(profileForm.form.errors).some((one) => one.startsWith(path));
  if (entry.removed === true) return <RemovedRow {...props} />;
  if (list.isOpen(entry) || hasErrors) return <OpenRow {...props} />;
  return <ShutRow {...props} />;
}

function RemovedRow({ entry, index, list }: EntryRowProps) {
  const t = useTranslations("profileLists");
  const called = useEntryName()(entry);
  return (
    <li className={classes.removed} data-entry={entry.key}>
      <span>{t("removed", { name: called })}</span>
      <Button
        variant="subtle"
        size="sm"
        data-action="undo"
        aria-label={t("named.undo", { name: called })}
        onClick={() => list.undo(index, entry)}
      >
        {t("undo")}
      </Button>
    </li>
  );
}

function OpenRow({ name, entry, index, list, profileForm }: EntryRowProps) {
  const t = useTranslations("profileLists");
  const called = useEntryName()(entry);
  const { errors } = profileForm.form;
  // Enter is done with this entry; the whole profile is saved by its own button.
  const finish = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    list.done(index, entry);
  };
  return (
    <li className={classes.row} data-entry={entry.key} onKeyDown={finish}>
      <EntryFields
        name={name}
        entry={entry}
        set={(change) => list.change(index, change)}
        errorOf={(member) => errors[`${name}.${index}.${member}`]}
        others={list.entries.filter((other) => other !== entry)}
      />
      <div className={classes.actions}>
        <Button
          variant="default"
          size="sm"
          aria-label={t("named.done", { name: called })}
          onClick={() => list.done(index, entry)}
        >
          {t("done")}
        </Button>
        <RemoveButton called={called} onClick={() => list.remove(index, entry)} />
      </div>
    </li>
  );
}

function ShutRow({ name, entry, index, list }: EntryRowProps) {
  const t = useTranslations("profileLists");
  const called = useEntryName()(entry);
  const View = entryViews[name] as FunctionComponent<{ entry: unknown }>;
  return (
    <li className={classes.row} data-entry={entry.key}>
      <View entry={toSaved(name, entry)} />
      <div className={classes.actions}>
        <Button
          variant="default"
          size="sm"
          data-action="edit"
          aria-label={t("named.edit", { name: called })}
          onClick={() => list.edit(entry)}
        >
          {t("edit")}
        </Button>
        <RemoveButton called={called} onClick={() => list.remove(index, entry)} />
        {list.entries.length < 2 ? null : (
          <span className={classes.order}>
            {(["up", "down"] as const).map((direction) => (
              <MoveButton
                key={direction}
                direction={direction}
                called={called}
                isEnd={neighbour(list.entries, index, direction) === undefined}
                onClick={() => list.move(index, entry, direction)}
              />
            ))}
          </span>
        )}
      </div>
    </li>
  );
}

function RemoveButton({ called, onClick }: { called: string; onClick: () => void }) {
  const t = useTranslations("profileLists");
  return (
    <Button variant="subtle" size="sm" aria-label={t("named.remove", { name: called })} onClick={onClick}>
      {t("remove")}
    </Button>
  );
}

interface MoveButtonProps {
  direction: "up" | "down";
  called: string;
  isEnd: boolean;
  onClick: () => void;
}

/** At the end of the list it keeps the focus, and does nothing. */
function MoveButton({ direction, called, isEnd, onClick }: MoveButtonProps) {
  const t = useTranslations("profileLists");
  const Icon = direction === "up" ? ArrowUpIcon : ArrowDownIcon;
  return (
    <button
      type="button"
      className={classes.move}
      data-action={direction}
      aria-label={t(`named.${direction}`, { name: called })}
      aria-disabled={isEnd}
      onClick={onClick}
    >
      <Icon size={18} />
    </button>
  );
}
