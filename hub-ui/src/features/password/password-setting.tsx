import { useState } from "react";
import { useTranslations } from "use-intl";
import { Setting } from "../../ui/setting.tsx";
import { useMyself } from "../../ui/signed-in-layout.tsx";
import { ChangePasswordForm } from "./change-password-form.tsx";

export function PasswordSetting() {
  const t = useTranslations("changePassword");
  const me = useMyself();
  const [isChanged, setIsChanged] = useState(false);
  return (
    <Setting
      title={t("title")}
      value={t("value")}
      note={t("note")}
      change={t("change")}
      // nothing is ever kept there: passwords are no drafts
      draft={`password.${me.id}`}
      onOpen={() => setIsChanged(false)}
      status={isChanged ? t("changed") : undefined}
      form={(close) => (
        <ChangePasswordForm
          me={me}
          onCancel={close}
          onChanged={() => {
            setIsChanged(true);
            close();
          }}
        />
      )}
    />
  );
}
