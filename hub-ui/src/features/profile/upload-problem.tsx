import { useTranslations } from "use-intl";
import { hasSlug } from "../../api/problem.ts";
import { AlertBox, ProblemAlert } from "../../ui/trouble/problem-alert.tsx";

export function UploadProblem({ error }: { error: Error }) {
  const t = useTranslations("avatar");
  if (hasSlug(error, "too-large")) return <AlertBox title={t("tooLarge")} />;
  if (hasSlug(error, "unsupported-media-type")) return <AlertBox title={t("wrongType")} />;
  if (hasSlug(error, "validation")) return <AlertBox title={t("unreadable")} />;
  return <ProblemAlert error={error} />;
}
