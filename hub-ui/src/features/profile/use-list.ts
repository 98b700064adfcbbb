import { randomId } from "@mantine/hooks";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { type FormEntry, isBlank, type ListName, newEntry } from "./profile-entries.ts";
import { useEntryName } from "./use-entry-name.ts";
import type { ProfileForm } from "./use-profile-form.ts";

type Entry = FormEntry[ListName];

/** What can be done to a list in the form. After each step the focus is where a person goes on from. */
export function useList(name: ListName, { form, checkEntry }: ProfileForm) {
  const t = useTranslations("profileLists");
  const nameOf = useEntryName();
  const [open, setOpen] = useState<readonly string[]>([]);
  /** what was moved last, and to which place of how many */
  const [moved, setMoved] = useState<{ entry: Entry; place: number; count: number }>();
  const { section, focusOn } = useFocus();
  const entries: readonly Entry[] = form.values[name];
  const shut = (key: string) => setOpen(open.filter((one) => one !== key));

  return {
    entries,
    section,
    said: moved && t("moved", { name: nameOf(moved.entry), place: moved.place, count: moved.count }),
    isOpen: ({ key }: Entry) => open.includes(key),
    add: () => {
      const key = randomId();
      form.insertListItem(name, newEntry(name, key));
      setOpen([...open, key]);
      focusOn(`[data-entry="${key}"] :is(input, select)`);
    },
    edit: ({ key }: Entry) => {
      setOpen([...open, key]);
      focusOn(`[data-entry="${key}"] :is(input, select)`);
    },
    change: (index: number, change: Partial<Entry>) => {
      form.replaceListItem(name, index, { ...entries[index], ...change } as Entry);
      for (const member of Object.keys(change)) form.clearFieldError(`${name}.${index}.${member}`);
    },
    done: (index: number, entry: Entry) => {
      if (isBlank(entry)) {
        form.removeListItem(name, index);
        return focusOn("[data-action=add]");
      }
      if (!checkEntry(name, index)) return focusOn(`[data-entry="${entry.key}"] [aria-invalid=true]`);
      shut(entry.key);
      focusOn(`[data-entry="${entry.key}"] [data-action=edit]`);
    },
    remove: (index: number, entry: Entry) => {
      shut(entry.key);
      if (isBlank(entry)) {
        form.removeListItem(name, index);
        return focusOn("[data-action=add]");
      }
      form.replaceListItem(name, index, { ...entry, removed: true });
      focusOn(`[data-entry="${entry.key}"] [data-action=undo]`);
    },
    undo: (index: number, entry: Entry) => {
      form.replaceListItem(name, index, { ...entry, removed: false });
      focusOn(`[data-entry="${entry.key}"] [data-action=edit]`);
    },
    move: (index: number, entry: Entry, direction: "up" | "down") => {
      const to = neighbour(entries, index, direction);
      if (to === undefined) return;
      form.reorderListItem(name, { from: index, to });
      const kept = entries.filter((one) => one.removed !== true);
      const place = kept.indexOf(entry) + (direction === "up" ? 0 : 2);
      setMoved({ entry, place, count: kept.length });
      focusOn(`[data-entry="${entry.key}"] [data-action=${direction}]`);
    },
  };
}

export type List = ReturnType<typeof useList>;

/** Where the next entry stands in a direction; one that is removed counts as none. */
export function neighbour(
  entries: readonly Entry[],
  index: number,
  direction: "up" | "down",
): number | undefined {
  const step = direction === "up" ? -1 : 1;
  for (let at = index + step; at in entries; at += step) {
    if (entries[at]?.removed !== true) return at;
  }
  return undefined;
}

/** Focuses an element of a section once it is drawn. */
function useFocus() {
  const section = useRef<HTMLElement>(null);
  const wanted = useRef<string>(undefined);
  useEffect(() => {
    if (wanted.current === undefined) return;
    const element = section.current?.querySelector<HTMLElement>(wanted.current);
    if (!element) return;
    wanted.current = undefined;
    element.focus();
  });
  return {
    section,
    focusOn: (selector: string) => {
      wanted.current = selector;
    },
  };
}
