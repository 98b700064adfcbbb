import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { removePasskey, renamePasskey } from "../../api/passkeys.ts";
import type { Passkey } from "../../api/types.ts";
import { PasskeyProblem } from "../../ui/passkey-problem.tsx";
import { useProof } from "../../ui/proof/proof.tsx";
import { RelativeTime } from "../../ui/relative-time.tsx";
import { NameForm } from "./name-form.tsx";
import classes from "./passkeys.module.css";

interface PasskeyRowProps {
  passkey: Passkey;
  onRemoved: () => void;
}

export function PasskeyRow({ passkey, onRemoved }: PasskeyRowProps) {
  const t = useTranslations("passkeys");
  const { id, name, created_at, last_used_at } = passkey;
  const [isRenaming, setIsRenaming] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setIsRenaming(false);
    button.current?.focus();
  };
  const rename = useMutation({ mutationFn: renamePasskey, onSuccess: close });
  const { proven } = useProof();
  const remove = useMutation({ mutationFn: () => proven(() => removePasskey(id)), onSuccess: onRemoved });
  return (
    <li className={classes.passkey}>
      <div className={classes.about}>
        <h3>{name}</h3>
        <p>
          <RelativeTime time={created_at} wrap={(when) => t("made", { when })} />
          {" · "}
          {last_used_at === null ? (
            t("unused")
          ) : (
            <RelativeTime time={last_used_at} wrap={(when) => t("used", { when })} />
          )}
        </p>
      </div>
      <Button
        ref={button}
        variant="default"
        size="sm"
        aria-label={t("renameLabel", { name })}
        aria-expanded={isRenaming}
        onClick={() => setIsRenaming(!isRenaming)}
      >
        {t("rename")}
      </Button>
      <Button
        variant="default"
        size="sm"
        aria-label={t("removeLabel", { name })}
        loading={remove.isPending}
        onClick={() => remove.mutate()}
      >
        {t("remove")}
      </Button>
      {isRenaming ? (
        <NameForm
          name={name}
          submit={t("save")}
          cancel={t("keep")}
          isPending={rename.isPending}
          error={rename.error}
          onSubmit={(next) => rename.mutate({ id, name: next })}
          onCancel={close}
        />
      ) : null}
      {remove.isError ? <PasskeyProblem error={remove.error} /> : null}
    </li>
  );
}
