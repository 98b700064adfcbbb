import { useEffect, useId, useRef } from "react";
import { useTranslations } from "use-intl";
import { PasskeyProof } from "./passkey-proof.tsx";
import { PasswordProof } from "./password-proof.tsx";
import classes from "./proof.module.css";

interface ProofDialogProps {
  onProven: () => void;
  /** when it is closed, with a proof or without */
  onClose: () => void;
}

/** The browser's own dialog: the focus stays in it, Escape closes it, and the focus goes back where it was. */
export function ProofDialog({ onProven, onClose }: ProofDialogProps) {
  const t = useTranslations("proof");
  const titleId = useId();
  const textId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element?.open === false) element.showModal();
  }, []);
  const close = () => dialog.current?.close();
  const proven = () => {
    onProven();
    close();
  };
  return (
    <dialog
      ref={dialog}
      className={classes.dialog}
      aria-labelledby={titleId}
      aria-describedby={textId}
      onClose={onClose}
    >
      <h2 id={titleId}>{t("title")}</h2>
      <p id={textId}>{t("text")}</p>
      <PasswordProof onProven={proven} onCancel={close} />
      <PasskeyProof onProven={proven} />
    </dialog>
  );
}
