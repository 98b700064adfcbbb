import { expect, test } from "vitest";
import { outageIn, suspicionOf } from "./outage.ts";
import { ApiProblem, Unreachable } from "./problem.ts";

const problem = (slug: string, region?: string) =>
  new ApiProblem(new Response(null, { status: 503 }), { type: `urn:vetchium:problem:${slug}`, region });

test("is sure that one's own region is away when an answer says so", () => {
  expect(suspicionOf(problem("region-unavailable", "deu1"), "deu1")).toEqual({
    home: "deu1",
    outage: { kind: "database", region: "deu1" },
  });
});

test("has nothing to say of another region, or to nobody in particular", () => {
  expect(suspicionOf(problem("region-unavailable", "usa1"), "deu1")).toBeUndefined();
  expect(suspicionOf(problem("region-unavailable", "usa1"), undefined)).toBeUndefined();
});

test("has a look when no server answers, or one breaks off", () => {
  expect(suspicionOf(new Unreachable(), "deu1")).toEqual({ home: "deu1" });
  expect(suspicionOf(new Unreachable(), undefined)).toEqual({ home: undefined });
  expect(suspicionOf(problem("region-unavailable"), "deu1")).toEqual({ home: "deu1" });
});

test("takes no other error for an outage", () => {
  for (const slug of ["overloaded", "directory-unavailable", "moving", "internal", "rate-limited"]) {
    expect(suspicionOf(problem(slug, "deu1"), "deu1"), slug).toBeUndefined();
  }
  expect(suspicionOf(new Error("a mistake"), "deu1")).toBeUndefined();
});

const measured = (region: string, status: "up" | "down") => ({
  region,
  databases: [
    { database: "usa1", status: "down" as const, round_trip_ms: null, measured_at: "2026-01-01T00:00:00Z" },
    { database: "deu1", status, round_trip_ms: null, measured_at: "2026-01-01T00:00:00Z" },
  ],
});

test("tells one's own database that is away from one's own server, and from those of others", () => {
  expect(outageIn(measured("deu1", "up"), "deu1")).toBeUndefined();
  expect(outageIn(measured("deu1", "down"), "deu1")).toEqual({ kind: "database", region: "deu1" });
  expect(outageIn(measured("ind1", "up"), "deu1")).toEqual({ kind: "server", region: "deu1" });
  expect(outageIn(measured("ind1", "down"), "deu1")).toEqual({ kind: "database", region: "deu1" });
});
