import { type Front, startBalancer } from "@vetchium/local-stack/balancer";
import { findProgram } from "@vetchium/local-stack/find-program";
import { Link } from "@vetchium/local-stack/link";
import { startNginx } from "@vetchium/local-stack/nginx";
import { type Stack, startThrowawayStack } from "@vetchium/local-stack/throwaway-stack";

/** A way by which requests reach the API servers. */
export interface Way {
  /** The server's region, or which balancer it is. */
  name: string;
  url: string;
  /** The region of the server that is asked; undefined for a balancer, which chooses one. */
  server?: string;
}

/** A database or an API server. */
export interface Part {
  /** As the stack calls it, e.g. `regional-db-ind1`. */
  name: string;
  kind: "database" | "server";
  /** Undefined for the directory. */
  region?: string;
}

/** A whole Vetchium whose every part can be made to fail. */
export interface System {
  stack: Stack;
  regions: string[];
  parts: Part[];
  /** The way to a part that the others take; to an API server only by way of `linkedWays`. */
  link(part: Part): Link;
  /** The servers and the balancers in front of them. */
  ways: Way[];
  /** The same over the links to the servers. */
  linkedWays: Way[];
  stop(): Promise<void>;
}

/** How long a connection without work is kept, in milliseconds. */
export interface IdleTimes {
  /** By a balancer to a server. */
  balancer: number;
  /** By a server that is told to stop: longer than that. */
  drain: number;
}

/** As in production, in milliseconds. */
const databaseDeadline = 1_000;
export const idleTimes: IdleTimes = { balancer: 4_000, drain: 5_000 };

/**
 * Brings up a whole Vetchium on free ports, with a link to each part, behind both balancers where there is nginx. Its
 * times are those of production, unless idle connections are to go sooner.
 */
export async function startSystem(idle: IdleTimes = idleTimes): Promise<System> {
  const links = new Map<string, Link>();
  const fronts: { stop(): Promise<void> }[] = [];
  const stack = await startThrowawayStack({
    hub: false,
    databaseDeadline,
    drainIdle: idle.drain,
    linked: linkInto(links),
  });
  const stop = async () => {
    await Promise.all(fronts.map((front) => front.stop()));
    await stack.stop();
    await Promise.all([...links.values()].map((link) => link.cut()));
  };
  try {
    const linkServer = linkInto(links);
    const linkedUrls = new Map<string, string>();
    for (const [region, url] of stack.serverUrls) {
      linkedUrls.set(region, await linkServer(`api-server-${region}`, url));
    }
    const open = async (urls: Map<string, string>) => {
      const balancers = await startBalancers(urls, idle);
      fronts.push(...balancers.map(({ front }) => front));
      const servers = [...urls].map(([name, url]): Way => ({ name, url, server: name }));
      return [...servers, ...balancers.map(({ name, front }): Way => ({ name, url: front.url }))];
    };
    const ways = await open(stack.serverUrls);
    const linkedWays = await open(linkedUrls);
    const link = (part: Part) => found(links.get(part.name), part.name);
    const regions = [...stack.serverUrls.keys()];
    return {
      stack,
      regions,
      parts: partsOf(regions),
      link,
      ways,
      linkedWays,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Opens a link to each URL that it is given, and answers the URL that leads over it. */
function linkInto(links: Map<string, Link>): (name: string, url: string) => Promise<string> {
  return async (name, url) => {
    const link = await Link.open(url);
    links.set(name, link);
    return link.url(url);
  };
}

function partsOf(regions: string[]): Part[] {
  return [
    { name: "global-db", kind: "database" },
    ...regions.map((region): Part => ({ name: `regional-db-${region}`, kind: "database", region })),
    ...regions.map((region): Part => ({ name: `api-server-${region}`, kind: "server", region })),
  ];
}

async function startBalancers(
  urls: Map<string, string>,
  idle: IdleTimes,
): Promise<{ name: string; front: Front }[]> {
  const upstreams = [...urls].map(([region, url]) => ({ region, url: new URL(url).origin }));
  const balancers = [
    { name: "embedded", front: await startBalancer(0, upstreams, { idleFor: idle.balancer }) },
  ];
  const nginx = await findProgram("nginx");
  if (nginx) {
    const addresses = upstreams.map(({ region, url }): [string, string] => [
      `api-server-${region}:8080`,
      new URL(url).host,
    ]);
    const shortened: [RegExp, string] = [/keepalive_timeout 4s/g, `keepalive_timeout ${idle.balancer}ms`];
    const front = await startNginx(nginx, "nginx.conf", [8080, 8090], [...addresses, shortened]);
    balancers.push({ name: "nginx", front });
  }
  return balancers;
}

function found<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`there is no ${name}`);
  return value;
}
