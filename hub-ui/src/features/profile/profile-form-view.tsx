import { Button, Textarea, TextInput } from "@mantine/core";
import { useTranslations } from "use-intl";
import { paths } from "../../paths.ts";
import fields from "../../ui/fields.module.css";
import { ButtonLink } from "../../ui/links.tsx";
import { ProblemAlert } from "../../ui/trouble/problem-alert.tsx";
import classes from "./profile.module.css";
import { charactersIn, type FieldName, LIMITS, type ProfileBase } from "./profile-fields.ts";
import { StaleChoice } from "./stale-choice.tsx";
import type { ProfileForm } from "./use-profile-form.ts";

interface ProfileFormViewProps {
  profileForm: ProfileForm;
  /** the newest version that this browser knows */
  current: ProfileBase;
}

export function ProfileFormView({ profileForm, current }: ProfileFormViewProps) {
  const t = useTranslations("editProfile");
  const { form, base, changed, newer, restored, save, formProps, isTold, startFrom, keepMine } = profileForm;
  const send = formProps(() => save.mutate(base));
  return (
    <form {...send} className={fields.form}>
      {restored && changed.length > 0 ? <Restored onDiscard={() => startFrom(current)} /> : null}
      <Fields form={form} />
      {newer === undefined ? null : (
        <StaleChoice
          base={base}
          newer={newer}
          mine={form.values}
          busy={save.isPending}
          onTakeTheirs={() => startFrom(newer)}
          onKeepMine={() => keepMine(newer)}
        />
      )}
      {save.isError && !isTold(save.error) ? <ProblemAlert error={save.error} /> : null}
      <div className={fields.actions}>
        {newer === undefined ? (
          <Button type="submit" loading={save.isPending}>
            {t("save")}
          </Button>
        ) : null}
        <ButtonLink to={paths.profile} variant="subtle" onClick={() => startFrom(current)}>
          {t("cancel")}
        </ButtonLink>
      </div>
    </form>
  );
}

function Restored({ onDiscard }: { onDiscard: () => void }) {
  const t = useTranslations("editProfile");
  return (
    <p role="status" className={classes.restored}>
      {t("restored")}
      <Button variant="subtle" size="sm" onClick={onDiscard}>
        {t("discard")}
      </Button>
    </p>
  );
}

function Fields({ form }: { form: ProfileForm["form"] }) {
  const t = useTranslations("editProfile");
  const count = (name: FieldName) => ({
    used: charactersIn(form.values[name].trim()),
    limit: LIMITS[name],
  });
  return (
    <>
      <TextInput label={t("displayName")} autoComplete="name" {...form.getInputProps("display_name")} />
      <TextInput
        label={t("headline")}
        description={t("headlineHint", count("headline"))}
        {...form.getInputProps("headline")}
      />
      <Textarea
        label={t("bio")}
        description={t("bioHint", count("bio"))}
        rows={7}
        {...form.getInputProps("bio")}
      />
      <TextInput label={t("location")} description={t("locationHint")} {...form.getInputProps("location")} />
      <TextInput
        label={t("website")}
        description={t("websiteHint")}
        type="url"
        inputMode="url"
        autoComplete="url"
        {...form.getInputProps("website")}
      />
    </>
  );
}
