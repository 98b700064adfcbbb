import { useTranslations } from "use-intl";
import { PasskeyTrouble } from "../api/passkeys.ts";
import { fieldErrors, hasSlug, isSignedOut } from "../api/problem.ts";
import { AlertBox, ProblemAlert } from "./trouble/problem-alert.tsx";

/** What went wrong with a passkey: what the browser says of it, or else the API. */
export function PasskeyProblem({ error }: { error: Error }) {
  const t = useTranslations("passkeyProblem");
  if (hasSlug(error, "factor-exists")) return <AlertBox title={t("known")} />;
  if (isRefused(error)) return <AlertBox title={t("refused")} text={t("refusedText")} />;
  if (!(error instanceof PasskeyTrouble)) return <ProblemAlert error={error} />;
  return error.kind === "known" ? (
    <AlertBox title={t("known")} />
  ) : (
    <AlertBox title={t("cancelled")} text={t("cancelledText")} />
  );
}

/** Whether the API took no passkey in what the browser made or signed. */
function isRefused(error: Error): boolean {
  if (!hasSlug(error, "validation", "unauthenticated") || isSignedOut(error)) return false;
  return Object.keys(fieldErrors(error)).some((path) => path.split(".")[0] === "response");
}
