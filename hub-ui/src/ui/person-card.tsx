import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { PublicUser } from "../api/types.ts";
import { Avatar } from "./avatar.tsx";
import { LinkIcon, PinIcon } from "./icons.tsx";
import { PageHeading } from "./page.tsx";
import classes from "./person-card.module.css";
import { RegionEmblem } from "./region-emblem.tsx";
import { useRegionNames } from "./region-names.ts";

interface PersonCardProps {
  person: PublicUser;
  /** what stands where the person has not written anything */
  emptyHeadline?: ReactNode;
  emptyBio?: ReactNode;
  actions?: ReactNode;
}

/** A person as a page shows them, to themselves and to everybody. */
export function PersonCard({ person, emptyHeadline, emptyBio, actions }: PersonCardProps) {
  const t = useTranslations("person");
  return (
    <article className={classes.card}>
      <Petals />
      <div className={classes.head}>
        <span className={classes.picture}>
          <Avatar person={person} size={128} described />
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
        <p className={classes.headline} dir="auto">
          {person.headline}
        </p>
      )}
      <Facts person={person} />
      {person.bio === null ? (
        emptyBio
      ) : (
        <section className={classes.about}>
          <h2>{t("about")}</h2>
          <p dir="auto">{person.bio}</p>
        </section>
      )}
    </article>
  );
}

function Facts({ person }: { person: PublicUser }) {
  const t = useTranslations("person");
  const regionName = useRegionNames();
  return (
    <ul className={classes.facts}>
      {person.location === null ? null : (
        <li>
          <PinIcon size={18} />
          <bdi>{person.location}</bdi>
        </li>
      )}
      {person.website === null ? null : (
        <li>
          <LinkIcon size={18} />
          <Website address={person.website} />
        </li>
      )}
      <li>
        <RegionEmblem region={person.home_region} size={20} />
        {t("livesIn", { region: regionName(person.home_region) })}
      </li>
    </ul>
  );
}

/** A link only where it leads to the web: an address of any other kind could run something. */
function Website({ address }: { address: string }) {
  const url = URL.parse(address);
  if (url === null || !["http:", "https:"].includes(url.protocol)) return address;
  const shown = (url.host + url.pathname + url.search).replace(/\/$/, "");
  return (
    <a href={url.href} rel="noopener noreferrer nofollow ugc" target="_blank">
      {shown}
    </a>
  );
}

/** The band of petals along the top of the card. */
function Petals() {
  return <div className={classes.band} />;
}
