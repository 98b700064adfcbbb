import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { hasSlug } from "../../api/problem.ts";
import { paths } from "../../paths.ts";
import { ButtonLink } from "../../ui/links.tsx";
import { MessagePage } from "../../ui/trouble/message-page.tsx";
import { TroublePage } from "../../ui/trouble/trouble-page.tsx";

const route = getRouteApi(paths.publicProfile);

export function PublicProfileTrouble({ error }: { error: unknown }) {
  const t = useTranslations("publicProfile.notFound");
  const { handle } = route.useParams();
  // A handle that can't be one is, for whoever follows the link, a handle that nobody has.
  if (!hasSlug(error, "not-found", "validation")) return <TroublePage error={error} />;
  return (
    <MessagePage
      mood="unknown"
      title={t("title", { handle: handle.toLowerCase() })}
      text={t("text")}
      actions={<ButtonLink to={paths.landing}>{t("action")}</ButtonLink>}
    />
  );
}
