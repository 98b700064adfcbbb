import { useTranslations } from "use-intl";
import type { PublicUser } from "../../api/types.ts";
import classes from "./entries.module.css";
import { useLanguageNames } from "./use-language-names.ts";
import { usePeriod } from "./use-period.ts";
import { shownAddress, WebLink } from "./web-link.tsx";

export type ListName = "work" | "education" | "links" | "languages" | "contacts";
export type Entry<Name extends ListName> = PublicUser[Name][number];

interface EntryViewProps<Name extends ListName> {
  entry: Entry<Name>;
}

/** How an entry of each list looks, wherever it is shown. */
export const entryViews: { [Name in ListName]: (props: EntryViewProps<Name>) => React.ReactNode } = {
  work: WorkView,
  education: EducationView,
  links: LinkView,
  languages: LanguageView,
  contacts: ContactView,
};

function WorkView({ entry }: EntryViewProps<"work">) {
  const period = usePeriod();
  return (
    <>
      <p className={classes.title} dir="auto">
        {entry.title}
      </p>
      <p className={classes.where}>
        <bdi>{entry.organisation}</bdi>
        {entry.location === undefined ? null : <bdi className={classes.place}>{entry.location}</bdi>}
      </p>
      <p className={classes.when}>{period(entry.start, entry.end)}</p>
      {entry.description === undefined ? null : (
        <p className={classes.description} dir="auto">
          {entry.description}
        </p>
      )}
    </>
  );
}

function EducationView({ entry }: EntryViewProps<"education">) {
  const period = usePeriod();
  const when = period(entry.start, entry.end);
  return (
    <>
      <p className={classes.title} dir="auto">
        {entry.school}
      </p>
      {entry.degree === undefined && entry.field === undefined ? null : (
        <p className={classes.where}>
          {entry.degree === undefined ? null : <bdi>{entry.degree}</bdi>}
          {entry.field === undefined ? null : <bdi className={classes.place}>{entry.field}</bdi>}
        </p>
      )}
      {when === undefined ? null : <p className={classes.when}>{when}</p>}
    </>
  );
}

function LinkView({ entry }: EntryViewProps<"links">) {
  const address = shownAddress(entry.url);
  if (entry.label === undefined) {
    return (
      <p className={classes.line}>
        <WebLink address={entry.url}>{address}</WebLink>
      </p>
    );
  }
  return (
    <p className={classes.line}>
      <WebLink address={entry.url}>{entry.label}</WebLink>
      <bdi className={classes.aside}>{URL.parse(entry.url)?.host ?? address}</bdi>
    </p>
  );
}

function LanguageView({ entry }: EntryViewProps<"languages">) {
  const t = useTranslations("person.levels");
  const name = useLanguageNames();
  return (
    <p className={classes.line}>
      <strong>{name(entry.language)}</strong>
      <span className={classes.aside}>{t(entry.level)}</span>
    </p>
  );
}

function ContactView({ entry }: EntryViewProps<"contacts">) {
  const t = useTranslations("person.contactKinds");
  return (
    <div className={classes.contact}>
      <span className={classes.kind}>{entry.label ?? t(entry.kind)}</span>
      <ContactValue entry={entry} />
    </div>
  );
}

function ContactValue({ entry: { kind, value } }: EntryViewProps<"contacts">) {
  if (kind === "email") return <a href={`mailto:${mailAddress(value)}`}>{value}</a>;
  if (kind === "phone") return <a href={`tel:${value.replaceAll(/[^\d+]/g, "")}`}>{value}</a>;
  if (kind === "address") {
    return (
      <address className={classes.address} dir="auto">
        {value}
      </address>
    );
  }
  return (
    <span className={classes.address} dir="auto">
      {value}
    </span>
  );
}

/** Escaped as RFC 6068 asks, so that nothing in it is read as a header of the mail. */
function mailAddress(address: string): string {
  return encodeURIComponent(address).replaceAll("%40", "@");
}
