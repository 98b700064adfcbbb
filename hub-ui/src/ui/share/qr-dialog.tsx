import { Button } from "@mantine/core";
import { useTranslations } from "use-intl";
import { Dialog } from "../dialog.tsx";
import { QrCode } from "../qr-code.tsx";
import { saveBlob } from "../save-file.ts";
import { qrPng, qrSvg } from "./qr-file.ts";
import classes from "./share.module.css";

interface QrDialogProps {
  handle: string;
  /** where the code leads */
  address: string;
  onClose: () => void;
}

export function QrDialog({ handle, address, onClose }: QrDialogProps) {
  const t = useTranslations("share");
  const name = `vetchium-${handle}`;
  return (
    <Dialog title={t("qrTitle", { handle })} text={t("qrText")} onClose={onClose}>
      {(close) => (
        <>
          <div className={classes.code}>
            <QrCode text={address} label={t("qrPicture", { address })} />
          </div>
          <div className={classes.dialogActions}>
            <Button
              variant="default"
              size="sm"
              onClick={async () => saveBlob(await qrPng(address), `${name}.png`)}
            >
              {t("downloadPng")}
            </Button>
            <Button variant="default" size="sm" onClick={() => saveBlob(qrSvg(address), `${name}.svg`)}>
              {t("downloadSvg")}
            </Button>
            <Button variant="subtle" size="sm" onClick={close}>
              {t("close")}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  );
}
