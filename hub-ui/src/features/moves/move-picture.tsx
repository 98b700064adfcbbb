import { useTranslations } from "use-intl";
import type { Move } from "../../api/types.ts";
import { BlossomShape, layOut, type Placed, Stem } from "../../ui/records-plant.tsx";
import { RegionEmblem } from "../../ui/region-emblem.tsx";
import classes from "./move-picture.module.css";

/** How far apart the two plants stand, in the units of the drawing. */
const DISTANCE = 220;

/** The most blossoms that travel, and how many do while nobody knows how many records there are. */
const MOST_BLOSSOMS = 24;
const SOME_BLOSSOMS = 12;

interface MovePictureProps {
  move: Move;
  from: string;
  to: string;
}

/** The blossoms of one plant fly over to another as the records are copied. Decoration: the steps say it in text. */
export function MovePicture({ move, from, to }: MovePictureProps) {
  const drawn = Math.min(move.rows_total || SOME_BLOSSOMS, MOST_BLOSSOMS);
  const arrived = Math.round(progressOf(move) * drawn);
  const counts = countsAt(move);
  return (
    <div className={classes.picture} data-over={move.status === "done" || undefined}>
      <svg viewBox="-20 -40 420 240" aria-hidden="true" className={classes.drawing}>
        <path d="M80 30 Q190 -70 300 30" className={classes.route} />
        <Ground x={0} hasPlant={arrived < drawn} />
        <Ground x={DISTANCE} hasPlant={arrived > 0} />
        {layOut(drawn).map((place, index) => (
          <Traveller key={place.turn} place={place} index={index} hasArrived={index < arrived} />
        ))}
      </svg>
      <div className={classes.places}>
        <Place region={move.from_region} name={from} isHome={counts === "from"} />
        <Place region={move.to_region} name={to} isHome={counts === "to"} />
      </div>
    </div>
  );
}

function Traveller({ place, index, hasArrived }: { place: Placed; index: number; hasArrived: boolean }) {
  const delay = `${(index % 8) * 60}ms`;
  return (
    <g
      className={classes.traveller}
      style={{
        offsetPath: flightOf(place),
        offsetDistance: hasArrived ? "100%" : "0%",
        transitionDelay: delay,
        animationDelay: delay,
      }}
    >
      <g transform={`rotate(${place.turn}) scale(${place.scale})`}>
        <BlossomShape tone={index} />
      </g>
    </g>
  );
}

function Ground({ x, hasPlant }: { x: number; hasPlant: boolean }) {
  return (
    <g transform={`translate(${x} 0)`}>
      <g className={classes.plant} data-there={hasPlant}>
        <Stem />
      </g>
      <path d="M22 200 C36 186 60 188 80 186 C102 184 124 187 138 200 Z" className={classes.soil} />
    </g>
  );
}

function Place({ region, name, isHome }: { region: string; name: string; isHome: boolean }) {
  const t = useTranslations("moves");
  return (
    <div className={classes.place}>
      <RegionEmblem region={region} size={40} />
      <strong>{name}</strong>
      {isHome ? <span className={classes.home}>{t("home")}</span> : null}
    </div>
  );
}

/** From a blossom's place on the one plant, in an arc, to the same place on the other. */
function flightOf({ x, y }: Placed): string {
  return `path("M${x} ${y} Q${x + DISTANCE / 2} ${y - 130} ${x + DISTANCE} ${y}")`;
}

/** Which part of the records has reached the new home, 0 to 1. */
function progressOf({ status, rows_copied, rows_total }: Move): number {
  if (status === "fencing" || status === "aborted") return 0;
  if (status !== "copying") return 1;
  return rows_total === 0 ? 0 : rows_copied / rows_total;
}

/** Whose copy counts: up to the switch it is the old home's. */
function countsAt({ status }: Move): "from" | "to" {
  return status === "purging" || status === "done" ? "to" : "from";
}
