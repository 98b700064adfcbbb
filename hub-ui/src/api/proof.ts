import { answerOf, client } from "./client.ts";

/** Proves by password who is signed in here. It counts for a few minutes. */
export async function giveProof(password: string): Promise<void> {
  await answerOf(client.POST("/v1/sessions/current/proof", { body: { password } }));
}

/** For how many more seconds what needs a fresh proof does without one. */
export async function proofSecondsLeft(): Promise<number> {
  return (await answerOf(client.GET("/v1/sessions/current/proof"))).seconds_left;
}
