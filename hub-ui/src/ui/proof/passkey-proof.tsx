import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { factorsQuery } from "../../api/factors.ts";
import { knowsPasskeys, proveByPasskey } from "../../api/passkeys.ts";
import fields from "../fields.module.css";
import { PasskeyProblem } from "../passkey-problem.tsx";

/** Proves by passkey, for whoever has one. */
export function PasskeyProof({ onProven }: { onProven: () => void }) {
  const t = useTranslations("proof");
  const { data } = useQuery(factorsQuery);
  const prove = useMutation({ mutationFn: proveByPasskey, onSuccess: onProven });
  if (!knowsPasskeys() || (data?.passkeys ?? []).length === 0) return null;
  return (
    <div className={fields.form}>
      {prove.isError ? <PasskeyProblem error={prove.error} /> : null}
      <Button variant="default" loading={prove.isPending} onClick={() => prove.mutate()}>
        {t("usePasskey")}
      </Button>
    </div>
  );
}
