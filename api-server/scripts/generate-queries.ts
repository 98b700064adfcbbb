import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { ParameterTransform, processSQLQueryIR } from "@pgtyped/runtime";
import type { SchemaName } from "../src/postgres/database.ts";
import type { StatementText } from "../src/postgres/statement.ts";

const QUERY_CLASSES = {
  global: `import { GlobalQuery as PreparedQuery } from "#global-db/global-query.ts";`,
  regional: `import { RegionalQuery as PreparedQuery } from "#regional-db/regional-query.ts";`,
} satisfies Record<SchemaName, string>;

// The package exports its command line under any subpath, and under no name of its own.
const pgtyped = fileURLToPath(import.meta.resolve("@pgtyped/cli/index.js"));

/**
 * Writes the typed queries of a folder's .sql files, checked against the database at `url`.
 * PgTyped's own query class runs anywhere; ours runs on one schema, so it takes its place.
 * Throws with PgTyped's message when a query does not fit the schema.
 */
export async function generateQueries(schema: SchemaName, folder: string, url: string): Promise<void> {
  const work = await mkdtemp(join(tmpdir(), "vetchium-pgtyped-"));
  const config = join(work, "pgtyped.json");
  const transform = { mode: "sql", include: "*.sql", emitTemplate: "{{dir}}/{{name}}.queries.ts" };
  await writeFile(
    config,
    JSON.stringify({
      transforms: [transform],
      srcDir: folder,
      dbUrl: url,
      failOnError: true,
      maxWorkerThreads: 1,
    }),
  );
  try {
    const output = await promisify(execFile)(process.execPath, [pgtyped, "-c", config]);
    // It says so of a query that does not fit, and for all that it may end as if nothing were wrong.
    if (output.stderr.includes("Error processing")) throw output;
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    throw new Error(`the queries in ${folder} do not fit the ${schema} schema:\n${stdout}${stderr}`);
  } finally {
    await rm(work, { recursive: true });
  }
  const written = (await readdir(folder, { recursive: true }))
    .filter((file) => file.endsWith(".queries.ts"))
    .map((file) => join(folder, file));
  for (const file of written) await writeFile(file, finish(await readFile(file, "utf8"), schema));
}

/** Puts our class in the place of PgTyped's, and statements as PostgreSQL takes them in that of its syntax trees. */
function finish(text: string, schema: SchemaName): string {
  return text
    .replace(/^import \{ PreparedQuery \} from '@pgtyped\/runtime';$/m, QUERY_CLASSES[schema])
    .replace(
      /^const (\w+)IR: any = (.*);$/gm,
      (_line, name: string, tree: string) =>
        `const ${name}Text = ${JSON.stringify(compile(JSON.parse(tree)))};`,
    )
    .replace(/\((\w+)IR\);$/gm, "($1Text);");
}

/** Throws for a parameter that stands for a list of parameters: `any (:list)` takes an array as one. */
function compile(tree: Parameters<typeof processSQLQueryIR>[0]): StatementText {
  const { query, mapping } = processSQLQueryIR(tree);
  return {
    // PgTyped's own runtime takes the marks of nullability off each row's columns.
    text: query.replaceAll(/"(\w+)[!?]"/g, '"$1"'),
    parameters: mapping.map((parameter) => {
      if (parameter.type === ParameterTransform.Scalar) return parameter.name;
      throw new Error(`the parameter ${parameter.name} is not a single value: ${tree.statement}`);
    }),
  };
}
