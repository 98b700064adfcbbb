import { useTranslations } from "use-intl";

/** Every time zone that the browser knows, by continent, and that of the device first. */
export function TimeZoneOptions({ chosen }: { chosen: string | null }) {
  const t = useTranslations("preferences");
  const zones = Intl.supportedValuesOf("timeZone");
  const ofDevice = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  // An older name of a zone is one that browsers take and don't list.
  const listed = chosen === null || zones.includes(chosen) ? zones : [chosen, ...zones];
  const byContinent = Map.groupBy(listed, (zone) => (zone.includes("/") ? zone.split("/", 1)[0] : ""));
  return (
    <>
      <option value="">{t("ofDevice", { zone: readable(ofDevice) })}</option>
      {[...byContinent].map(([continent = "", names]) => (
        <optgroup key={continent} label={continent === "" ? t("otherZones") : continent}>
          {names.map((zone) => (
            <option key={zone} value={zone}>
              {readable(zone)}
            </option>
          ))}
        </optgroup>
      ))}
    </>
  );
}

function readable(zone: string): string {
  return zone.replaceAll("_", " ");
}
