import { Button } from "@mantine/core";
import { lazyRouteComponent } from "@tanstack/react-router";
import { Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import { apiFile, publicProfileUrl } from "../../paths.ts";
import { CopyLink } from "../copy-link.tsx";
import { ContactIcon, QrIcon, ShareIcon } from "../icons.tsx";
import classes from "./share.module.css";

const QrDialog = lazyRouteComponent(() => import("./qr-dialog.tsx"), "QrDialog");

interface ShareActionsProps {
  person: { handle: string; display_name: string };
}

/** What can be taken along from a profile, and how it is passed on. */
export function ShareActions({ person }: ShareActionsProps) {
  const t = useTranslations("share");
  const [isOpen, setIsOpen] = useState(false);
  const address = publicProfileUrl(person.handle);
  return (
    <div className={classes.actions}>
      <Button
        component="a"
        variant="default"
        size="sm"
        leftSection={<ContactIcon size={18} />}
        href={apiFile(`/v1/users/${person.handle}/vcard`)}
        download
      >
        {t("saveContact")}
      </Button>
      <Button variant="default" size="sm" leftSection={<QrIcon size={18} />} onClick={() => setIsOpen(true)}>
        {t("qrCode")}
      </Button>
      {"share" in navigator ? <ShareButton name={person.display_name} address={address} /> : null}
      <CopyLink address={address} label={t("copyLink")} copied={t("copied")} variant="default" />
      <Suspense>
        {isOpen ? (
          <QrDialog handle={person.handle} address={address} onClose={() => setIsOpen(false)} />
        ) : null}
      </Suspense>
    </div>
  );
}

function ShareButton({ name, address }: { name: string; address: string }) {
  const t = useTranslations("share");
  // Whoever closes the device's own sheet has changed their mind, and needs to be told nothing.
  const share = () => void navigator.share({ title: name, url: address }).catch(() => undefined);
  return (
    <Button variant="default" size="sm" leftSection={<ShareIcon size={18} />} onClick={share}>
      {t("share")}
    </Button>
  );
}
