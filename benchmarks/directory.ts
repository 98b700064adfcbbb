import { type Measured, measure } from "./measured-program.ts";
import { makePeople, startDatabases } from "./regions.ts";

const VETCHIUM = "api-server/src/operator/main.ts";
/** However many people there are, this much memory has to do, in bytes above what the idle program holds. */
const MEMORY_LIMIT = 160 * 1024 * 1024;

/** The parts of a rebuild's and a verification's report that are read here. */
interface Rebuilt {
  regions: { people: number; restored: number }[];
}
interface Verified {
  parts: { region: string; people: number; entries: number; findings: Record<string, unknown> }[];
}

/**
 * Makes people in three regions, rebuilds an empty directory from them and verifies it, with the operator's
 * command line. Answers whether everybody is in the directory and the memory it took was bounded.
 */
export async function benchDirectory(people: number, say: (line: string) => void): Promise<boolean> {
  const databases = await startDatabases();
  try {
    const { environment, regions } = databases;
    const migrated = await measure("api-server/src/migrate.ts", [], environment);
    if (migrated.code !== 0) throw new Error("the migrations failed");
    const startedAt = performance.now();
    const share = Math.ceil(people / regions.length);
    await Promise.all(
      regions.map((url, index) => makePeople(url, index * share, Math.min(share, people - index * share))),
    );
    say(`made ${people} people in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);

    const run = (...args: string[]) => measure(VETCHIUM, [...args, "--json"], environment);
    const idle = await run("regions");
    const rebuilt = await run("directory", "rebuild");
    const verified = await run("directory", "verify", "--min-age", "0");
    const again = await run("directory", "rebuild");
    const report = (name: string, measured: Measured) => say(line(name, people, measured, idle));
    report("rebuild", rebuilt);
    report("verify", verified);
    report("rebuild of what is whole", again);
    return [
      expect(say, "everybody was restored", isRestored(rebuilt, people)),
      expect(say, "directory and regions agree", isInAgreement(verified, people)),
      ...[rebuilt, verified, again].map((measured) =>
        expect(say, "memory is bounded", measured.peakMemory - idle.peakMemory < MEMORY_LIMIT),
      ),
    ].every(Boolean);
  } finally {
    await databases.stop();
  }
}

function line(name: string, people: number, { seconds, peakMemory }: Measured, idle: Measured): string {
  const rate = Math.round(people / seconds).toLocaleString("en");
  const above = Math.round((peakMemory - idle.peakMemory) / 1024 / 1024);
  return `${name}: ${seconds.toFixed(1)} s, ${rate} people/s, peak memory ${above} MiB above idle`;
}

function isRestored({ code, output }: Measured, people: number): boolean {
  const { regions } = JSON.parse(output) as Rebuilt;
  return code === 0 && sum(regions.map(({ restored }) => restored)) === people;
}

function isInAgreement({ code, output }: Measured, people: number): boolean {
  const parts = (JSON.parse(output) as Verified).parts.filter(({ region }) => region !== "none");
  const compared = sum(parts.map((part) => part.people));
  const entries = sum(parts.map((part) => part.entries));
  return code === 0 && compared === people && entries === people;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function expect(say: (line: string) => void, what: string, holds: boolean): boolean {
  if (!holds) say(`does not hold: ${what}`);
  return holds;
}
