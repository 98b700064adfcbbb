import { expect, test } from "vitest";
import type { Fault } from "./faults.ts";
import type { Sample } from "./load.ts";
import { judge, type Timeline } from "./verdict.ts";

const at: Timeline = { quietFrom: 0, faultFrom: 3_000, endingFrom: 10_000, endedAt: 11_000, until: 17_000 };
const dark: Fault = {
  kind: "frozen",
  parts: [{ name: "regional-db-ind1", kind: "database", region: "ind1" }],
};
const deadServer: Fault = {
  kind: "killed",
  parts: [{ name: "api-server-ind1", kind: "server", region: "ind1" }],
};
const server = { name: "usa1", url: "", server: "usa1" };
const balancer = { name: "nginx", url: "" };

function sample(sentAt: number, more: Partial<Sample> = {}): Sample {
  const own: Sample = {
    kind: "me",
    way: server,
    of: "usa1",
    at: "usa1",
    status: 200,
    sentAt,
    took: 5,
    answered: 200,
    isGood: true,
  };
  return { ...own, ...more };
}

/** A refusal as it should be, of somebody at home in the dark region. */
function refused(sentAt: number, took: number, more: Partial<Sample> = {}): Sample {
  const problem = { answered: 503, problem: "region-unavailable", retryAfter: 2, isGood: false };
  return sample(sentAt, { of: "ind1", at: "ind1", took, ...problem, ...more });
}

/** What a load sees of a region that is dark, where all is as it should be. */
function goodRun(): Sample[] {
  const times = Array.from({ length: 160 }, (_, index) => index * 100);
  const elsewhere = times.map((time) => sample(time));
  const concerned = times.map((time) => {
    if (time < at.faultFrom || time >= at.endedAt + 1_000) return sample(time, { of: "ind1", at: "ind1" });
    return refused(time, time < 4_000 ? 1_000 : 3);
  });
  const reference = times.map((time) => sample(time, { kind: "reference", of: undefined, took: 1 }));
  return [...elsewhere, ...concerned, ...reference];
}

function broken(fault: Fault, samples: Sample[], opened = 30): string[] {
  const { checks } = judge(fault, samples, at, { opened, most: 40 });
  return checks.filter((check) => !check.holds).map(({ name }) => name);
}

test("a region that is dark as it may be breaks no check", () => {
  expect(broken(dark, goodRun())).toEqual([]);
});

test.for([
  ["nobody elsewhere fails", [sample(5_000, { isGood: false, answered: 500 })]],
  ["nobody elsewhere fails", [sample(14_000, { isGood: false, answered: 0, error: "ECONNRESET" })]],
  ["nobody fails before", [refused(2_000, 3)]],
  ["p99 elsewhere", Array.from({ length: 8 }, (_, index) => sample(5_000 + index, { took: 900 }))],
  ["the right answers", [refused(5_000, 3, { problem: "internal", answered: 500 })]],
  ["the right answers", [refused(5_000, 3, { retryAfter: undefined })]],
  ["the right answers", [refused(5_000, 3, { answered: 0, problem: undefined, error: "ECONNRESET" })]],
  ["first answers within 1.2 s", [refused(3_100, 1_300)]],
  ["later answers within 50 ms", Array.from({ length: 8 }, (_, index) => refused(6_000 + index, 1_000))],
  ["back within 5 s", [refused(16_500, 3)]],
] as const)("%s", ([name, wrong]) => {
  expect(broken(dark, [...goodRun(), ...wrong])).toEqual([name]);
});

test("too many connections are a storm", () => {
  expect(broken(dark, goodRun(), 41)).toEqual(["no storm of connections"]);
});

test("a region that nobody is told about quickly breaks a check, however few wait for it", () => {
  const slow = goodRun().map((one) => (one.isGood ? one : { ...one, took: 1_000 }));
  expect(broken(dark, slow)).toEqual(["later answers within 50 ms"]);
});

test("a machine that is slow altogether is not held against the system", () => {
  const elsewhere = Array.from({ length: 8 }, (_, index) => sample(5_000 + index, { took: 90 }));
  expect(broken(dark, [...goodRun(), ...elsewhere])).toEqual(["p99 elsewhere"]);
  const busy = goodRun().map((one) =>
    one.kind === "reference" && one.sentAt >= at.faultFrom ? { ...one, took: 40 } : one,
  );
  expect(broken(dark, [...busy, ...elsewhere])).toEqual([]);
});

test("behind a balancer a change may fail with its server, and a read may not", () => {
  const lost = {
    way: balancer,
    of: "ind1",
    at: "ind1",
    isGood: false,
    answered: 503,
    retryAfter: 5,
  } as const;
  const isDead = { problem: "region-unavailable" };
  const samples = goodRun().filter(({ of }) => of !== "ind1");
  const write = sample(5_000, { ...lost, ...isDead, kind: "patch" });
  const served = sample(12_000, { way: balancer, of: "ind1", at: "ind1" });
  expect(broken(deadServer, [...samples, write, served])).toEqual([]);
  const read = sample(5_000, { ...lost, ...isDead });
  expect(broken(deadServer, [...samples, read, served])).toEqual(["the right answers"]);
  const wait = sample(5_000, { way: balancer, of: "ind1", at: "ind1", took: 4_000 });
  expect(broken(deadServer, [...samples, wait, served])).toEqual(["passed on at once"]);
});
