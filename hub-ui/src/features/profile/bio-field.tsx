import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Bio } from "../../ui/person/bio.tsx";
import classes from "./bio-field.module.css";
import type { ProfileForm } from "./use-profile-form.ts";

/** A text in Markdown, and how it will look. */
export function BioField({ form, hint }: { form: ProfileForm["form"]; hint: string }) {
  const t = useTranslations("editProfile");
  const [wantsPreview, setWantsPreview] = useState(false);
  const input = form.getInputProps("bio");
  // What is wrong with it is told where it can be mended.
  const isPreview = wantsPreview && input.error === undefined;
  const text = form.values.bio.trim();
  return (
    <div>
      <div hidden={isPreview}>
        <Textarea label={t("bio")} description={hint} rows={7} {...input} />
      </div>
      {isPreview ? (
        <section aria-label={t("preview")}>
          <p className={classes.title}>{t("bio")}</p>
          <div className={classes.preview}>
            {text === "" ? <p className={classes.nothing}>{t("nothingToPreview")}</p> : <Bio text={text} />}
          </div>
        </section>
      ) : null}
      <Button
        variant="subtle"
        size="sm"
        className={classes.toggle ?? ""}
        aria-expanded={isPreview}
        onClick={() => setWantsPreview(!isPreview)}
      >
        {t(isPreview ? "goOnWriting" : "preview")}
      </Button>
    </div>
  );
}
