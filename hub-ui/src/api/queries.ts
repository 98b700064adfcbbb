import {
  infiniteQueryOptions,
  MutationCache,
  QueryCache,
  QueryClient,
  queryOptions,
} from "@tanstack/react-query";
import { answerOf, client, reach } from "./client.ts";
import { regionIn, suspicionOf } from "./outage.ts";
import { outageWatch } from "./outage-watch.ts";
import { ApiProblem, hasSlug, isSignedOut, Unreachable } from "./problem.ts";
import { sessionMemory } from "./session-memory.ts";
import type { Health, User } from "./types.ts";

/** How often the landing page asks for the health of the databases, in milliseconds. */
const HEALTH_INTERVAL = 4_000;

/** What the key of a query begins with whose answer is for the signed-in person alone. */
export const OWN = ["own"] as const;

/** What the key of a query begins with that is about a person, as whoever asks may see them. */
const USERS = ["users"] as const;

export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, { queryKey }) => {
      noticeEndedSession(error);
      noticeOutage(error, queryKey);
    },
  }),
  mutationCache: new MutationCache({
    onError: (error, _variables, _result, mutation) => {
      noticeOutage(error);
      if (mutation.meta?.credentials !== true) noticeEndedSession(error);
    },
  }),
  defaultOptions: {
    // Ask even where the browser believes itself offline: a clear page is better than a wait without end.
    queries: { networkMode: "always", retry: false, staleTime: 10_000 },
    mutations: { networkMode: "always" },
  },
});

/** The person who is signed in, or null. A session that ended in mid-use becomes null here as well. */
export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: async ({ signal }): Promise<User | null> => {
    try {
      const { user } = await answerOf(client.GET("/v1/me", { signal }));
      // Whoever turns out to be signed in may see more of others than they were shown.
      if (!sessionMemory.isSet()) forgetUsers();
      sessionMemory.set();
      return user;
    } catch (error) {
      if (hasSlug(error, "unauthenticated")) return null;
      throw error;
    }
  },
  // "nobody" is asked again each time: they may have signed in from another tab
  staleTime: (query) => (query.state.data ? 30_000 : 0),
});

function noticeEndedSession(error: unknown): void {
  if (isSignedOut(error)) queryClient.setQueryData(meQuery.queryKey, null);
}

function noticeOutage(error: unknown, queryKey: readonly unknown[] = []): void {
  const home = queryClient.getQueryData(meQuery.queryKey)?.home_region;
  // Until it is known who is signed in, it is known of what is theirs that its region is home.
  const isOwn = queryKey[0] === meQuery.queryKey[0] || queryKey[0] === OWN[0];
  const suspicion = suspicionOf(error, home ?? (isOwn ? regionIn(error) : undefined));
  if (suspicion !== undefined) outageWatch.suspect(suspicion);
}

/** Takes over a newer state of one's own account, and lets go of how others see it. */
export function rememberMyself(user: User): User {
  queryClient.setQueryData(meQuery.queryKey, user);
  void queryClient.invalidateQueries({ queryKey: [...USERS, user.handle] });
  return user;
}

/** Asks again for those that are shown, and lets go of the others. */
function forgetUsers(): void {
  queryClient.removeQueries({ queryKey: USERS, type: "inactive" });
  void queryClient.invalidateQueries({ queryKey: USERS });
}

export function rememberSignedIn(user: User): void {
  outageWatch.forgetRegion();
  sessionMemory.set();
  forgetUsers();
  queryClient.removeQueries({ queryKey: OWN });
  queryClient.setQueryData(meQuery.queryKey, user);
}

export function forgetSignedIn(): void {
  outageWatch.forgetRegion();
  sessionMemory.clear();
  forgetUsers();
  queryClient.removeQueries({ queryKey: OWN });
  queryClient.setQueryData(meQuery.queryKey, null);
}

export const regionsQuery = queryOptions({
  queryKey: ["regions"],
  queryFn: async ({ signal }) => (await answerOf(client.GET("/v1/regions", { signal }))).items,
});

export const healthQuery = queryOptions({
  queryKey: ["health"],
  queryFn: async ({ signal }): Promise<Health> => {
    const { data, error, response } = await reach(client.GET("/", { signal }));
    // "down" comes with a 503 and is an answer all the same
    const health: unknown = data ?? error;
    if (isHealth(health)) return health;
    if (response.status >= 500) throw new Unreachable();
    throw new ApiProblem(response, error);
  },
  refetchInterval: HEALTH_INTERVAL,
  staleTime: 0,
});

function isHealth(body: unknown): body is Health {
  return typeof body === "object" && body !== null && "global_db" in body && "region" in body;
}

/** As whom somebody looks at a profile: with nothing to show for themselves, or with their session where there is one. */
export type Viewer = "everyone" | "signed-in";

export const publicUserQuery = (handle: string, viewer: Viewer = "signed-in") =>
  queryOptions({
    queryKey: [...USERS, handle, viewer],
    queryFn: async ({ signal }) => {
      const params = { path: { handle }, query: viewer === "everyone" ? { as: viewer } : {} };
      return (await answerOf(client.GET("/v1/users/{handle}", { params, signal }))).user;
    },
  });

export const handleQuery = (handle: string) =>
  queryOptions({
    queryKey: ["handles", handle],
    queryFn: ({ signal }) =>
      answerOf(client.GET("/v1/handles/{handle}", { params: { path: { handle } }, signal })),
  });

export const sessionsQuery = infiniteQueryOptions({
  queryKey: [...OWN, "sessions"],
  queryFn: ({ pageParam, signal }) =>
    answerOf(
      client.GET("/v1/sessions", {
        params: { query: pageParam === null ? {} : { cursor: pageParam } },
        signal,
      }),
    ),
  initialPageParam: null as string | null,
  getNextPageParam: (last) => last.next_cursor,
});
