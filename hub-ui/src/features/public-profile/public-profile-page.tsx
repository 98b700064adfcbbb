import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { publicUserQuery } from "../../api/queries.ts";
import { paths } from "../../paths.ts";
import { Page } from "../../ui/page.tsx";
import { PersonCard } from "../../ui/person-card.tsx";
import classes from "./public-profile.module.css";

const route = getRouteApi(paths.publicProfile);

export function PublicProfilePage() {
  const t = useTranslations("publicProfile");
  const { handle } = route.useParams();
  const { data: person } = useSuspenseQuery(publicUserQuery(handle.toLowerCase()));
  return (
    <Page title={t("title", { name: person.display_name, handle: person.handle })}>
      <PersonCard
        person={person}
        emptyBio={
          person.headline === null ? (
            <p className={classes.empty}>{t("nothingYet", { name: person.display_name })}</p>
          ) : null
        }
      />
    </Page>
  );
}
