import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { PublicUser, User } from "../../api/types.ts";
import { Avatar } from "../avatar.tsx";
import { LinkIcon, PinIcon } from "../icons.tsx";
import { PageHeading } from "../page.tsx";
import { RegionEmblem } from "../region-emblem.tsx";
import { useRegionWords } from "../region-names.ts";
import { AudienceMark } from "./audience-mark.tsx";
import { Bio } from "./bio.tsx";
import type { ListName } from "./entries.tsx";
import { EntryList } from "./entry-list.tsx";
import classes from "./person-card.module.css";
import { shownAddress, WebLink } from "./web-link.tsx";

/** The order in which lists are shown. */
const LISTS: readonly ListName[] = ["work", "education", "links", "languages", "contacts"];

type Visibility = User["visibility"];

interface PersonCardProps {
  person: PublicUser;
  /** what stands where the person has not written anything */
  emptyHeadline?: ReactNode;
  emptyBio?: ReactNode;
  /** beside the picture */
  actions?: ReactNode;
  /** below what is told first */
  footing?: ReactNode;
  /** who sees each part, where that is said */
  visibility?: Visibility;
}

/** A person as a page shows them, to themselves and to everybody. */
export function PersonCard(props: PersonCardProps) {
  const { person, emptyHeadline, emptyBio, actions, footing, visibility } = props;
  return (
    <article className={classes.card}>
      <Petals />
      <div className={classes.head}>
        <span className={classes.picture}>
          <Avatar person={person} size={128} described />
          {visibility === undefined ? null : (
            <span className={classes.pictureMark}>
              <Mark of={visibility.avatar} />
            </span>
          )}
        </span>
        {actions === undefined ? null : <div className={classes.actions}>{actions}</div>}
      </div>
      <PageHeading className={classes.name}>
        <bdi>{person.display_name}</bdi>
      </PageHeading>
      <p className={classes.handle}>@{person.handle}</p>
      {person.headline === null ? (
        emptyHeadline
      ) : (
        <p className={classes.headline}>
          <bdi>{person.headline}</bdi>
          <Mark of={visibility?.headline} />
        </p>
      )}
      <Facts person={person} visibility={visibility} />
      {footing}
      <About person={person} emptyBio={emptyBio} visibility={visibility} />
      {LISTS.map((name) => (
        <List key={name} name={name} person={person} visibility={visibility} />
      ))}
    </article>
  );
}

interface PartProps {
  person: PublicUser;
  visibility: Visibility | undefined;
}

function Facts({ person, visibility }: PartProps) {
  const t = useTranslations("person");
  const home = useRegionWords()(person.home_region);
  return (
    <ul className={classes.facts}>
      {person.location === null ? null : (
        <li>
          <PinIcon size={18} />
          <bdi>{person.location}</bdi>
          <Mark of={visibility?.location} />
        </li>
      )}
      {person.website === null ? null : (
        <li>
          <LinkIcon size={18} />
          <WebLink address={person.website}>{shownAddress(person.website)}</WebLink>
          <Mark of={visibility?.website} />
        </li>
      )}
      <li>
        <RegionEmblem region={person.home_region} size={20} />
        {/* keeps its room until it is known what the region is called */}
        <span data-unknown={!home.isKnown || undefined}>{t("livesIn", { where: home.where })}</span>
      </li>
    </ul>
  );
}

function About({ person, emptyBio, visibility }: PartProps & { emptyBio: ReactNode }) {
  const t = useTranslations("person");
  if (person.bio === null) return emptyBio;
  return (
    <section className={classes.part}>
      <h2>
        {t("about")} <Mark of={visibility?.bio} spelled />
      </h2>
      <Bio text={person.bio} />
    </section>
  );
}

function List({ name, person, visibility }: PartProps & { name: ListName }) {
  const t = useTranslations("person.parts");
  if (person[name].length === 0) return null;
  return (
    <section className={classes.part}>
      <h2>
        {t(name)} <Mark of={visibility?.[name]} spelled />
      </h2>
      <EntryList name={name} entries={person[name]} />
    </section>
  );
}

interface MarkProps {
  of: Visibility[keyof Visibility] | undefined;
  spelled?: boolean;
}

/** Only whoever owns a profile is told who else sees it. */
function Mark({ of, spelled = false }: MarkProps) {
  return of === undefined ? null : <AudienceMark audience={of} spelled={spelled} />;
}

/** The band of petals along the top of the card. */
function Petals() {
  return <div className={classes.band} />;
}
