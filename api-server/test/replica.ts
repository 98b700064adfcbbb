import { execFile } from "node:child_process";
import { rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { type Cluster, startCluster } from "@vetchium/local-stack/postgres";
import { withClient } from "#postgres/with-client.ts";
import { writeOwned } from "./databases.ts";

/** Starts a hot standby of a running server, which follows it by streaming replication. */
export async function startReplica(primary: Cluster): Promise<Cluster> {
  const dataDir = join(dirname(primary.dataDir), "replica");
  // https://www.postgresql.org/docs/18/continuous-archiving.html#BACKUP-LOWLEVEL-BASE-BACKUP
  await withClient(primary.url, async (client) => {
    await client.query("select pg_backup_start('replica', fast => true)");
    await promisify(execFile)("cp", ["-a", primary.dataDir, dataDir]);
    const { rows } = await client.query<{ labelfile: string }>("select labelfile from pg_backup_stop(false)");
    await writeOwned(dataDir, "backup_label", rows[0]?.labelfile ?? "");
  });
  await rm(join(dataDir, "postmaster.pid"));
  await writeOwned(dataDir, "standby.signal", "");
  return startCluster({
    name: "replica",
    dataDir,
    durable: false,
    logFile: join(dirname(dataDir), "replica.log"),
    settings: { primary_conninfo: primary.url, hot_standby: "on" },
  });
}

/** Waits until a replica has everything that its primary has by now. */
export async function catchUp(primary: Cluster, replica: Cluster): Promise<void> {
  const [now] = await withClient(primary.url, async (client) => {
    const { rows } = await client.query<{ lsn: string }>("select pg_current_wal_insert_lsn() as lsn");
    return rows;
  });
  await withClient(replica.url, async (client) => {
    for (;;) {
      const { rows } = await client.query<{ is_there: boolean }>(
        "select pg_last_wal_replay_lsn() >= $1::pg_lsn as is_there",
        [now?.lsn],
      );
      if (rows[0]?.is_there) return;
    }
  });
}

/** Has a replica stay as it is, or follow its primary again. */
export async function pause(replica: Cluster, isPaused: boolean): Promise<void> {
  const change = isPaused ? "pg_wal_replay_pause" : "pg_wal_replay_resume";
  await withClient(replica.url, (client) => client.query(`select ${change}()`));
}
