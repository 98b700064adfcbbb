import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { childEnvironment, cores } from "@vetchium/local-stack/settings";
import type { Answer } from "./programs/answer-parent.ts";
import { REPORT, type ServerReport } from "./programs/server-report.ts";

/** A program of ours in a process of its own, which is asked one thing at a time. */
export interface Child {
  ask<T>(question: object): Promise<T>;
  stop(): Promise<void>;
}

/**
 * Starts a program of the folder programs/.
 * @param environment set for it beyond this process's environment
 */
export function startChild(name: string, environment: Record<string, string> = {}): Child {
  const file = fileURLToPath(new URL(`programs/${name}.ts`, import.meta.url));
  const child = spawn(process.execPath, [file], {
    env: childEnvironment({ ...environment, UV_THREADPOOL_SIZE: String(cores) }),
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return {
    ask: async <T>(question: object) => {
      const answer = nextMessage<Answer<T>>(child, name);
      child.send(question);
      return answered(await answer);
    },
    stop: () => {
      child.kill();
      return exited;
    },
  };
}

/** A server of ours that says when it is ready. */
export async function startBareServer(
  environment: Record<string, string>,
): Promise<{ stop(): Promise<void> }> {
  const child = startChild("bare-server", environment);
  try {
    await child.ask({});
    return child;
  } catch (error) {
    await child.stop();
    throw error;
  }
}

/** Asks a server that was started with report-load how it is doing. */
export function askServer(server: ChildProcess): Promise<ServerReport> {
  const report = nextMessage<ServerReport>(server, "the server");
  server.send(REPORT);
  return report;
}

function nextMessage<T>(child: ChildProcess, name: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error(`${name} ended`));
    child.once("exit", ended).once("message", (message) => {
      child.off("exit", ended);
      resolve(message as T);
    });
  });
}

function answered<T>(answer: Answer<T>): T {
  if ("failure" in answer) throw new Error(answer.failure);
  return answer.answer;
}
