import { land } from "virtual:world-map";
import { useTranslations } from "use-intl";
import type { Region } from "../../api/types.ts";
import { Petals } from "../../ui/blossom.tsx";
import { useRegionPlaces } from "../../ui/region-names.ts";
import classes from "./home-map.module.css";
import { MAP_SIZE, toMap } from "./map-projection.ts";

/** How large a blossom is on the map, in its degrees. */
const BLOSSOM = 22;

interface HomeMapProps {
  regions: Region[];
  /** the id of the region that is chosen; none yet where it is no region's */
  home: string;
}

/** Where in the world what will be kept, for the region that is chosen. The picture says no more than its words. */
export function HomeMap({ regions, home }: HomeMapProps) {
  const t = useTranslations("homeMap");
  const placeOf = useRegionPlaces();
  const isChosen = regions.some(({ id }) => id === home);
  return (
    <figure className={classes.figure}>
      <svg viewBox={`0 0 ${MAP_SIZE.width} ${MAP_SIZE.height}`} aria-hidden="true" className={classes.map}>
        <path d={land} className={classes.land} />
        {regions.map((region) => (
          <RegionMark key={region.id} region={region} isHome={region.id === home} />
        ))}
      </svg>
      <figcaption className={classes.legend} aria-live="polite">
        {isChosen ? (
          <>
            <p data-mark="home">{t("home", { where: placeOf(home) })}</p>
            <p data-mark="other">{t("others")}</p>
            <p data-mark="directory">{t("directory")}</p>
          </>
        ) : (
          <p>{t("choose")}</p>
        )}
      </figcaption>
    </figure>
  );
}

function RegionMark({ region: { place }, isHome }: { region: Region; isHome: boolean }) {
  if (place === null) return null;
  const { x, y } = toMap(place);
  if (!isHome) return <circle cx={x} cy={y} r="3.2" className={classes.other} />;
  return (
    <g transform={`translate(${x - BLOSSOM / 2} ${y - BLOSSOM / 2}) scale(${BLOSSOM / 100})`}>
      <g className={classes.home}>
        <Petals />
      </g>
    </g>
  );
}
