import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { Way } from "./system.ts";

/** A server that does nothing, in a process of its own. How slow it gets is how busy the machine is. */
const program = `
  require("node:http")
    .createServer((request, response) => response.writeHead(204).end())
    .listen(0, "127.0.0.1", function () { console.log(this.address().port); });
  process.stdin.resume().on("end", () => process.exit());
`;

export interface ReferenceServer extends Way {
  stop(): void;
}

/** Starts it. It ends with this process, whose end of its standard input closes then. */
export async function startReferenceServer(): Promise<ReferenceServer> {
  const child: ChildProcess = spawn(process.execPath, ["--eval", program], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  if (child.stdout === null) throw new Error("the reference server has no output");
  const [line] = await once(child.stdout, "data");
  return { name: "reference", url: `http://127.0.0.1:${Number(line)}/`, stop: () => child.stdin?.end() };
}
