import type { ReactNode } from "react";
import type { FormEntry, ListName } from "./profile-entries.ts";

/** What the fields of an entry are given. */
export interface FieldsProps<Name extends ListName> {
  entry: FormEntry[Name];
  set: (change: Partial<FormEntry[Name]>) => void;
  errorOf: (member: string) => ReactNode;
  /** the other entries of the list */
  others: readonly FormEntry[Name][];
}
