import {
  type CronItem,
  Logger,
  parseCronItems,
  type Runner,
  run,
  runOnce,
  type TaskList,
} from "graphile-worker";
import pg from "pg";
import type { Logger as Pino } from "pino";
import type { Job } from "./job.ts";

/** A job that is added by the clock: `pattern` is a crontab line's five fields, in UTC. */
export interface ScheduledJob {
  job: Job;
  pattern: string;
}

export interface WorkerOptions {
  databaseUrl: string;
  jobs: Job[];
  schedule: ScheduledJob[];
  logger: Pino;
}

const RESTART_AFTER = 1000;
const POOL_SIZE = 5;

// What is done is told in batches of so many milliseconds: many sign-ups at a time would else cost a statement for each
// of their jobs. Needed in any case: what the database does not take then ends this run, which is begun anew; unbatched,
// graphile-worker leaves the rejection to nobody and the process dies of it. It would die as well of graphile-worker's
// local queue, which fetches in batches, if that holds jobs when the database is lost.
const BATCHES = { completeJobBatchDelay: 20, failJobBatchDelay: 20 };
// One job after another, there is no batch to wait for.
const ONE_BY_ONE = { completeJobBatchDelay: 0, failJobBatchDelay: 0 };

/** Works on the queue in one region's database, for as long as that database is there. */
export class JobWorker {
  readonly #options: WorkerOptions;
  #runner: Runner | undefined;
  #isStopping = false;
  #wake: (() => void) | undefined;
  #loop: Promise<void> | undefined;

  constructor(options: WorkerOptions) {
    this.#options = options;
  }

  /** Begins to work, and begins again whenever the database has been away. */
  start(): void {
    this.#loop ??= this.#keepRunning();
  }

  /**
   * Works on what is due now, one job after another, and takes no more, by connections of the caller's.
   * Throws what the database throws.
   */
  async runOnce(pgPool: pg.Pool): Promise<void> {
    await runOnce({ ...this.#tasks(), pgPool, preset: { worker: ONE_BY_ONE }, concurrency: 1 });
  }

  /** Lets the jobs at hand finish and takes no more. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#wake?.();
    await this.#runner?.stop().catch(() => {});
    await this.#loop;
  }

  async #keepRunning(): Promise<void> {
    while (!this.#isStopping) {
      const pool = this.#newPool();
      try {
        this.#runner = await this.#run(pool);
        if (this.#isStopping) await this.#runner.stop();
        await this.#runner.promise;
      } catch (error) {
        this.#options.logger.warn({ err: error }, "the job queue can't be worked on; trying again");
      }
      void pool.end();
      this.#runner = undefined;
      if (!this.#isStopping) await this.#pause();
    }
  }

  #pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, RESTART_AFTER);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /**
   * The connections of one run. What goes wrong with them is listened to for as long as they last: with those that
   * graphile-worker opens itself it is not from the end of the run on, and a database that goes down in that moment takes
   * the process with it.
   */
  #newPool(): pg.Pool {
    const pool = new pg.Pool({ connectionString: this.#options.databaseUrl, max: POOL_SIZE });
    const tell = (error: Error) =>
      this.#options.logger.warn({ err: error }, "the job queue lost a connection");
    pool.on("error", tell);
    pool.on("connect", (client) => client.on("error", tell));
    return pool;
  }

  #run(pgPool: pg.Pool): Promise<Runner> {
    const cronItems: CronItem[] = this.#options.schedule.map(({ job, pattern }) => ({
      task: job.name,
      match: pattern,
      // A server that was away for an hour need not catch up on sixty runs, and a run that failed gives way to
      // the next instead of being kept.
      options: { backfillPeriod: 0, maxAttempts: 1, jobKey: job.name },
    }));
    return run({
      ...this.#tasks(),
      pgPool,
      preset: { worker: BATCHES },
      concurrency: 4,
      pollInterval: 2000,
      parsedCronItems: parseCronItems(cronItems),
    });
  }

  #tasks() {
    const { jobs, logger } = this.#options;
    const taskList: TaskList = Object.fromEntries(
      jobs.map((job) => [job.name, (payload: unknown) => job.run(payload)]),
    );
    return {
      noHandleSignals: true,
      taskList,
      logger: quietLogger(logger),
    };
  }
}

/** A job's error may quote an address or a name, so the log says which kind of job failed and no more. */
function quietLogger(logger: Pino): Logger {
  return new Logger((scope) => (level, _message, meta) => {
    if (level !== "error" && level !== "warning") return;
    const { error, fatalError, job } = (meta ?? {}) as {
      error?: unknown;
      fatalError?: unknown;
      job?: { attempts?: number };
    };
    logger.warn(
      { task: scope.taskIdentifier, attempts: job?.attempts, err: error ?? fatalError },
      "a job failed, or the queue had trouble",
    );
  });
}
