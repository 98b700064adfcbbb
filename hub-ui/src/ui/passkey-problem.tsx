import { useTranslations } from "use-intl";
import { PasskeyTrouble } from "../api/passkeys.ts";
import { AlertBox, ProblemAlert } from "./trouble/problem-alert.tsx";

/** What went wrong with a passkey: what the browser says of it, or else the API. */
export function PasskeyProblem({ error }: { error: Error }) {
  const t = useTranslations("passkeyProblem");
  if (!(error instanceof PasskeyTrouble)) return <ProblemAlert error={error} />;
  return error.kind === "known" ? (
    <AlertBox title={t("known")} />
  ) : (
    <AlertBox title={t("cancelled")} text={t("cancelledText")} />
  );
}
