import { findProgram } from "./find-program.ts";
import { runProgram } from "./run-program.ts";

const minutes = 60_000;

/**
 * Installs a Debian package where that can be done without asking anybody: as root, or with sudo that asks for no
 * password.
 * @returns whether it was installed
 */
export async function aptInstall(name: string): Promise<boolean> {
  if (!(await findProgram("apt-get"))) return false;
  const asRoot = await rootPrefix();
  if (!asRoot) return false;
  console.log(`Installing ${name} (apt-get) …`);
  // Runlevel 1 keeps apt-get from starting what it installed as a service.
  const environment = ["env", "DEBIAN_FRONTEND=noninteractive", "RUNLEVEL=1"];
  const [program = "", ...args] = [...asRoot, ...environment, "apt-get"];
  const options = { timeoutMilliseconds: 5 * minutes };
  const update = await runProgram(program, [...args, "update"], options);
  const install = ["install", "--yes", "--no-install-recommends", name];
  return update.ok && (await runProgram(program, [...args, ...install], options)).ok;
}

async function rootPrefix(): Promise<string[] | undefined> {
  if (process.getuid?.() === 0) return [];
  return (await runProgram("sudo", ["-n", "true"])).ok ? ["sudo", "-n"] : undefined;
}
