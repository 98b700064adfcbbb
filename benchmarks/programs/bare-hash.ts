/** Hashes and verifies passwords with the parameters of the product, and does nothing else. */
import { hash, verify } from "@node-rs/argon2";
import { ARGON2ID } from "../person.ts";
import { answerParent } from "./answer-parent.ts";
import { runInLoops } from "./run.ts";

/** What is done, by how many at a time, and for how long. */
export interface HashWork {
  work: "hash" | "verify";
  connections: number;
  seconds: number;
}

const known = await hash("a password", ARGON2ID);

answerParent(({ work, connections, seconds }: HashWork) =>
  runInLoops(connections, seconds, () =>
    work === "hash" ? hash("a password", ARGON2ID) : verify(known, "a password"),
  ),
);
