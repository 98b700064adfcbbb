import { REGION_IDS, type World } from "./world.ts";

// Each round works on every queue until it is empty; only jobs that add jobs elsewhere need another.
const ROUNDS = 10;

/** What the clock and the servers of a world do in the minutes after a crash, at once. */
export async function recover(world: World): Promise<void> {
  await world.rows("global", "update claims set lease_expires_at = now() - interval '1 hour'");
  await everywhere(world, AN_HOUR_LATER);
  await runJobs(world);
}

/** What happens in the seconds after a job has failed: it is tried again. */
export async function retryJobs(world: World): Promise<void> {
  await everywhere(world, "update graphile_worker._private_jobs set run_at = least(run_at, now())");
  await runJobs(world);
}

/** Runs every job there is, and those that they add, whichever region has them. */
export async function runJobs(world: World): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    const worked = await Promise.all(REGION_IDS.map((id) => workOn(world, id)));
    if (!worked.includes(true)) return;
  }
  throw new Error("the queues do not become empty");
}

/**
 * As if whatever lasts a while had been over for long: locks of workers, moves without a step, sendings of
 * mails. Then the scheduled jobs are added that end what a dead server has left behind.
 */
const AN_HOUR_LATER = `
  update graphile_worker._private_jobs
  set locked_at = locked_at - interval '1 hour', run_at = least(run_at, now());
  update moves set updated_at = updated_at - interval '1 hour' where finished_at is null;
  -- The fence of a move would hold this back.
  alter table outgoing_mails disable trigger user;
  update outgoing_mails set sending_until = sending_until - interval '1 hour';
  alter table outgoing_mails enable trigger user;
  select graphile_worker.add_job(name, job_key => name)
  from unnest(array['release-stuck-jobs', 'recover-claims', 'resume-moves']) as name`;

async function everywhere(world: World, sql: string): Promise<void> {
  await Promise.all(REGION_IDS.map((id) => world.rows(id, sql)));
}

/** Works on a region's queue if it has any job that is due; answers whether it had. */
async function workOn(world: World, region: string): Promise<boolean> {
  const due = await world.rows(
    region,
    `select from graphile_worker.jobs
     where run_at <= now() and locked_at is null and attempts < max_attempts limit 1`,
  );
  if (due.length > 0) await world.runJobs(region);
  return due.length > 0;
}
