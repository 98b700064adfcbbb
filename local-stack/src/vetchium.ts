import { spawn } from "node:child_process";
import { join } from "node:path";
import { asCommand } from "./command.ts";
import { durableDataHome } from "./postgres-programs.ts";
import { keptSecrets } from "./secrets.ts";
import { checkout, childEnvironment, readSettings, serverOptions } from "./settings.ts";
import { stackEnvironment } from "./stack-environment.ts";

const main = join(checkout, "api-server", "src", "operator", "main.ts");

/** The environment of the stack that `npm start` runs, unless this process was given another's. */
async function environment(): Promise<Record<string, string>> {
  if (process.env.REGIONS) return {};
  return stackEnvironment(readSettings(), await keptSecrets(await durableDataHome()), false);
}

await asCommand(async () => {
  const child = spawn(process.execPath, [...serverOptions, main, ...process.argv.slice(2)], {
    cwd: checkout,
    env: childEnvironment(await environment()),
    stdio: "inherit",
  });
  // It ends by itself, between two batches, and this process with it.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve(code ?? (signal === "SIGINT" ? 130 : 1)));
  });
});
