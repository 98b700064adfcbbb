import { hash } from "@node-rs/argon2";
import { askServer, startChild } from "./child.ts";
import { Newcomers } from "./newcomers.ts";
import { ARGON2ID } from "./person.ts";
import { openCountedWay } from "./probe-counter.ts";
import type { HashWork } from "./programs/bare-hash.ts";
import type { SignUpWork } from "./programs/bare-sign-up.ts";
import type { Load, LoadRequest } from "./programs/load-generator.ts";
import { type Run, wholeTime } from "./programs/run.ts";
import { REGIONS } from "./regions.ts";
import { logIns, readOwnProfiles, readProfiles, readRows } from "./requests.ts";
import type { Check, Contender, Scenario } from "./scenario.ts";
import type { System } from "./system.ts";

/** The scenarios by the names that --only takes, in the order in which they run. */
export const scenarios: Record<string, (system: System) => Promise<Scenario | undefined>> = {
  me: async (system) => ({
    title: "signed-in GET /v1/me at its home server",
    subject: requests(system, "GET /v1/me", system.servers.many.url, ownProfiles(system)),
    baselines: bareSelects(system),
    compares: "rate",
    wanted: () => 0.75,
  }),
  profile: async (system) => ({
    title: "public profile, warm",
    subject: requests(system, "GET /v1/users/{handle}", system.servers.many.url, readProfiles(system.many)),
    baselines: bareSelects(system),
    compares: "rate",
    wanted: () => 0.7,
  }),
  health: async (system) => ({
    title: "GET /",
    subject: requests(system, "GET /", system.servers.many.url, [{ path: "/" }]),
    baselines: [requests(system, "four parallel selects", system.bareServer.url, [{ path: "/databases" }])],
    compares: "rate",
    wanted: (connections) => (connections === 50 ? 3 : undefined),
    checks: (seconds) => countProbes(system, seconds),
  }),
  "log-in": logIn,
  "sign-up": signUp,
  balancer: async (system) =>
    system.balancer && {
      title: "signed-in GET /v1/me through nginx",
      subject: requests(system, "through nginx", system.balancer.url, ownProfiles(system)),
      baselines: [requests(system, "direct", system.servers.many.url, ownProfiles(system))],
      compares: "rate",
      wanted: () => 0.8,
    },
  "many-log-ins": async (system) => ({
    title: "log in, many people in a region against a thousand",
    subject: requests(system, "many", system.servers.many.url, logIns(system.many)),
    baselines: [requests(system, "a thousand", system.servers.few.url, logIns(system.few))],
    compares: "p99",
    wanted: () => 1.25,
  }),
  "many-profiles": async (system) => ({
    title: "public profile, many people in a region against a thousand",
    subject: requests(system, "many", system.servers.many.url, readProfiles(system.many)),
    baselines: [requests(system, "a thousand", system.servers.few.url, readProfiles(system.few))],
    compares: "p99",
    wanted: () => 1.25,
  }),
};

function requests({ generator }: System, name: string, url: string, list: LoadRequest[]): Contender {
  return {
    name,
    run: (connections, seconds) =>
      generator.ask<Run>({ url, connections, seconds, requests: list } satisfies Load),
  };
}

function ownProfiles({ many, databases }: System): LoadRequest[] {
  return readOwnProfiles(many, databases.tokenKey);
}

function bareSelects(system: System): Contender[] {
  const { url } = system.bareServer;
  return [
    requests(system, "bare Fastify + select, pooled", url, readRows(system.many, "pooled")),
    requests(system, "bare Fastify + select, pipelined", url, readRows(system.many, "pipelined")),
  ];
}

/** Asks for health at 50 connections, and counts what reaches the databases that nothing else is asked of. */
async function countProbes(system: System, seconds: number): Promise<Check[]> {
  const { databases, many } = system;
  const ways = await Promise.all([
    openCountedWay(databases.directory),
    ...REGIONS.filter((id) => id !== many.region).map((id) => openCountedWay(databases.regionUrl(id))),
  ]);
  const [directory, ...others] = ways.map(({ url }) => url);
  const environment: Record<string, string> = { GLOBAL_DATABASE_URL: directory ?? "" };
  for (const [index, id] of REGIONS.filter((id) => id !== many.region).entries()) {
    environment[`REGION_${id.toUpperCase()}_DATABASE_URL`] = others[index] ?? "";
  }
  const server = await system.startServer(many.region, { environment });
  const ask = requests(system, "probes", server.url, [{ path: "/" }]);
  try {
    // Connections are open after this.
    await ask.run(50, 0.2);
    const before = ways.map((way) => way.count());
    const startedAt = performance.now();
    await ask.run(50, seconds);
    const took = (performance.now() - startedAt) / 1000;
    const most = Math.max(...ways.map((way, index) => way.count() - (before[index] ?? 0)));
    // The first of them may fall on the first moment, so n tenths of a second may see n + 1.
    return [{ name: "probes of one database", value: (most - 1) / took, unit: "a second", limit: 10 }];
  } finally {
    await server.stop();
    for (const way of ways) way.close();
  }
}

async function logIn(system: System): Promise<Scenario> {
  const hashes = startChild("bare-hash");
  const { url, process } = system.servers.many;
  const sending = requests(system, "POST /v1/sessions", url, logIns(system.many));
  const delays: number[] = [];
  return {
    title: "log in",
    subject: {
      name: sending.name,
      run: async (connections, seconds) => {
        await askServer(process);
        const run = await sending.run(connections, seconds);
        delays.push((await askServer(process)).eventLoopDelay);
        return run;
      },
    },
    baselines: [
      {
        name: "bare Argon2id verification",
        run: (connections, seconds) =>
          hashes.ask<Run>({ work: "verify", connections, seconds } satisfies HashWork),
      },
    ],
    compares: "rate",
    wanted: () => 0.9,
    checks: async () => {
      const name = "event loop's delay while people log in, p99 of the worst run";
      return [{ name, value: Math.max(...delays), unit: "ms", limit: 20 }];
    },
    close: () => hashes.stop(),
  };
}

/** The server of this one has its hashes ready, so that the rest is seen, which a hash outweighs by far. */
async function signUp(system: System): Promise<Scenario> {
  const { databases, many, few } = system;
  const newcomers = new Newcomers(databases, many.region, few.first + few.count);
  const server = await system.startServer(many.region, { modules: ["without-hash"] });
  const bare = startChild("bare-sign-up", {
    DIRECTORY_URL: databases.directory,
    REGION_URL: databases.regionUrl(many.region),
  });
  const passwordHash = await hash("a password", ARGON2ID);
  const needed = (connections: number, seconds: number) =>
    Math.ceil(Math.min(6000, 1500 * connections) * wholeTime(seconds)) + connections;
  return {
    title: "sign-up's last step without the hash",
    subject: {
      name: "POST /v1/signups/complete",
      run: async (connections, seconds) => {
        const list = await newcomers.requests(needed(connections, seconds));
        const run = await requests(system, "", server.url, list).run(connections, seconds);
        await newcomers.settled();
        return run;
      },
    },
    baselines: [
      {
        name: "three bare statements",
        run: async (connections, seconds) => {
          const waiting = await newcomers.wait(needed(connections, seconds));
          const key = { id: databases.digestKey.id, key: databases.digestKey.key.toString("base64") };
          const work = { ...waiting, passwordHash, key, connections, seconds } satisfies SignUpWork;
          return bare.ask<Run>(work);
        },
      },
    ],
    compares: "rate",
    wanted: () => 0.5,
    close: async () => {
      await Promise.all([server.stop(), bare.stop()]);
    },
  };
}
