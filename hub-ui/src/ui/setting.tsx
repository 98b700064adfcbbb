import { Button } from "@mantine/core";
import { type ReactNode, useEffect, useId, useRef } from "react";
import classes from "./setting.module.css";

interface SettingProps {
  title: string;
  value: string;
  note: ReactNode;
  /** what the button says that opens the form */
  change: string;
  isOpen: boolean;
  onOpen: () => void;
  /** what just came of it, said aloud by a screen reader */
  status: string | undefined;
  form: ReactNode;
  children?: ReactNode;
}

/** One thing of an account: how it stands, and the form that changes it when it is asked for. */
export function Setting(props: SettingProps) {
  const { title, value, note, change, isOpen, onOpen, status, form, children } = props;
  const id = useId();
  const { section, button } = useFocusFollows(isOpen);
  return (
    <section ref={section} className={classes.setting} aria-labelledby={id}>
      <div className={classes.head}>
        <div className={classes.about}>
          <h2 id={id}>{title}</h2>
          <p className={classes.value}>{value}</p>
          <p className={classes.note}>{note}</p>
        </div>
        {isOpen ? null : (
          <Button ref={button} variant="default" size="sm" onClick={onOpen}>
            {change}
          </Button>
        )}
      </div>
      <p role="status" className={status === undefined ? undefined : classes.status}>
        {status}
      </p>
      {children}
      {isOpen ? form : null}
    </section>
  );
}

/** Into the form when it opens, back to the button when it closes: nobody loses their place. */
function useFocusFollows(isOpen: boolean) {
  const section = useRef<HTMLElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current === isOpen) return;
    wasOpen.current = isOpen;
    if (isOpen) section.current?.querySelector<HTMLElement>("form input")?.focus();
    else button.current?.focus();
  }, [isOpen]);
  return { section, button };
}
