import { Button } from "@mantine/core";
import { useTranslations } from "use-intl";
import { paths } from "../../paths.ts";
import fields from "../../ui/fields.module.css";
import { ButtonLink } from "../../ui/links.tsx";
import { ProblemAlert } from "../../ui/trouble/problem-alert.tsx";
import { ListSection } from "./list-section.tsx";
import classes from "./profile.module.css";
import { LIST_NAMES } from "./profile-entries.ts";
import type { ProfileBase } from "./profile-values.ts";
import { SearchEngines } from "./search-engines.tsx";
import { StaleChoice } from "./stale-choice.tsx";
import { TextFields } from "./text-fields.tsx";
import type { ProfileForm } from "./use-profile-form.ts";

interface ProfileFormViewProps {
  profileForm: ProfileForm;
  /** the newest version that this browser knows */
  current: ProfileBase;
}

export function ProfileFormView({ profileForm, current }: ProfileFormViewProps) {
  const t = useTranslations("editProfile");
  const { form, base, changed, newer, restored, save, formProps, isTold, startFrom, settle } = profileForm;
  const send = formProps(() => save.mutate(base));
  return (
    <form {...send} className={fields.form}>
      {restored && changed.length > 0 ? <Restored onDiscard={() => startFrom(current)} /> : null}
      <TextFields form={form} />
      {LIST_NAMES.map((name) => (
        <ListSection key={name} name={name} profileForm={profileForm} />
      ))}
      <SearchEngines form={form} />
      {newer === undefined ? null : (
        <StaleChoice
          base={base}
          newer={newer}
          mine={form.values}
          busy={save.isPending}
          onTakeTheirs={() => startFrom(newer)}
          onSettle={(theirs) => settle(newer, theirs)}
        />
      )}
      {save.isError && !isTold(save.error) ? <ProblemAlert error={save.error} /> : null}
      <div className={newer === undefined ? classes.bar : fields.actions}>
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
