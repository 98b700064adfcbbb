import { useState } from "react";
import { useTranslations } from "use-intl";
import { publicProfileUrl } from "../../paths.ts";
import { Setting } from "../../ui/setting.tsx";
import { useMyself } from "../../ui/signed-in-layout.tsx";
import { ChangeHandleForm } from "./change-handle-form.tsx";

export function HandleSetting() {
  const t = useTranslations("changeHandle");
  const me = useMyself();
  const draft = `handle.${me.id}`;
  const [former, setFormer] = useState<string>();
  return (
    <Setting
      title={t("title")}
      value={`@${me.handle}`}
      note={t("address", { address: publicProfileUrl(me.handle) })}
      change={t("change")}
      draft={draft}
      onOpen={() => setFormer(undefined)}
      status={former === undefined ? undefined : t("changed", { now: me.handle, before: former })}
      form={(close) => (
        <ChangeHandleForm
          draft={draft}
          current={me.handle}
          onCancel={close}
          onChanged={(from) => {
            setFormer(from);
            close();
          }}
        />
      )}
    />
  );
}
