import { problems } from "../src/problems.ts";

/** The regions of the cases, in the order in which servers stand in for one another. */
export const regions = ["ind1", "usa1", "deu1"];

/** How a server behaves in a case; the ones not named answer. */
export type Behaviour = "refuses connections" | "resets after reading" | "never answers";

/** A request through the balancer, and who has to answer it. */
export interface RoutingCase {
  name: string;
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
  servers?: Partial<Record<string, Behaviour>>;
  /** A region, `all` of them in turn, or the balancer's own problem. */
  answeredBy: string;
  /** The servers that a request reached which the balancer answers itself; none unless said. */
  reached?: string[];
  problem?: (typeof problems)[keyof typeof problems];
}

const token = (region: string) => `vet_${region}_AbC123-xyz_456`;
const bearer = (region: string) => ({ authorization: `Bearer ${token(region)}` });
const cookie = (value: string) => ({ cookie: value });

const bySession: RoutingCase[] = [
  ...regions.map((region) => ({
    name: `a bearer token of ${region}`,
    headers: bearer(region),
    answeredBy: region,
  })),
  ...regions.map((region) => ({
    name: `a session cookie of ${region}`,
    headers: cookie(`theme=dark; vetchium_session=${token(region)}; other=1`),
    answeredBy: region,
  })),
  {
    name: "a session cookie with the prefix for https",
    headers: cookie(`__Host-vetchium_session=${token("deu1")}`),
    answeredBy: "deu1",
  },
  {
    name: "a bearer token before a cookie",
    headers: { ...bearer("usa1"), ...cookie(`vetchium_session=${token("deu1")}`) },
    answeredBy: "usa1",
  },
  {
    name: "a scheme in small letters",
    headers: { authorization: `bearer ${token("usa1")}` },
    answeredBy: "usa1",
  },
  {
    name: "a bearer token of others beside a session cookie",
    headers: { authorization: "Bearer eyJhbGciOi", ...cookie(`vetchium_session=${token("deu1")}`) },
    answeredBy: "deu1",
  },
  {
    name: "a bearer token before the hint",
    headers: { ...bearer("usa1"), ...cookie("vetchium_region=deu1") },
    answeredBy: "usa1",
  },
  {
    name: "a token of an unknown region before a hint at one that exists",
    headers: { ...bearer("atl9"), ...cookie("vetchium_region=deu1") },
    answeredBy: "all",
  },
  {
    name: "a session cookie before the hint",
    headers: cookie(`vetchium_region=ind1; vetchium_session=${token("usa1")}`),
    answeredBy: "usa1",
  },
];

const byPath: RoutingCase[] = [
  ...regions.map((region) => ({
    name: `a path that names the server of ${region}`,
    path: `/v1/servers/${region}`,
    answeredBy: region,
  })),
  {
    name: "a path that names a server before bearer, session cookie and hint",
    path: "/v1/servers/deu1",
    headers: {
      ...bearer("usa1"),
      ...cookie(`vetchium_session=${token("ind1")}; vetchium_region=ind1`),
    },
    answeredBy: "deu1",
  },
  {
    name: "a path that names an unknown server, beside a session",
    path: "/v1/servers/atl9",
    headers: bearer("usa1"),
    answeredBy: "all",
  },
  { name: "such a path with a query", path: "/v1/servers/usa1?now", answeredBy: "usa1" },
  { name: "such a path with escapes", path: "/v1/servers/%75sa1", answeredBy: "usa1" },
  ...regions.map((region) => ({
    name: `a path that names the history of the server of ${region}`,
    path: `/v1/servers/${region}/history`,
    headers: bearer(region === "deu1" ? "ind1" : "deu1"),
    answeredBy: region,
  })),
  {
    name: "what lies below a history, which names no server",
    path: "/v1/servers/usa1/history/more",
    headers: bearer("deu1"),
    answeredBy: "deu1",
  },
  {
    name: "a longer path, which names no server",
    path: "/v1/servers/usa1/more",
    headers: bearer("deu1"),
    answeredBy: "deu1",
  },
  {
    name: "a path that names no server but holds one that does",
    path: "/v2/v1/servers/usa1",
    headers: bearer("deu1"),
    answeredBy: "deu1",
  },
  {
    name: "a server that the path names and that is away",
    path: "/v1/servers/usa1",
    servers: { usa1: "refuses connections" },
    answeredBy: "deu1",
  },
];

const withoutSession: RoutingCase[] = [
  ...regions.map((region) => ({
    name: `the hint of ${region}`,
    headers: cookie(`vetchium_region=${region}`),
    answeredBy: region,
  })),
  { name: "nothing to go by", answeredBy: "all" },
  { name: "a token of an unknown region", headers: bearer("atl9"), answeredBy: "all" },
  {
    name: "a hint under the name that it has on https",
    headers: cookie("__Host-vetchium_region=usa1"),
    answeredBy: "usa1",
  },
  { name: "a hint at an unknown region", headers: cookie("vetchium_region=atl9"), answeredBy: "all" },
  { name: "a hint with more in it", headers: cookie("vetchium_region=ind1-or-not"), answeredBy: "all" },
  {
    name: "a cookie whose name ends alike",
    headers: cookie(`not_vetchium_session=${token("ind1")}`),
    answeredBy: "all",
  },
  {
    name: "a token in another scheme",
    headers: { authorization: `Basic ${token("ind1")}` },
    answeredBy: "all",
  },
];

const failing: RoutingCase[] = [
  {
    name: "GET, home refuses connections",
    headers: bearer("usa1"),
    servers: { usa1: "refuses connections" },
    answeredBy: "deu1",
  },
  {
    name: "GET, home and the next refuse connections",
    headers: bearer("usa1"),
    servers: { usa1: "refuses connections", deu1: "refuses connections" },
    answeredBy: "ind1",
  },
  {
    name: "POST, home refuses connections: nothing was sent, so it passes on",
    method: "POST",
    headers: bearer("deu1"),
    body: '{"a":1}',
    servers: { deu1: "refuses connections" },
    answeredBy: "ind1",
  },
  {
    name: "GET, home resets",
    headers: bearer("ind1"),
    servers: { ind1: "resets after reading" },
    answeredBy: "usa1",
  },
  {
    name: "PUT with a body, home resets",
    method: "PUT",
    headers: bearer("ind1"),
    body: Buffer.alloc(300_000, "x"),
    servers: { ind1: "resets after reading" },
    answeredBy: "usa1",
  },
  ...["POST", "PATCH"].map((method) => ({
    name: `${method}, home resets: it may have taken effect, so it never passes on`,
    method,
    headers: bearer("ind1"),
    body: '{"a":1}',
    servers: { ind1: "resets after reading" } as const,
    answeredBy: "the balancer",
    reached: ["ind1"],
    problem: problems.unavailable,
  })),
  {
    name: "GET, home never answers",
    headers: bearer("ind1"),
    servers: { ind1: "never answers" },
    answeredBy: "usa1",
  },
  {
    name: "POST, home never answers: it may have taken effect",
    method: "POST",
    headers: bearer("ind1"),
    body: "{}",
    servers: { ind1: "never answers" },
    answeredBy: "the balancer",
    reached: ["ind1"],
    problem: problems.unavailable,
  },
  {
    name: "GET, nobody is there",
    servers: {
      ind1: "refuses connections",
      usa1: "refuses connections",
      deu1: "refuses connections",
    },
    answeredBy: "the balancer",
    problem: problems.unavailable,
  },
];

const bodies: RoutingCase[] = [
  {
    name: "5 MiB and a bit",
    method: "PUT",
    headers: { ...bearer("ind1"), "content-type": "image/png" },
    body: Buffer.alloc(5 * 1024 * 1024 + 17, "i"),
    answeredBy: "ind1",
  },
  {
    name: "more than 6 MiB",
    method: "PUT",
    headers: bearer("ind1"),
    body: Buffer.alloc(6 * 1024 * 1024 + 1),
    answeredBy: "the balancer",
    problem: problems.tooLarge,
  },
  {
    name: "a path and a query as they were sent",
    path: "/v1/handles/a%2Fb%20c/@d?x=%26&y=1&y=2",
    headers: bearer("deu1"),
    answeredBy: "deu1",
  },
  { name: "DELETE without a body", method: "DELETE", headers: bearer("deu1"), answeredBy: "deu1" },
];

/** Run against the embedded balancer and against nginx with nginx/nginx.conf. */
export const routingCases: RoutingCase[] = [
  ...bySession,
  ...byPath,
  ...withoutSession,
  ...failing,
  ...bodies,
];
