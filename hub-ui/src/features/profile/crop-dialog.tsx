import { Button } from "@mantine/core";
import { lazy, Suspense, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Dialog } from "../../ui/dialog.tsx";
import classes from "./crop.module.css";
import { cropPicture } from "./crop-picture.ts";
import { UploadProblem } from "./upload-problem.tsx";

const Cropper = lazy(() => import("./cropper.tsx").then((module) => ({ default: module.Cropper })));

interface CropDialogProps {
  picture: File;
  upload: { isPending: boolean; error: Error | null };
  onUse: (square: Blob) => void;
  onUnreadable: () => void;
  onClose: () => void;
}

/** Between choosing a file and sending it. It stays open until the picture is there, so that nothing is chosen twice. */
export function CropDialog({ picture, upload, onUse, onUnreadable, onClose }: CropDialogProps) {
  const t = useTranslations("avatar");
  const address = useAddress(picture);
  const [area, setArea] = useState<Parameters<typeof cropPicture>[1]>();
  const use = () => {
    if (area !== undefined) cropPicture(picture, area).then(onUse, onUnreadable);
  };
  return (
    <Dialog title={t("cropTitle")} text={t("cropText")} onClose={onClose}>
      {(close) => (
        <>
          <Suspense fallback={<div className={classes.stage} />}>
            {address === undefined ? (
              <div className={classes.stage} />
            ) : (
              <Cropper address={address} onChoose={setArea} onUnreadable={onUnreadable} />
            )}
          </Suspense>
          {upload.error === null ? null : (
            <div className={classes.problem}>
              <UploadProblem error={upload.error} />
            </div>
          )}
          <div className={classes.actions}>
            <Button loading={upload.isPending} disabled={area === undefined} onClick={use}>
              {t("use")}
            </Button>
            <Button variant="subtle" onClick={close}>
              {t("cancel")}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  );
}

/** An address for a picture, for as long as it is shown. */
function useAddress(picture: Blob): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const url = URL.createObjectURL(picture);
    setAddress(url);
    return () => URL.revokeObjectURL(url);
  }, [picture]);
  return address;
}
