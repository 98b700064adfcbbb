/** The part of the world that the map shows, in degrees: where people live. */
export const WORLD = { north: 76, south: -55, west: -170, east: 190 } as const;

/** How far apart its dots are, in degrees. */
export const STEP = 3;

export const MAP_SIZE = { width: WORLD.east - WORLD.west, height: WORLD.north - WORLD.south } as const;

/** Where a place lies on the map: a degree is a unit, as in the equirectangular projection. */
export function toMap({ latitude, longitude }: { latitude: number; longitude: number }): {
  x: number;
  y: number;
} {
  const east = longitude < WORLD.west ? longitude + 360 : longitude;
  return { x: east - WORLD.west, y: WORLD.north - latitude };
}
