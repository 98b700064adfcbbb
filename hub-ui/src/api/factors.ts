import { queryOptions } from "@tanstack/react-query";
import { answerOf, client, unlessGone } from "./client.ts";
import { OWN, queryClient } from "./queries.ts";
import type { NewAuthenticatorApp } from "./types.ts";

/** What the person who is signed in proves themselves with beside the password. */
export const factorsQuery = queryOptions({
  queryKey: [...OWN, "factors"],
  queryFn: ({ signal }) => answerOf(client.GET("/v1/me/factors", { signal })),
});

/** @throws ApiProblem `proof-required` */
export function startAuthenticatorApp(): Promise<NewAuthenticatorApp> {
  return answerOf(client.POST("/v1/me/authenticator-app", { body: {} }));
}

/** Answers the recovery codes, which are told this once. */
export async function confirmAuthenticatorApp(code: string): Promise<string[]> {
  const { recovery_codes } = await answerOf(
    client.POST("/v1/me/authenticator-app/confirm", { body: { code } }),
  );
  void forgetFactors();
  return recovery_codes;
}

/** One that is gone already counts as removed. @throws ApiProblem `proof-required` */
export async function removeAuthenticatorApp(): Promise<void> {
  await unlessGone(answerOf(client.DELETE("/v1/me/authenticator-app")));
  void forgetFactors();
}

/** Answers new recovery codes, which are told this once. @throws ApiProblem `proof-required` */
export async function makeRecoveryCodes(): Promise<string[]> {
  const { recovery_codes } = await answerOf(client.POST("/v1/me/recovery-codes", { body: {} }));
  void forgetFactors();
  return recovery_codes;
}

/** Has them be asked for again. */
export function forgetFactors(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: factorsQuery.queryKey });
}
