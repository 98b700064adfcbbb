import { execFile } from "node:child_process";
import { cp, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { checkout } from "../src/settings.ts";
import { cleanUp } from "./clean-up.ts";

const run = promisify(execFile);

/** What runs in the copy: a cluster in its durable place, and where that place is. */
const script = `
  import { join } from "node:path";
  import { startCluster } from "./local-stack/src/postgres.ts";
  import { durableDataHome, postgresPrograms } from "./local-stack/src/postgres-programs.ts";
  const home = await durableDataHome();
  const cluster = await startCluster({ name: "test-db", dataDir: join(home, "test-db"), durable: true });
  const { elsewhere } = await postgresPrograms();
  await cluster.stop();
  console.log(JSON.stringify({ home, elsewhere }));
`;

test.runIf(process.getuid?.() === 0)(
  "as root it works in a folder closed to others, and says where",
  async () => {
    const closed = await mkdtemp(join(tmpdir(), "vetchium-closed-")); // Made with mode 0700.
    cleanUp(() => rm(closed, { recursive: true, force: true }));
    await cp(join(checkout, "local-stack"), join(closed, "local-stack"), { recursive: true });
    await symlink(join(checkout, "node_modules"), join(closed, "node_modules"));
    const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", script], {
      cwd: closed,
    });
    const { home, elsewhere } = JSON.parse(stdout) as { home: string; elsewhere: string };
    cleanUp(() => rm(elsewhere, { recursive: true, force: true }));
    expect(elsewhere).toMatch(/^\/var\/(lib|tmp)\/vetchium-local-stack\/[0-9a-f]{12}$/);
    expect(home).toBe(join(elsewhere, "data"));
    // The reset of the copy drops it.
    const reset = await run(process.execPath, ["local-stack/src/reset.ts"], { cwd: closed });
    expect(reset.stdout).toContain(`Dropped ${elsewhere} `);
  },
);
