import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link, lazyRouteComponent } from "@tanstack/react-router";
import { type ReactNode, Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import { meQuery, publicUserQuery, type Viewer } from "../../api/queries.ts";
import type { PublicUser } from "../../api/types.ts";
import { paths } from "../../paths.ts";
import { ButtonLink } from "../../ui/links.tsx";
import { Page } from "../../ui/page.tsx";
import { PersonCard } from "../../ui/person/person-card.tsx";
import { ShareActions } from "../../ui/share/share-actions.tsx";
import classes from "./public-profile.module.css";

const route = getRouteApi(paths.publicProfile);
// For its owner alone.
const ViewAs = lazyRouteComponent(() => import("./view-as.tsx"), "ViewAs");

export function PublicProfilePage() {
  const t = useTranslations("publicProfile");
  const handle = route.useParams().handle.toLowerCase();
  const { data: asSignedIn } = useSuspenseQuery(publicUserQuery(handle));
  const { data: me } = useQuery(meQuery);
  const [viewer, setViewer] = useState<Viewer>("signed-in");
  const isOwner = me?.handle === handle;
  const asEveryone = useQuery({
    ...publicUserQuery(handle, "everyone"),
    enabled: isOwner && viewer === "everyone",
  });
  // Until the other view is here, the one before stays.
  const person = (isOwner && viewer === "everyone" && asEveryone.data) || asSignedIn;
  return (
    <Page title={t("title", { name: person.display_name, handle: person.handle })}>
      <Suspense>
        {isOwner ? <ViewAs viewer={viewer} onChoose={setViewer} error={asEveryone.error} /> : null}
      </Suspense>
      <PersonCard
        person={person}
        actions={
          isOwner ? (
            <ButtonLink to={paths.editProfile} size="sm">
              {t("edit")}
            </ButtonLink>
          ) : undefined
        }
        footing={<ShareActions person={person} />}
        emptyBio={isEmpty(person) ? <Nothing person={person} isOwner={isOwner} isStranger={!me} /> : null}
      />
    </Page>
  );
}

function isEmpty({ headline, bio, work, education, links, languages, contacts }: PublicUser): boolean {
  const lists = [work, education, links, languages, contacts];
  return headline === null && bio === null && lists.every(({ length }) => length === 0);
}

interface NothingProps {
  person: PublicUser;
  isOwner: boolean;
  isStranger: boolean;
}

/** Where a profile shows nothing, and what to do about it. */
function Nothing({ person, isOwner, isStranger }: NothingProps) {
  const t = useTranslations("publicProfile");
  const name = person.display_name;
  const edit = (chunks: ReactNode) => <Link to={paths.editProfile}>{chunks}</Link>;
  const signIn = (chunks: ReactNode) => (
    <Link to={paths.signIn} search={{ next: `/@${person.handle}` }}>
      {chunks}
    </Link>
  );
  return (
    <div className={classes.empty}>
      <p>{isOwner ? t.rich("nothingOfYours", { a: edit }) : t("nothingYet", { name })}</p>
      {isStranger ? <p>{t.rich("signInForMore", { a: signIn })}</p> : null}
    </div>
  );
}
