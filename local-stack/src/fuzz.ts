/** Sends the API as many requests of any kind as FUZZ_REQUESTS says, by the seed FUZZ_SEED: npm run test:fuzz. */
import { join } from "node:path";
import { asCommand } from "./command.ts";
import { endPrograms, runProgram } from "./run-program.ts";
import { checkout } from "./settings.ts";
import { onStopSignal } from "./stop-signals.ts";

const MANY = "50000";

await asCommand(async () => {
  onStopSignal(() => {
    endPrograms();
    process.exit(130);
  });
  const vitest = join(checkout, "node_modules", "vitest", "vitest.mjs");
  const environment = { FUZZ_REQUESTS: process.env.FUZZ_REQUESTS ?? MANY };
  const args = [vitest, "run", "--project", "api-server", "api-server/test/fuzz"];
  return (await runProgram(process.execPath, args, { live: true, environment })).ok ? 0 : 1;
});
