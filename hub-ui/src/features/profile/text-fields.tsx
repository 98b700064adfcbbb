import { TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { AudienceSelect } from "./audience-select.tsx";
import { BioField } from "./bio-field.tsx";
import type { FieldName } from "./profile-values.ts";
import classes from "./text-fields.module.css";
import type { ProfileForm } from "./use-profile-form.ts";
import { charactersIn, TEXT_LIMITS } from "./validate-profile.ts";

type Form = ProfileForm["form"];

/** What a profile says in a few words or sentences. */
export function TextFields({ form }: { form: Form }) {
  const t = useTranslations("editProfile");
  const count = (name: FieldName) => ({
    used: charactersIn(form.values[name].trim()),
    limit: TEXT_LIMITS[name],
  });
  return (
    <>
      <TextInput
        label={t("displayName")}
        description={t("displayNameHint")}
        autoComplete="name"
        {...form.getInputProps("display_name")}
      />
      <Part name="headline" label={t("headline")} form={form}>
        <TextInput
          label={t("headline")}
          description={t("headlineHint", count("headline"))}
          {...form.getInputProps("headline")}
        />
      </Part>
      <Part name="bio" label={t("bio")} form={form}>
        <BioField form={form} hint={t("bioHint", count("bio"))} />
      </Part>
      <Part name="location" label={t("location")} form={form}>
        <TextInput
          label={t("location")}
          description={t("locationHint")}
          {...form.getInputProps("location")}
        />
      </Part>
      <Part name="website" label={t("website")} form={form}>
        <TextInput
          label={t("website")}
          description={t("websiteHint")}
          type="url"
          inputMode="url"
          autoComplete="url"
          {...form.getInputProps("website")}
        />
      </Part>
    </>
  );
}

interface PartProps {
  name: Exclude<FieldName, "display_name">;
  label: string;
  form: Form;
  children: ReactNode;
}

/** A field, and in the line of its label who may see it. */
function Part({ name, label, form, children }: PartProps) {
  return (
    <div className={classes.part}>
      {children}
      <span className={classes.audience}>
        <AudienceSelect part={name} label={label} form={form} />
      </span>
    </div>
  );
}
