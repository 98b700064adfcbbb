import { useQueries, useSuspenseQuery } from "@tanstack/react-query";
import { regionsQuery } from "../../api/queries.ts";
import { serverHistoryQuery, serverQuery } from "../../api/servers.ts";
import { type Sample, samplesOf } from "./history.ts";
import { type Row, rowOf } from "./measurements.ts";

interface Servers {
  /** Their regions. */
  servers: string[];
  /** What each of them says now. */
  rows: Row[];
  /** What a server has measured of a database in the last hour; what another says in its place is not about it. */
  samplesOf: (server: string, database: string) => Sample[];
  /** The latest measurement, by the servers' clocks. */
  now: number;
  /** When the latest answer came, by the clock of this device; 0 before the first. */
  measuredAt: number;
}

/** Asks every server again and again, while somebody looks. */
export function useServers(): Servers {
  const { data: regions } = useSuspenseQuery(regionsQuery);
  const servers = regions.map(({ id }) => id);
  const answers = useQueries({ queries: servers.map(serverQuery) });
  const histories = useQueries({ queries: servers.map(serverHistoryQuery) });
  const samples = new Map<string, Map<string, Sample[]>>();
  for (const [index, server] of servers.entries()) {
    const isOwn = <Answer extends { region: string }>(data: Answer | undefined) =>
      data?.region === server ? data : undefined;
    const [live, history] = [isOwn(answers[index]?.data), isOwn(histories[index]?.data)];
    const databases = (live ?? history)?.databases ?? [];
    samples.set(
      server,
      new Map(databases.map(({ database }) => [database, samplesOf(database, history, live)])),
    );
  }
  const latest = [...samples.values()].flatMap((all) => [...all.values()].map((one) => one.at(-1)?.at ?? 0));
  return {
    servers,
    rows: answers.map((asked, index) => rowOf(servers[index] ?? "", asked)),
    samplesOf: (server, database) => samples.get(server)?.get(database) ?? [],
    now: Math.max(0, ...latest),
    measuredAt: Math.max(...answers.map(({ dataUpdatedAt }) => dataUpdatedAt)),
  };
}
