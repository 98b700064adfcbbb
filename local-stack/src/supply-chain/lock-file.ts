/** The parts of package-lock.json (version 3) that say where a package comes from and what it does when installed. */
export interface LockFile {
  packages: Record<string, LockedPackage>;
}

interface LockedPackage {
  resolved?: string;
  integrity?: string;
  link?: boolean;
  hasInstallScript?: boolean;
}

const REGISTRY = "https://registry.npmjs.org/";

/**
 * What in a lock file could bring in code that nobody looked at, in a line for each: a package without a checksum or from
 * elsewhere than the registry, and a script that runs as it is installed.
 * @param allowScripts the names of packages that may have one, whether or not it is run
 */
export function lockFileMistakes(lock: LockFile, workspaces: string[], allowScripts: string[]): string[] {
  const mistakes: string[] = [];
  for (const [path, locked] of Object.entries(lock.packages)) {
    if (path === "" || workspaces.includes(path)) continue;
    if (locked.link === true) {
      if (!workspaces.includes(locked.resolved ?? "")) mistakes.push(`${path} links to what is no workspace`);
      continue;
    }
    if (!/^sha512-/.test(locked.integrity ?? "")) mistakes.push(`${path} has no SHA-512 checksum`);
    // Without an address it comes from the registry that npm is set to, and its checksum says what that has to give.
    if (locked.resolved?.startsWith(REGISTRY) === false)
      mistakes.push(`${path} does not come from ${REGISTRY}`);
    const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
    if (locked.hasInstallScript === true && !allowScripts.includes(name)) {
      mistakes.push(`${path} runs a script as it is installed, and allowScripts does not name it`);
    }
  }
  return mistakes;
}
