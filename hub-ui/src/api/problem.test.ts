import { expect, test } from "vitest";
import { ApiProblem, fieldErrors, hasSlug } from "./problem.ts";

function problem(status: number, body: unknown, headers: Record<string, string> = {}): ApiProblem {
  return new ApiProblem(new Response(null, { status, headers }), body);
}

test("reads a problem document", () => {
  const error = problem(
    503,
    { type: "urn:vetchium:problem:region-unavailable", title: "T", detail: "D", status: 503, region: "xyz1" },
    { "retry-after": "7", "x-request-id": "r1" },
  );
  expect(error).toMatchObject({ region: "xyz1", retryAfterSeconds: 7, requestId: "r1", message: "D" });
  expect(hasSlug(error, "region-unavailable")).toBe(true);
  expect(hasSlug(error, "stale")).toBe(false);
});

test("tells the fields of a validation problem by their members", () => {
  const errors = [
    { pointer: "/email", detail: "first" },
    { pointer: "/email", detail: "second" },
    { pointer: "/a/0", detail: "inner" },
    { pointer: "", detail: "whole" },
  ];
  const error = problem(400, { type: "urn:vetchium:problem:validation", errors });
  expect(fieldErrors(error)).toEqual({ email: "first", "a.0": "inner", "": "whole" });
});

test.each([undefined, "<html>", { type: 7, errors: "no" }, { type: "urn:vetchium:problem:unheard-of" }])(
  "takes what is no problem document of ours: %j",
  (body) => {
    expect(problem(500, body)).toMatchObject({ slug: undefined, status: 500, fields: [] });
  },
);

test("reads a date in Retry-After", () => {
  const inTenSeconds = new Date(Date.now() + 10_000).toUTCString();
  expect(problem(503, {}, { "retry-after": inTenSeconds }).retryAfterSeconds).toBeGreaterThanOrEqual(8);
  expect(problem(503, {}, { "retry-after": "soon" }).retryAfterSeconds).toBeUndefined();
});
