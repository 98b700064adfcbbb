import { VisuallyHidden } from "@mantine/core";
import { useTranslations } from "use-intl";
import type { User } from "../../api/types.ts";
import classes from "./audience-mark.module.css";
import { AUDIENCE_ICONS } from "./audiences.ts";

interface AudienceMarkProps {
  audience: User["visibility"]["bio"];
  /** whether there is room for words; else they are only heard */
  spelled: boolean;
}

/** Who sees a part of one's own profile. */
export function AudienceMark({ audience, spelled }: AudienceMarkProps) {
  const t = useTranslations("audience");
  const Icon = AUDIENCE_ICONS[audience];
  const name = t(`names.${audience}`);
  const heard = t("seenBy", { audience: name });
  return (
    <span className={classes.mark} title={heard}>
      <Icon size={15} />
      {spelled ? <span aria-hidden="true">{name}</span> : null}
      <VisuallyHidden>{heard}</VisuallyHidden>
    </span>
  );
}
