import { useFormatter, useTranslations } from "use-intl";
import type { DirectoryName } from "../../api/types.ts";
import { useRegionNames } from "../../ui/region-names.ts";
import classes from "./directory-entry.module.css";

interface DirectoryEntryProps {
  /** as they stand there */
  names: DirectoryName[];
  homeRegion: string;
}

/** What the directory says of the person, as it stands there: whoever wants to know what a digest is sees theirs. */
export function DirectoryEntry({ names, homeRegion }: DirectoryEntryProps) {
  const t = useTranslations("myData.entry");
  const nameOf = useRegionNames();
  return (
    <section className={classes.entry} aria-labelledby="entry">
      <h4 id="entry">{t("title")}</h4>
      <dl>
        {names.map((name) => (
          <div key={`${name.kind} ${name.value}`}>
            <dt>{name.kind === "email" ? t("email") : t("handle")}</dt>
            <dd>
              <code translate="no">{name.value}</code> <State name={name} />
            </dd>
          </div>
        ))}
        <div>
          <dt>{t("home")}</dt>
          <dd>
            <code translate="no">{homeRegion}</code> <span>{nameOf(homeRegion)}</span>
          </dd>
        </div>
      </dl>
      <p>{t("digest")}</p>
    </section>
  );
}

function State({ name: { state, quarantined_until } }: { name: DirectoryName }) {
  const t = useTranslations("myData.entry");
  const format = useFormatter();
  if (state === "active") return null;
  if (quarantined_until === null) return <span>{t("pending")}</span>;
  return (
    <span>
      {t("quarantined", { date: format.dateTime(new Date(quarantined_until), { dateStyle: "long" }) })}
    </span>
  );
}
