import { createElement, type FunctionComponent } from "react";
import type { PublicUser } from "../../api/types.ts";
import { entryViews, type ListName } from "./entries.tsx";
import classes from "./entry-list.module.css";

interface EntryListProps<Name extends ListName> {
  name: Name;
  entries: PublicUser[Name];
}

/** A list of a profile: work and education along a line of time, the others beside each other. */
export function EntryList<Name extends ListName>({ name, entries }: EntryListProps<Name>) {
  const View = entryViews[name] as FunctionComponent<{ entry: unknown }>;
  return (
    <ul className={classes[name === "work" || name === "education" ? "timeline" : "list"]}>
      {entries.map((entry) => (
        <li key={JSON.stringify(entry)}>{createElement(View, { entry })}</li>
      ))}
    </ul>
  );
}
