import { expect, test } from "vitest";
import type { Answer } from "./client.ts";
import { Writer } from "./writer.ts";

const person = { region: "ind1", email: "", handle: "", password: "", token: "" };

function version(number: number): () => Promise<Answer> {
  return async () => ({ status: 200, headers: {}, body: { user: { version: number } } });
}

async function failure(): Promise<Answer> {
  return { status: 503, headers: {}, body: {} };
}

test.for([
  ["each once", [version(2), version(3)], 0],
  ["one that failed, not carried out", [version(2), failure, version(3)], 0],
  ["one that failed, carried out", [version(2), failure, version(4)], 0],
  ["one twice", [version(2), version(4)], 1],
  ["one that failed, twice", [version(2), failure, version(5)], 1],
  ["one that was answered, not at all", [version(2), version(2)], 1],
] as const)("%s", async ([, answers, mistakes]) => {
  const writer = new Writer(person);
  for (const answer of answers) await writer.write(answer);
  expect(writer.mistakes).toHaveLength(mistakes);
});

test("what is carried out late counts until it is settled", async () => {
  const writer = new Writer(person);
  for (const answer of [version(2), failure, version(3)]) await writer.write(answer);
  await writer.settle(version(4));
  expect(writer.mistakes).toEqual([]);
  await writer.write(version(6));
  expect(writer.mistakes).toHaveLength(1);
});
