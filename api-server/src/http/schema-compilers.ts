import { Ajv, type Options } from "ajv";
import formats from "ajv-formats";
import compileSerializer, { type AnySchema } from "fast-json-stringify";
import type { FastifyInstance } from "fastify";

const OPTIONS: Options = { allErrors: true, useDefaults: true, strict: false };
// They remember what they have compiled, by the schema.
const bodies = formats.default(new Ajv(OPTIONS));
const others = formats.default(new Ajv({ ...OPTIONS, coerceTypes: true }));

// Nearly every endpoint answers the same problems, and each would compile their schema for itself.
const serializers = new WeakMap<object, (value: unknown) => string>();

/**
 * Has each schema compiled once in a process. Bodies are taken as they are; queries, paths and headers are text, so
 * their numbers are read from it.
 */
export function useSchemaCompilers(app: FastifyInstance): void {
  app.setValidatorCompiler(({ schema, httpPart }) =>
    (httpPart === "body" ? bodies : others).compile(schema as object),
  );
  app.setSerializerCompiler(({ schema }) => {
    const serializer = serializers.get(schema as object) ?? compileSerializer(schema as AnySchema);
    serializers.set(schema as object, serializer);
    return serializer;
  });
}
