import { readFile } from "node:fs/promises";

interface Operation {
  method: string;
  path: string;
  /** What it can answer by the contract, by slug. */
  problems: Map<string, { status: number; title: string }>;
}

interface Document {
  paths: Record<
    string,
    Record<string, { operationId: string; responses: Record<string, { description?: string }> }>
  >;
}

/** Every operation of the API as its document has it, by its id. */
export async function readContract(): Promise<Map<string, Operation>> {
  const file = new URL("../../api-contract/openapi.json", import.meta.url);
  const { paths } = JSON.parse(await readFile(file, "utf8")) as Document;
  const operations = new Map<string, Operation>();
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, { operationId, responses }] of Object.entries(methods)) {
      operations.set(operationId, { method: method.toUpperCase(), path, problems: problemsIn(responses) });
    }
  }
  return operations;
}

/** A response's description names its problems: `slug: title; slug: title`. */
function problemsIn(responses: Record<string, { description?: string }>): Operation["problems"] {
  const problems: Operation["problems"] = new Map();
  for (const [status, { description = "" }] of Object.entries(responses)) {
    if (Number(status) < 400) continue;
    for (const [, slug = "", title = ""] of description.matchAll(
      /(?:^|; )([a-z-]+): (.*?)(?=; [a-z-]+: |$)/g,
    )) {
      problems.set(slug, { status: Number(status), title });
    }
  }
  return problems;
}

/** The addresses at which a page asks for what has this path in the document. */
export function addressesOf(path: string): RegExp {
  return new RegExp(`/api${path.replaceAll(".", "\\.").replaceAll(/\{\w+\}/g, "[^/?]+")}(\\?.*)?$`);
}
