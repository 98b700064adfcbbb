import { afterEach, describe, expect, test } from "vitest";
import { startBalancer } from "../src/balancer.ts";
import { findProgram } from "../src/find-program.ts";
import { startNginx } from "../src/nginx.ts";
import { loopback } from "../src/ports.ts";
import { until } from "../src/processes.ts";
import { type RoutingCase, regions, routingCases } from "./routing.cases.ts";
import { expectSafeProblem } from "./security-headers.ts";
import { type Echo, startTestServer, type TestServer } from "./test-servers.ts";

interface Balancer {
  url: string;
  stop(): Promise<void>;
}

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

const nginx = await findProgram("nginx");

const balancers: [name: string, start: (servers: TestServer[]) => Promise<Balancer>, isMissing: boolean][] = [
  ["the embedded balancer", startEmbedded, false],
  ["nginx with nginx.conf", startRealNginx, nginx === undefined],
];

function startEmbedded(servers: TestServer[]): Promise<Balancer> {
  const upstreams = servers.map(({ region, port }) => ({ region, url: `http://${loopback}:${port}` }));
  return startBalancer(0, upstreams, { answerWithin: 400 });
}

function startRealNginx(servers: TestServer[]): Promise<Balancer> {
  const addresses = servers.map(({ region, port }): [string, string] => [
    `api-server-${region}:8080`,
    `${loopback}:${port}`,
  ]);
  const shortTimes: [RegExp, string] = [/proxy_read_timeout +15s/g, "proxy_read_timeout 400ms"];
  return startNginx(nginx ?? "", "nginx.conf", [8080, 8090], [...addresses, shortTimes]);
}

async function startServers(behaviour: RoutingCase["servers"] = {}): Promise<TestServer[]> {
  const servers = await Promise.all(regions.map((region) => startTestServer(region, behaviour[region])));
  stops.push(...servers.map((server) => () => server.close()));
  return servers;
}

describe.each(balancers)("%s", (_name, start, isMissing) => {
  const startAll = async (behaviour?: RoutingCase["servers"]) => {
    const servers = await startServers(behaviour);
    const balancer = await start(servers);
    stops.push(() => balancer.stop());
    return { servers, balancer };
  };

  test.skipIf(isMissing).each(routingCases)("$name → $answeredBy", async (routing) => {
    const { servers, balancer } = await startAll(routing.servers);
    const { method = "GET", path = "/v1/me", headers = {}, body, problem, answeredBy } = routing;
    if (answeredBy === "all") {
      const request = () => fetch(balancer.url + path, { method, headers, body });
      const answers = await Promise.all(regions.map(request));
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
      expect(servers.map((server) => server.requests())).toEqual([1, 1, 1]);
      return;
    }
    const response = await fetch(balancer.url + path, { method, headers, body });
    if (problem) {
      expect(response.status).toBe(problem.status);
      expect(response.headers.get("content-type")).toBe("application/problem+json");
      expect(response.headers.get("retry-after")).toBe(problem.status === 503 ? "5" : null);
      expect(await response.json()).toEqual(problem);
      expectSafeProblem(response);
      const reached = servers.flatMap((server) => Array(server.requests()).fill(server.region));
      expect(reached).toEqual(routing.reached ?? []);
      return;
    }
    expect(response.status).toBe(200);
    const echo = (await response.json()) as Echo;
    expect(echo).toMatchObject({ region: answeredBy, method, url: path, bodyBytes: body?.length ?? 0 });
    const answering = servers.find(({ region }) => region === echo.region);
    expect(answering?.requests()).toBe(1);
  });

  test.skipIf(isMissing)("without a session the servers take turns", async () => {
    const { servers, balancer } = await startAll();
    for (let request = 0; request < 9; request++) await (await fetch(balancer.url)).text();
    expect(servers.map((server) => server.requests())).toEqual([3, 3, 3]);
  });

  test.skipIf(isMissing)("a server that failed is left alone for a while", async () => {
    const { servers, balancer } = await startAll({ ind1: "resets after reading" });
    for (let request = 0; request < 5; request++) {
      const response = await fetch(balancer.url, { headers: { authorization: "Bearer vet_ind1_secret" } });
      expect(["usa1", "deu1"]).toContain(((await response.json()) as Echo).region);
    }
    expect(servers[0]?.requests()).toBe(1);
  });

  test.skipIf(isMissing)("a server that is back is asked again soon", async () => {
    const { servers, balancer } = await startAll({ ind1: "refuses connections" });
    const answeredBy = async () => {
      const response = await fetch(balancer.url, { headers: { authorization: "Bearer vet_ind1_secret" } });
      return ((await response.json()) as Echo).region;
    };
    expect(await answeredBy()).not.toBe("ind1");
    const back = await startTestServer("ind1", undefined, servers[0]?.port);
    stops.push(() => back.close());
    // A restart of one server after the other leaves each about as long.
    expect(await until(async () => (await answeredBy()) === "ind1", 4_000)).toBe(true);
  });

  test.skipIf(isMissing)("what a client says about where it comes from is overwritten", async () => {
    const { balancer } = await startAll();
    const response = await fetch(balancer.url, {
      headers: {
        "x-forwarded-for": "203.0.113.7",
        "x-forwarded-proto": "https",
        "x-forwarded-host": "evil.example",
        "x-forwarded-port": "1",
        forwarded: "for=203.0.113.7",
      },
    });
    const { headers } = (await response.json()) as Echo;
    expect(headers).toMatchObject({
      "x-forwarded-for": loopback,
      "x-forwarded-proto": "http",
      "x-forwarded-host": new URL(balancer.url).host,
      host: new URL(balancer.url).host,
    });
    expect(headers).not.toHaveProperty("forwarded");
    expect(headers).not.toHaveProperty("x-forwarded-port");
  });

  test.skipIf(isMissing)("a plain request id is passed on, any other is replaced", async () => {
    const { balancer } = await startAll();
    const idFor = async (given: string) => {
      const response = await fetch(balancer.url, { headers: { "x-request-id": given } });
      return ((await response.json()) as Echo).headers["x-request-id"];
    };
    expect(await idFor("0199-abc.DEF_1")).toBe("0199-abc.DEF_1");
    expect(await idFor("<script>")).toMatch(/^[0-9a-f]{32}$/);
  });
});

test.skipIf(!nginx)("nginx believes the hub's port about the client, and logs nothing personal", async () => {
  const servers = await startServers();
  const balancer = await startNginx(
    nginx ?? "",
    "nginx.conf",
    [8080, 8090],
    servers.map(({ region, port }): [string, string] => [`api-server-${region}:8080`, `${loopback}:${port}`]),
  );
  stops.push(() => balancer.stop());
  const response = await fetch(
    `http://${loopback}:${balancer.port(8090)}/v1/users/markedhandle?token=markedtoken`,
    {
      headers: { "x-forwarded-for": "203.0.113.7", "x-forwarded-proto": "https" },
    },
  );
  const { headers } = (await response.json()) as Echo;
  expect(headers).toMatchObject({ "x-forwarded-for": "203.0.113.7", "x-forwarded-proto": "https" });
  // The line is written after the answer.
  expect(await until(() => /"method":"GET","status":200/.test(balancer.log()), 2_000)).toBe(true);
  expect(balancer.log()).not.toMatch(/markedhandle|markedtoken|203\.0\.113\.7/);
});
