import { useTranslations } from "use-intl";
import { Dialog } from "../dialog.tsx";
import { PasskeyProof } from "./passkey-proof.tsx";
import { PasswordProof } from "./password-proof.tsx";

interface ProofDialogProps {
  onProven: () => void;
  /** when it is closed, with a proof or without */
  onClose: () => void;
}

export function ProofDialog({ onProven, onClose }: ProofDialogProps) {
  const t = useTranslations("proof");
  return (
    <Dialog title={t("title")} text={t("text")} onClose={onClose}>
      {(close) => {
        const proven = () => {
          onProven();
          close();
        };
        return (
          <>
            <PasswordProof onProven={proven} onCancel={close} />
            <PasskeyProof onProven={proven} />
          </>
        );
      }}
    </Dialog>
  );
}
