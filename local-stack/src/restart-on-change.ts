import { type FSWatcher, watch } from "node:fs";
import { join } from "node:path";
import { migrate } from "./api-servers.ts";
import { checkout } from "./settings.ts";
import type { Stack, StackPlan } from "./stack.ts";
import { stackEnvironment } from "./stack-environment.ts";

const watched = ["api-server/src", "api-server/db/migrations", "api-contract/src"];
/** An editor writes a file in several steps, and a checkout many files. */
const quietMilliseconds = 150;

/**
 * Restarts the API servers one after the other when their sources change, so that the API answers meanwhile, and
 * migrates first when a migration was added.
 */
export function restartOnChange(stack: Stack, plan: StackPlan): { close(): void } {
  let timer: NodeJS.Timeout | undefined;
  let mustMigrate = false;
  let running = Promise.resolve();
  const restart = async () => {
    const environment = stackEnvironment(plan.settings, plan.secrets, plan.development);
    try {
      if (mustMigrate) await migrate(environment, plan.signal);
      mustMigrate = false;
      for (const server of stack.apiServers.values()) await server.restart();
      plan.say("The API servers run the changed sources.");
    } catch (error) {
      plan.say(`${(error as Error).message}\nWaiting for the next change.`);
    }
  };
  const changed = (folder: string, file: string) => {
    if (!/\.(ts|sql|json)$/.test(file) || file.endsWith(".test.ts")) return;
    mustMigrate ||= folder.endsWith("migrations");
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(restart);
    }, quietMilliseconds);
  };
  const watchers: FSWatcher[] = watched.map((folder) =>
    watch(join(checkout, folder), { recursive: true }, (_event, file) => changed(folder, file ?? "")),
  );
  return {
    close: () => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    },
  };
}
