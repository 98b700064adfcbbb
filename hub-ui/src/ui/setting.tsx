import { Button } from "@mantine/core";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import classes from "./setting.module.css";
import { forgetDraft, readDraft } from "./use-draft.ts";

interface SettingProps {
  title: string;
  value: string;
  note: ReactNode;
  /** what the button says that opens the form */
  change: string;
  /** where the form keeps what is typed: it opens by itself while something is kept there */
  draft: string;
  onOpen: () => void;
  /** what just came of it, said aloud by a screen reader */
  status: string | undefined;
  form: (close: () => void) => ReactNode;
  children?: ReactNode;
}

/** One thing of an account: how it stands, and the form that changes it when it is asked for. */
export function Setting(props: SettingProps) {
  const { title, value, note, change, draft, onOpen, status, form, children } = props;
  const id = useId();
  const [isOpen, setIsOpen] = useState(() => readDraft(draft) !== undefined);
  const { section, button } = useFocusFollows(isOpen);
  const open = () => {
    onOpen();
    setIsOpen(true);
  };
  const close = () => {
    forgetDraft(draft);
    setIsOpen(false);
  };
  return (
    <section ref={section} className={classes.setting} aria-labelledby={id}>
      <div className={classes.head}>
        <div className={classes.about}>
          <h2 id={id}>{title}</h2>
          <p className={classes.value}>{value}</p>
          <p className={classes.note}>{note}</p>
        </div>
        {isOpen ? null : (
          <Button ref={button} variant="default" size="sm" onClick={open}>
            {change}
          </Button>
        )}
      </div>
      <p role="status" className={status === undefined ? undefined : classes.status}>
        {status}
      </p>
      {children}
      {isOpen ? form(close) : null}
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
