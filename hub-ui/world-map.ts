import { createRequire } from "node:module";
import { polygonContains } from "d3-polygon";
import type { Position } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Plugin } from "vite";
import { STEP, toMap, WORLD } from "./src/features/sign-up/map-projection.ts";

const NAME = "virtual:world-map";

/**
 * Draws the land of the world as dots while the pages are built, out of Natural Earth's outlines (public domain): no
 * page has to carry them, or ask somebody else for a map.
 */
export function worldMap(): Plugin {
  return {
    name: "world-map",
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: (id) => (id === `\0${NAME}` ? `export const land = ${JSON.stringify(dots())};` : undefined),
  };
}

/** A path of strokes without length, which round caps make dots of. */
function dots(): string {
  const isLand = readLand();
  const drawn: string[] = [];
  for (let latitude = WORLD.north; latitude >= WORLD.south; latitude -= STEP) {
    for (let east = WORLD.west; east < WORLD.east; east += STEP) {
      const longitude = east < 180 ? east : east - 360;
      if (!isLand([longitude, latitude])) continue;
      const { x, y } = toMap({ longitude, latitude });
      drawn.push(`M${x} ${y}h0`);
    }
  }
  return drawn.join("");
}

/** Tells land from water, by longitude and latitude. */
function readLand(): (place: Place) => boolean {
  const atlas = createRequire(import.meta.url)("world-atlas/land-110m.json") as Atlas;
  const polygons = feature(atlas, atlas.objects.land).features.flatMap(({ geometry }) =>
    geometry.type === "MultiPolygon" ? geometry.coordinates.map((rings) => rings.map(unwrapped)) : [],
  );
  return ([longitude, latitude]) =>
    polygons.some(([shore = [], ...lakes]) => {
      const isInside = (ring: Place[]) =>
        [-360, 0, 360].some((turn) => polygonContains(ring, [longitude + turn, latitude]));
      return isInside(shore) && !lakes.some(isInside);
    });
}

/** An outline that goes on where the date changes, instead of jumping to the other end of the map. */
function unwrapped(ring: Position[]): Place[] {
  let turns = 0;
  let before = 0;
  return ring.map(([longitude = 0, latitude = 0], index) => {
    if (index > 0 && Math.abs(longitude - before) > 180) turns += longitude < before ? 1 : -1;
    before = longitude;
    return [longitude + turns * 360, latitude];
  });
}

type Place = [longitude: number, latitude: number];
type Atlas = Topology<{ land: GeometryCollection }>;
