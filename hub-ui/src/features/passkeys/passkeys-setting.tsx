import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { factorsQuery } from "../../api/factors.ts";
import { addPasskey, knowsPasskeys } from "../../api/passkeys.ts";
import { deviceOf } from "../../ui/device.ts";
import { useProof } from "../../ui/proof/proof.tsx";
import { Setting } from "../../ui/setting.tsx";
import { useMyself } from "../../ui/signed-in-layout.tsx";
import { NameForm } from "./name-form.tsx";
import { PasskeyRow } from "./passkey-row.tsx";
import classes from "./passkeys.module.css";

export function PasskeysSetting() {
  const t = useTranslations("passkeys");
  const me = useMyself();
  const { data } = useSuspenseQuery(factorsQuery);
  const [done, setDone] = useState<{ what: "added" | "removed"; name: string }>();
  const { passkeys } = data;
  if (!knowsPasskeys() && passkeys.length === 0) return null;
  return (
    <Setting
      title={t("title")}
      value={t("count", { count: passkeys.length })}
      note={t("note")}
      change={t("add")}
      draft={`passkey.${me.id}`}
      onOpen={() => setDone(undefined)}
      status={done && t(done.what, { name: done.name })}
      form={(close) => (
        <AddForm
          onCancel={close}
          onAdded={(name) => {
            setDone({ what: "added", name });
            close();
          }}
        />
      )}
    >
      {passkeys.length === 0 ? null : (
        <ul className={classes.list}>
          {passkeys.map((passkey) => (
            <PasskeyRow
              key={passkey.id}
              passkey={passkey}
              onRemoved={() => setDone({ what: "removed", name: passkey.name })}
            />
          ))}
        </ul>
      )}
    </Setting>
  );
}

function AddForm({ onAdded, onCancel }: { onAdded: (name: string) => void; onCancel: () => void }) {
  const t = useTranslations("passkeys");
  const device = deviceOf(navigator.userAgent, useTranslations("device"));
  const { proven } = useProof();
  const add = useMutation({
    mutationFn: (name: string) => proven(() => addPasskey(name)),
    onSuccess: (_answer, name) => onAdded(name),
  });
  return (
    <NameForm
      name={device.name}
      submit={t("submit")}
      cancel={t("cancel")}
      isPending={add.isPending}
      error={add.error}
      onSubmit={(name) => add.mutate(name)}
      onCancel={onCancel}
    />
  );
}
