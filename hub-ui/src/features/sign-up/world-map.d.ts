declare module "virtual:world-map" {
  /** The land as dots: a path in the units of map-projection.ts. */
  export const land: string;
}
