import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { CopyLink } from "../../ui/copy-link.tsx";
import fields from "../../ui/fields.module.css";
import { saveFile } from "../../ui/save-file.ts";
import classes from "./authenticator-app.module.css";

/** Recovery codes, which are shown this once: they stay until somebody says that they have kept them. */
export function RecoveryCodes({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  const t = useTranslations("recoveryCodes");
  const heading = useRef<HTMLHeadingElement>(null);
  // after the setting around it, which gives the focus back to its button when its form closes
  useEffect(() => queueMicrotask(() => heading.current?.focus()), []);
  const text = codes.join("\n");
  return (
    <section className={classes.codes} data-recovery-codes aria-labelledby="recovery-codes">
      <h3 ref={heading} id="recovery-codes" tabIndex={-1}>
        {t("title")}
      </h3>
      <p>{t("text")}</p>
      <ol>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className={`${fields.actions} ${classes.actions}`}>
        <Button size="sm" onClick={onKept}>
          {t("kept")}
        </Button>
        <CopyLink address={text} label={t("copy")} copied={t("copied")} variant="default" />
        <Button variant="default" size="sm" onClick={() => saveText(text, t("file"))}>
          {t("download")}
        </Button>
        <Button variant="default" size="sm" onClick={() => window.print()}>
          {t("print")}
        </Button>
      </div>
    </section>
  );
}

function saveText(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([`${text}\n`], { type: "text/plain" }));
  saveFile(address, name);
  URL.revokeObjectURL(address);
}
