import { useState } from "react";
import { changeHandle as t } from "../../messages/index.ts";
import { publicProfileUrl } from "../../paths.ts";
import { Setting } from "../../ui/setting.tsx";
import { useMyself } from "../../ui/signed-in-layout.tsx";
import { forgetDraft, readDraft } from "../../ui/use-draft.ts";
import { ChangeHandleForm } from "./change-handle-form.tsx";

export function HandleSetting() {
  const me = useMyself();
  const draft = `handle.${me.id}`;
  const [isOpen, setIsOpen] = useState(() => readDraft(draft) !== undefined);
  const [former, setFormer] = useState<string>();
  const close = () => {
    forgetDraft(draft);
    setIsOpen(false);
  };
  return (
    <Setting
      title={t.title}
      value={`@${me.handle}`}
      note={
        <>
          {t.address} {publicProfileUrl(me.handle)}
        </>
      }
      change={t.change}
      isOpen={isOpen}
      onOpen={() => {
        setFormer(undefined);
        setIsOpen(true);
      }}
      status={former === undefined ? undefined : t.changed(me.handle, former)}
      form={
        <ChangeHandleForm
          draft={draft}
          current={me.handle}
          onCancel={close}
          onChanged={() => {
            setFormer(me.handle);
            close();
          }}
        />
      }
    />
  );
}
