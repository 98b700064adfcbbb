import { useTranslations } from "use-intl";
import { AUDIENCE_ICONS } from "../../ui/person/audiences.ts";
import classes from "./audience-select.module.css";
import { AUDIENCES, type Part } from "./profile-values.ts";
import type { ProfileForm } from "./use-profile-form.ts";

interface AudienceSelectProps {
  part: Part;
  /** what the part is called on this page */
  label: string;
  form: ProfileForm["form"];
}

/** Who may see a part of the profile, beside what it is called. */
export function AudienceSelect({ part, label, form }: AudienceSelectProps) {
  const t = useTranslations("audience");
  const audience = form.values.visibility[part];
  const Icon = AUDIENCE_ICONS[audience];
  return (
    <span className={classes.audience}>
      <Icon size={16} />
      <select
        className={classes.select}
        aria-label={t("label", { part: label })}
        value={audience}
        onChange={({ currentTarget: { value } }) => {
          const chosen = AUDIENCES.find((one) => one === value);
          if (chosen !== undefined)
            form.setFieldValue("visibility", { ...form.values.visibility, [part]: chosen });
        }}
      >
        {AUDIENCES.map((one) => (
          <option key={one} value={one}>
            {t(`names.${one}`)}
          </option>
        ))}
      </select>
    </span>
  );
}
