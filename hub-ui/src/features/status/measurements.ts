import type { ServerMeasurements } from "../../api/types.ts";
import { DIRECTORY } from "../../ui/region-names.ts";

/** How the last question to a server went. */
export interface Asked {
  data: ServerMeasurements | undefined;
  isError: boolean;
  /** How often asking has failed. */
  errorUpdateCount: number;
}

/** What is known of the server of a region. */
export type Row = { server: string } & (
  | { state: "asking" | "silent" }
  | { state: "away"; by: string }
  | { state: "measured"; cells: Map<string, Cell> }
);

/** Milliseconds, or that no answer came. */
export type Cell = number | "down";

/** Something that people should know, in the order in which it matters. */
export type Trouble =
  | { kind: "nobody" | "directory" | "everyRegion" }
  | { kind: "regions" | "servers" | "silent"; regions: string[] }
  | { kind: "link"; server: string; database: string };

export function rowOf(server: string, { data, isError, errorUpdateCount }: Asked): Row {
  // A question that failed is asked anew: until there has been an answer, that looks like the first time.
  const isSilent = data === undefined ? errorUpdateCount > 0 : isError;
  if (isSilent) return { server, state: "silent" };
  if (data === undefined) return { server, state: "asking" };
  if (data.region !== server) return { server, state: "away", by: data.region };
  const cells = data.databases.map(({ database, round_trip_ms }): [string, Cell] => [
    database,
    round_trip_ms ?? "down",
  ]);
  return { server, state: "measured", cells: new Map(cells) };
}

/** What is wrong: nothing while no answer has come yet, and nothing where everything works. */
export function troublesOf(rows: Row[]): Trouble[] {
  if (rows.every(({ state }) => state === "silent")) return [{ kind: "nobody" }];
  const measured = rows.filter((row) => row.state === "measured");
  const isAway = (database: string) =>
    measured.length > 0 && measured.every(({ cells }) => cells.get(database) === "down");
  const regions = rows.map(({ server }) => server);
  const regionsAway = regions.filter(isAway);
  const among = (state: Row["state"]) =>
    rows.filter((row) => row.state === state).map(({ server }) => server);
  const troubles: Trouble[] = [];
  if (regionsAway.length === regions.length) troubles.push({ kind: "everyRegion" });
  else if (regionsAway.length > 0) troubles.push({ kind: "regions", regions: regionsAway });
  if (isAway(DIRECTORY)) troubles.push({ kind: "directory" });
  for (const { server, cells } of measured) {
    for (const [database, cell] of cells) {
      if (cell === "down" && !isAway(database)) troubles.push({ kind: "link", server, database });
    }
  }
  if (among("away").length > 0) troubles.push({ kind: "servers", regions: among("away") });
  if (among("silent").length > 0) troubles.push({ kind: "silent", regions: among("silent") });
  return troubles;
}

/** How a database is to be reached from anywhere: the quickest answer, none, or undefined where nobody knows. */
export function reachOf(database: string, rows: Row[]): Cell | undefined {
  const cells = rows.flatMap((row) => (row.state === "measured" ? [row.cells.get(database)] : []));
  const times = cells.filter((cell) => typeof cell === "number");
  if (times.length > 0) return Math.min(...times);
  return cells.includes("down") ? "down" : undefined;
}

/** Below each of these times, in milliseconds, an answer gets the colour of that place; the last has no end. */
const PACES = [5, 30, 100, 300, Number.POSITIVE_INFINITY];

/** Which colour a time gets: from 1, the quickest, to 5. */
export function heatOf(milliseconds: number): number {
  return PACES.findIndex((below) => milliseconds < below) + 1;
}
