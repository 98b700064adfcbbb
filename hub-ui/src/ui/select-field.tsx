import { type ReactNode, useId } from "react";
import controls from "./controls.module.css";
import classes from "./select-field.module.css";

interface SelectFieldProps {
  label: string;
  hint?: string;
  value: string;
  onChange: (value: string) => void;
  /** option and optgroup elements */
  children: ReactNode;
}

/** The browser's own list with a label: on a phone it is the system's, which every thumb knows. */
export function SelectField({ label, hint, value, onChange, children }: SelectFieldProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className={controls.label}>
        {label}
      </label>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className={controls.description}>
          {hint}
        </p>
      )}
      <select
        id={id}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        className={classes.select}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {children}
      </select>
    </div>
  );
}
