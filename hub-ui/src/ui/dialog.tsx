import { type ReactNode, useEffect, useId, useRef } from "react";
import classes from "./dialog.module.css";

interface DialogProps {
  title: string;
  text: string;
  /** when it is closed, by whatever means */
  onClose: () => void;
  children: (close: () => void) => ReactNode;
}

/** The browser's own dialog: the focus stays in it, Escape closes it, and the focus goes back where it was. */
export function Dialog({ title, text, onClose, children }: DialogProps) {
  const titleId = useId();
  const textId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element?.open === false) element.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={classes.dialog}
      aria-labelledby={titleId}
      aria-describedby={textId}
      onClose={onClose}
    >
      <h2 id={titleId}>{title}</h2>
      <p id={textId}>{text}</p>
      {children(() => dialog.current?.close())}
    </dialog>
  );
}
