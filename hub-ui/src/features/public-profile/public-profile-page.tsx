import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { publicUserQuery } from "../../api/queries.ts";
import { profile } from "../../messages/index.ts";
import { paths } from "../../paths.ts";
import { Page } from "../../ui/page.tsx";
import { PersonCard } from "../../ui/person-card.tsx";
import classes from "./public-profile.module.css";

const t = profile.others;
const route = getRouteApi(paths.publicProfile);

export function PublicProfilePage() {
  const { handle } = route.useParams();
  const { data: person } = useSuspenseQuery(publicUserQuery(handle.toLowerCase()));
  return (
    <Page title={t.title(person.display_name, person.handle)}>
      <PersonCard
        person={person}
        emptyBio={
          person.headline === null ? (
            <p className={classes.empty}>{t.nothingYet(person.display_name)}</p>
          ) : null
        }
      />
    </Page>
  );
}
