import { setTimeout as pause } from "node:timers/promises";

/** A run that lasted this long began well: its end counts as the first failure, not as one more. */
const steadyMilliseconds = 30_000;
const longestPause = 15_000;

/** How to run something that is to be kept running. */
export interface Service<Run> {
  name: string;
  /** Starts it and waits until it is ready. */
  start(): Promise<Run>;
  /** Resolves when the run is over, with a line or two on how it ended. */
  ended(run: Run): Promise<string>;
  /** Ends the run in good order; also one that is over. */
  stop(run: Run): Promise<void>;
}

/** Something that is kept running until it is stopped. */
export interface Supervised<Run> {
  name: string;
  /** The run of now, or the last one. */
  current(): Run;
  /** Ends it; it stays down until `restart`. */
  stop(): Promise<void>;
  /** Ends it if it runs, and starts it again. */
  restart(): Promise<void>;
}

/**
 * Starts a service and keeps it running: when it ends without being told to, that is reported, and it is started again
 * after a pause that grows from half a second to 15 seconds.
 * @throws what the first start throws; later failures are only reported
 */
export async function supervise<Run>(
  service: Service<Run>,
  say: (line: string) => void,
): Promise<Supervised<Run>> {
  let run = await service.start();
  // Whoever stops or restarts it begins a new generation; what watched over the old one then gives up.
  let generation = 0;

  const startAgain = async (mine: number): Promise<boolean> => {
    const next = await service.start();
    if (mine !== generation) {
      await service.stop(next);
      return false;
    }
    run = next;
    return true;
  };

  const watch = async (mine: number): Promise<void> => {
    for (let failures = 1; mine === generation; failures++) {
      const startedAt = performance.now();
      const how = await service.ended(run);
      if (mine !== generation) return;
      if (performance.now() - startedAt > steadyMilliseconds) failures = 1;
      say(`${service.name} ended unexpectedly and is started again: ${how}`);
      for (let isUp = false; !isUp; failures++) {
        await pause(Math.min(500 * 2 ** (failures - 1), longestPause), undefined, { ref: false });
        if (mine !== generation) return;
        isUp = await startAgain(mine).catch((error: Error) => {
          say(error.message);
          return false;
        });
      }
    }
  };

  void watch(generation);
  const stop = async () => {
    generation++;
    await service.stop(run);
  };
  return {
    name: service.name,
    current: () => run,
    stop,
    restart: async () => {
      await stop();
      const mine = generation;
      if (await startAgain(mine)) void watch(mine);
    },
  };
}
