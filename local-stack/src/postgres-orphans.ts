import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { explainError, StackFailure } from "./failure.ts";
import { give } from "./postgres-create.ts";
import { postgresPrograms, temporaryHome } from "./postgres-programs.ts";
import { commandLine, isAlive, isGone, until } from "./processes.ts";

/** Every throw-away folder is called this, the process id of its owner, a name and random letters. */
const throwawayPrefix = "vetchium-throwaway-";

const stopMilliseconds = 30_000;

/**
 * Stops a server that an earlier run, killed before it could clean up, left running on this data folder.
 * @param signal PostgreSQL's fast shutdown, or the immediate one for data that is thrown away
 * @returns whether there was one
 * @throws StackFailure when it is another user's, or does not stop
 */
export async function stopOrphan(
  name: string,
  dataDir: string,
  signal: "SIGINT" | "SIGQUIT" = "SIGINT",
): Promise<boolean> {
  const pidFile = join(dataDir, "postmaster.pid");
  const pid = Number((await readFile(pidFile, "utf8").catch(() => "")).split("\n")[0]);
  if (!pid || !isAlive(pid)) return false; // PostgreSQL itself clears a pid file whose process is gone.
  if (!(await commandLine(pid)).includes(`-D ${dataDir} `)) {
    // The id was given to another program since; PostgreSQL would take that one for a live server and refuse to start.
    await rm(pidFile, { force: true });
    return false;
  }
  try {
    process.kill(pid, signal);
  } catch (error) {
    throw explainError(error, `stop ${name}, left behind by an earlier run as process ${pid}`);
  }
  if (!(await until(() => isGone(pid), stopMilliseconds))) {
    throw new StackFailure(
      `${name}, left behind by an earlier run, does not stop: end process ${pid} by hand.`,
    );
  }
  return true;
}

/**
 * Makes a folder for data that is thrown away, which the account that runs PostgreSQL owns.
 * It bears the id of this process, so that a later run can tell that nobody needs it any more, and clears up first
 * after runs that were killed.
 */
export async function throwawayFolder(name: string): Promise<string> {
  const home = await temporaryHome();
  await sweepThrowaways(home);
  const folder = await mkdtemp(join(home, `${throwawayPrefix}${process.pid}-${name}-`));
  await give(folder, await postgresPrograms());
  return folder;
}

/** Removes what throw-away clusters of killed test runs left in `home`: their servers and their folders. */
async function sweepThrowaways(home: string): Promise<void> {
  const isLeft = (folder: string) => {
    const owner = Number.parseInt(folder.slice(throwawayPrefix.length), 10);
    return folder.startsWith(throwawayPrefix) && owner > 0 && !isAlive(owner);
  };
  const sweep = async (path: string) => {
    const dataDirs = (await readdir(path)).map((name) => join(path, name));
    await Promise.all(dataDirs.map((dataDir) => stopOrphan(dataDir, dataDir, "SIGQUIT")));
    await rm(path, { recursive: true, force: true });
  };
  const left = (await readdir(home)).filter(isLeft);
  // Several runs may sweep at once, and what another user left is not ours to remove.
  await Promise.allSettled(left.map((folder) => sweep(join(home, folder))));
}
