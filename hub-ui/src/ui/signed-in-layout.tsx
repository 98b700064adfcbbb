import { useSuspenseQuery } from "@tanstack/react-query";
import { Outlet } from "@tanstack/react-router";
import { createContext, use } from "react";
import { meQuery } from "../api/queries.ts";
import type { User } from "../api/types.ts";
import { ProofProvider } from "./proof/proof.tsx";
import { SessionEndedPage } from "./trouble/session-ended-page.tsx";

const Myself = createContext<User | undefined>(undefined);

/** Around every page that needs a session. When it ends in mid-use, the page gives way to one that says so. */
export function SignedInLayout() {
  const { data: me } = useSuspenseQuery(meQuery);
  if (me === null) return <SessionEndedPage />;
  return (
    <Myself value={me}>
      <ProofProvider>
        <Outlet />
      </ProofProvider>
    </Myself>
  );
}

/** The person who is signed in. @throws outside of a page that needs a session */
export function useMyself(): User {
  const me = use(Myself);
  if (me === undefined) throw new Error("This page is not under the signed-in layout");
  return me;
}
