/** What a server costs that does the least: Fastify and the same driver, with statements that read one row. */
import Fastify from "fastify";
import pg from "pg";
import { POOL_SIZE } from "./pool-size.ts";

// A few connections with several statements under way on each; more of them would only be more processes to switch to.
const PIPELINES = 4;

const ONE_ROW = {
  name: "one_row",
  text: "select user_id, display_name, headline, bio, location, website, version from profiles where user_id = $1",
};
const PROBE = { name: "probe", text: "select 1" };

const urls = (process.env.DATABASE_URLS ?? "").split(",");
const pools = urls.map((connectionString) => new pg.Pool({ connectionString, max: POOL_SIZE }));
const [region] = pools;
if (region === undefined) throw new Error("DATABASE_URLS is not set");

const pipelines = Array.from(
  { length: PIPELINES },
  () => new pg.Client({ connectionString: urls[0], pipeline: true }),
);
await Promise.all(pipelines.map((client) => client.connect()));
let turn = 0;

const app = Fastify();
app.get<{ Params: { id: string } }>("/pooled/:id", async ({ params }) => {
  const { rows } = await region.query({ ...ONE_ROW, values: [params.id] });
  return { user: rows[0] };
});
app.get<{ Params: { id: string } }>("/pipelined/:id", async ({ params }) => {
  const client = pipelines[turn++ % PIPELINES] as pg.Client;
  const { rows } = await client.query({ ...ONE_ROW, values: [params.id] });
  return { user: rows[0] };
});
app.get("/databases", async () => {
  await Promise.all(pools.map((pool) => pool.query(PROBE)));
  return { status: "ok" };
});
process.on("disconnect", () => process.exit());
await app.listen({ host: "127.0.0.1", port: Number(process.env.PORT) });
process.send?.({ answer: "ready" });
