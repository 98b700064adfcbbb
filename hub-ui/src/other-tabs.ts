import { meQuery, queryClient } from "./api/queries.ts";
import { sessionMemory } from "./api/session-memory.ts";
import { paths } from "./paths.ts";
import { router, signedInRoute } from "./routes.tsx";
import { forgetPerson } from "./ui/use-sign-out.ts";

/**
 * Does what another tab of this browser did: the session is one for all of them. Whoever signs out in one must not leave
 * their pages open in the others.
 */
export function followOtherTabs(): void {
  sessionMemory.onChangeElsewhere((isSignedIn) => void (isSignedIn ? askWhoItIs() : forget()));
}

async function askWhoItIs(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
  await router.invalidate();
}

async function forget(): Promise<void> {
  const isTheirs = router.state.matches.some(({ routeId }) => routeId === signedInRoute.id);
  await forgetPerson(isTheirs ? router.navigate({ to: paths.landing }) : Promise.resolve());
}
