import { Client } from "./client.ts";
import { Load } from "./load.ts";
import { type Person, type Place, signUp } from "./people.ts";
import { startReferenceServer } from "./reference-server.ts";
import { type IdleTimes, type System, startSystem } from "./system.ts";

export interface TrialOptions {
  /** Requests a second, log-ins aside. */
  rate: number;
  /** How many people live in each region. */
  people: number;
  idle?: IdleTimes;
}

/** A system with people in every region, under load. */
export interface Trial {
  system: System;
  load: Load;
  client: Client;
  /** Where people sign up. */
  place: Place;
  people: Map<string, [Person, ...Person[]]>;
  /** Waits for the answers to all that was sent, and counts what was changed. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

/** Brings up a system, signs people up and begins to ask. */
export async function startTrial({ rate, people: count, idle }: TrialOptions): Promise<Trial> {
  const client = new Client();
  const reference = await startReferenceServer();
  const system = await startSystem(idle);
  const close = async () => {
    reference.stop();
    await client.close();
    await system.stop();
  };
  try {
    const place = { client, apiUrl: system.stack.apiUrl, mailboxUrl: system.stack.mailbox.url };
    const people = new Map<string, [Person, ...Person[]]>();
    await Promise.all(
      system.regions.map(async (region) => {
        const others = Array.from({ length: count }, () => signUp(place, region));
        people.set(region, [await signUp(place, region), ...(await Promise.all(others))]);
      }),
    );
    const load = new Load({ client, people, reference, ways: system.ways, rate });
    load.start();
    const stop = () => load.pause().then(close);
    return { system, load, client, place, people, settle: () => settle(system, load, client), stop };
  } catch (error) {
    await close();
    throw error;
  }
}

async function settle({ ways }: System, load: Load, client: Client): Promise<void> {
  await load.answered();
  await Promise.all(
    load.writers.map((writer) => {
      const { region, token } = writer.person;
      const url = ways.find(({ server }) => server === region)?.url;
      return writer.settle(() => client.send({ method: "GET", url: `${url}/v1/me`, token }));
    }),
  );
}
