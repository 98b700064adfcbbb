import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { factorsQuery } from "../../api/factors.ts";
import { addPasskey, knowsPasskeys } from "../../api/passkeys.ts";
import { passkeys as t } from "../../messages/index.ts";
import { deviceOf } from "../../ui/device.ts";
import { useProof } from "../../ui/proof/proof.tsx";
import { Setting } from "../../ui/setting.tsx";
import { useMyself } from "../../ui/signed-in-layout.tsx";
import { NameForm } from "./name-form.tsx";
import { PasskeyRow } from "./passkey-row.tsx";
import classes from "./passkeys.module.css";

export function PasskeysSetting() {
  const me = useMyself();
  const { data } = useSuspenseQuery(factorsQuery);
  const [done, setDone] = useState<string>();
  const { passkeys } = data;
  if (!knowsPasskeys() && passkeys.length === 0) return null;
  return (
    <Setting
      title={t.title}
      value={passkeys.length === 0 ? t.none : t.count(passkeys.length)}
      note={t.note}
      change={t.add}
      draft={`passkey.${me.id}`}
      onOpen={() => setDone(undefined)}
      status={done}
      form={(close) => (
        <AddForm
          onCancel={close}
          onAdded={(name) => {
            setDone(t.added(name));
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
              onRemoved={() => setDone(t.removed(passkey.name))}
            />
          ))}
        </ul>
      )}
    </Setting>
  );
}

function AddForm({ onAdded, onCancel }: { onAdded: (name: string) => void; onCancel: () => void }) {
  const { proven } = useProof();
  const add = useMutation({
    mutationFn: (name: string) => proven(() => addPasskey(name)),
    onSuccess: (_answer, name) => onAdded(name),
  });
  return (
    <NameForm
      name={deviceOf(navigator.userAgent).name}
      submit={t.submit}
      cancel={t.cancel}
      isPending={add.isPending}
      error={add.error}
      onSubmit={(name) => add.mutate(name)}
      onCancel={onCancel}
    />
  );
}
