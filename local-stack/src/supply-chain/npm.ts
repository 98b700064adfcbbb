import { execFile } from "node:child_process";
import { childEnvironment } from "../settings.ts";

export interface NpmResult {
  ok: boolean;
  stdout: string;
  stderr: string;
}

const LARGEST_OUTPUT = 64 * 1024 * 1024;

/** Runs npm in a folder: the one that started this command, else the one on PATH. */
export function runNpm(
  folder: string,
  args: string[],
  environment: Record<string, string> = {},
): Promise<NpmResult> {
  const started = process.env.npm_execpath?.endsWith("npm-cli.js") ? process.env.npm_execpath : undefined;
  const [program, ...first] = started === undefined ? ["npm"] : [process.execPath, started];
  const options = {
    cwd: folder,
    env: childEnvironment(environment),
    maxBuffer: LARGEST_OUTPUT,
    // There it is a script, which only a shell can run; no argument comes from outside.
    shell: started === undefined && process.platform === "win32",
  };
  return new Promise((resolve) => {
    execFile(program as string, [...first, ...args], options, (error, stdout, stderr) =>
      resolve({
        ok: error === null,
        stdout,
        stderr: error !== null && stderr === "" ? error.message : stderr,
      }),
    );
  });
}
