import { readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";

/** A JSON Schema (draft 2020-12), as far as tests read it. */
export interface Schema {
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  minimum?: number;
  maximum?: number;
}

/** An operation, as the OpenAPI document has it. */
export interface Operation {
  operationId: string;
  security?: object[];
  parameters?: { name: string; in: "path" | "query" | "header"; required?: boolean; schema: Schema }[];
  requestBody?: { required?: boolean; content: Record<string, { schema: Schema }> };
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
}

interface OpenApi {
  paths: Record<string, Record<string, Operation>>;
}

const file = new URL("../../api-contract/openapi.json", import.meta.url);
const document = JSON.parse(readFileSync(file, "utf8")) as OpenApi;
const ajv = formats.default(new Ajv2020({ strict: false, allErrors: true }));
const validators = new Map<object, ValidateFunction>();

const templates = Object.keys(document.paths).map((template) => ({
  template,
  pattern: new RegExp(`^${template.replaceAll(/\{[^}]+\}/g, "[^/]+")}$`),
}));

/** Every operation that the OpenAPI document has: its method, and its path with the parameters in braces. */
export const operations = Object.entries(document.paths).flatMap(([template, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    method: method.toUpperCase(),
    template,
    operation,
  })),
);

export interface Answer {
  method: string;
  path: string;
  status: number;
  contentType: string | undefined;
  body: unknown;
}

/** The operation that answers a request, as the OpenAPI document has it; undefined for an unknown address. */
export function findOperation(method: string, path: string): Operation | undefined {
  // As it stands: a URL would follow the dots in /v1/users/%2e%2e.
  const [pathname = ""] = path.split(/[?#]/);
  // A fixed path comes before one with a parameter in the same place.
  const matches = templates.filter(({ pattern }) => pattern.test(pathname));
  const match = matches.find(({ template }) => template === pathname) ?? matches[0];
  return match && document.paths[match.template]?.[method.toLowerCase()];
}

/** Throws unless the OpenAPI document describes this answer: its status, its content type and its shape. */
export function expectDocumented({ method, path, status, contentType, body }: Answer): void {
  const operation = findOperation(method, path);
  if (operation === undefined) return;
  const answer = `${method} ${operation.operationId} answered ${status} ${contentType ?? "without a body"}`;
  const response = operation.responses[status];
  if (response === undefined)
    throw new Error(`${answer}, a status that is not documented: ${JSON.stringify(body)}`);
  if (contentType === undefined) return;
  const schema = response.content?.[contentType]?.schema;
  if (schema === undefined) throw new Error(`${answer}, a content type that is not documented`);
  if (!/json/.test(contentType)) return;
  const misfit = misfitOf(schema, body);
  if (misfit !== undefined) throw new Error(`${answer}: ${misfit}`);
}

/** How a value does not fit a schema of the document, in words; undefined for one that fits. */
export function misfitOf(schema: Schema, value: unknown): string | undefined {
  let validate = validators.get(schema);
  if (validate === undefined) {
    validate = ajv.compile(schema);
    validators.set(schema, validate);
  }
  return validate(value) ? undefined : ajv.errorsText(validate.errors);
}
