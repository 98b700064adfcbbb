import { access, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { asCommand } from "./command.ts";
import { explainError } from "./failure.ts";
import { stopOrphan } from "./postgres-orphans.ts";
import { placesElsewhere } from "./postgres-programs.ts";
import { refuseWhileRunning } from "./run-lock.ts";
import { stateFolder } from "./settings.ts";

/** Drops everything that the local stack of this checkout keeps. */
async function reset(): Promise<number> {
  await refuseWhileRunning(stateFolder, "The stack is running");
  const kept = await existing([stateFolder, ...placesElsewhere()]);
  if (kept.length === 0) console.log("There is nothing to drop.");
  for (const folder of kept) {
    await stopLeftServers(join(folder, "data"));
    await rm(folder, { recursive: true, force: true }).catch((error: unknown) => {
      throw explainError(error, `remove ${folder}`);
    });
    console.log(`Dropped ${folder} (databases, secrets, mails, logs).`);
  }
  return 0;
}

async function stopLeftServers(dataHome: string): Promise<void> {
  const names = await readdir(dataHome).catch(() => []);
  for (const name of names) {
    if (await stopOrphan(name, join(dataHome, name))) console.log(`Stopped ${name}, left by an earlier run.`);
  }
}

async function existing(folders: string[]): Promise<string[]> {
  const found = await Promise.all(
    folders.map((folder) =>
      access(folder).then(
        () => [folder],
        () => [],
      ),
    ),
  );
  return found.flat();
}

await asCommand(reset);
