import { Button } from "@mantine/core";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { factorsQuery, makeRecoveryCodes } from "../../api/factors.ts";
import { useProof } from "../../ui/proof/proof.tsx";
import { Setting } from "../../ui/setting.tsx";
import { useMyself } from "../../ui/signed-in-layout.tsx";
import { ProblemAlert } from "../../ui/trouble/problem-alert.tsx";
import classes from "./authenticator-app.module.css";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { RemoveForm } from "./remove-form.tsx";
import { SetUpForm } from "./set-up-form.tsx";

export function AuthenticatorAppSetting() {
  const t = useTranslations("authenticatorApp");
  const me = useMyself();
  const { data } = useSuspenseQuery(factorsQuery);
  const [codes, setCodes] = useState<string[]>();
  const [done, setDone] = useState<"added" | "removed">();
  const isOn = data.authenticator_app !== null;
  return (
    <Setting
      title={t("title")}
      value={isOn ? t("on") : t("off")}
      note={t("note")}
      change={isOn ? t("remove") : t("setUp")}
      draft={`authenticator-app.${me.id}`}
      onOpen={() => setDone(undefined)}
      status={done === undefined ? undefined : t(done)}
      form={(close) =>
        isOn ? (
          <RemoveForm
            onCancel={close}
            onRemoved={() => {
              setCodes(undefined);
              setDone("removed");
              close();
            }}
          />
        ) : (
          <SetUpForm
            onCancel={close}
            onConfirmed={(fresh) => {
              setCodes(fresh);
              setDone("added");
              close();
            }}
          />
        )
      }
    >
      {isOn && codes === undefined ? <CodesLeft count={data.recovery_codes_left} onMade={setCodes} /> : null}
      {codes === undefined ? null : <RecoveryCodes codes={codes} onKept={() => setCodes(undefined)} />}
    </Setting>
  );
}

function CodesLeft({ count, onMade }: { count: number; onMade: (codes: string[]) => void }) {
  const t = useTranslations("recoveryCodes");
  const { proven } = useProof();
  const renew = useMutation({ mutationFn: () => proven(makeRecoveryCodes), onSuccess: onMade });
  return (
    <>
      <div className={classes.left}>
        <p>{t("left", { count })}</p>
        <Button variant="default" size="sm" loading={renew.isPending} onClick={() => renew.mutate()}>
          {t("renew")}
        </Button>
      </div>
      {renew.isError ? <ProblemAlert error={renew.error} /> : null}
    </>
  );
}
