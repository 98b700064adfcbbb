import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  parseSearchWith,
  redirect,
  stringifySearchWith,
} from "@tanstack/react-router";
import { takeEmbeddedProfile } from "./api/embedded-profile.ts";
import { factorsQuery } from "./api/factors.ts";
import { meQuery, publicUserQuery, queryClient, regionsQuery } from "./api/queries.ts";
import { sessionMemory } from "./api/session-memory.ts";
import { loadTexts } from "./messages/spoken.ts";
import { ownPath, paths } from "./paths.ts";
import { emailToken, passwordResetToken, signUpToken } from "./ui/mailed-token.ts";
import { PageSkeleton } from "./ui/page-skeleton.tsx";
import { Shell } from "./ui/shell.tsx";
import { NotFoundPage } from "./ui/trouble/not-found-page.tsx";
import { TroublePage } from "./ui/trouble/trouble-page.tsx";

/** With what only their pages need, so that nobody else fetches it. */
const SignedInLayout = lazyRouteComponent(() => import("./ui/signed-in-layout.tsx"), "SignedInLayout");

const rootRoute = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage });

const landingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: paths.landing,
  component: lazyRouteComponent(() => import("./features/landing/landing-page.tsx"), "LandingPage"),
});

const signUpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: paths.signUp,
  loader: () => queryClient.ensureQueryData(regionsQuery),
  component: lazyRouteComponent(() => import("./features/sign-up/start-page.tsx"), "SignUpStartPage"),
});

const completeSignUpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: paths.completeSignUp,
  validateSearch: (search: Record<string, unknown>): { token?: string } => pick(search, "token"),
  beforeLoad: ({ search }) => {
    if (search.token === undefined) return;
    // out of the address bar and the history, where it could be seen or shared by accident
    signUpToken.keep(search.token);
    throw redirect({ to: paths.completeSignUp, replace: true });
  },
  component: lazyRouteComponent(() => import("./features/sign-up/complete-page.tsx"), "SignUpCompletePage"),
});

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: paths.signIn,
  validateSearch: (search: Record<string, unknown>): { next?: string } => pick(search, "next"),
  beforeLoad: async ({ search }) => {
    const me = await queryClient.fetchQuery(meQuery).catch(() => null);
    if (me !== null) throw redirect({ href: ownPath(search.next) ?? paths.profile, replace: true });
  },
  component: lazyRouteComponent(() => import("./features/sign-in/sign-in-page.tsx"), "SignInPage"),
});

const forgotPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: paths.forgotPassword,
  component: lazyRouteComponent(() => import("./features/password/forgot-page.tsx"), "ForgotPasswordPage"),
});

const resetPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: paths.resetPassword,
  validateSearch: (search: Record<string, unknown>): { token?: string } => pick(search, "token"),
  beforeLoad: ({ search }) => {
    if (search.token === undefined) return;
    passwordResetToken.keep(search.token);
    throw redirect({ to: paths.resetPassword, replace: true });
  },
  component: lazyRouteComponent(() => import("./features/password/reset-page.tsx"), "ResetPasswordPage"),
});

const publicProfileRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: paths.publicProfile,
  loader: ({ params }) => {
    const handle = params.handle.toLowerCase();
    takeEmbeddedProfile(handle);
    return queryClient.ensureQueryData(publicUserQuery(handle));
  },
  component: lazyRouteComponent(
    () => import("./features/public-profile/public-profile-page.tsx"),
    "PublicProfilePage",
  ),
  errorComponent: lazyRouteComponent(
    () => import("./features/public-profile/public-profile-trouble.tsx"),
    "PublicProfileTrouble",
  ),
});

const statusRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: paths.status,
  loader: () => queryClient.ensureQueryData(regionsQuery),
  component: lazyRouteComponent(() => import("./features/status/status-page.tsx"), "StatusPage"),
});

const erasureReceiptRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: paths.erasure,
  component: lazyRouteComponent(() => import("./features/erasure/receipt-page.tsx"), "ErasureReceiptPage"),
  errorComponent: lazyRouteComponent(
    () => import("./features/erasure/receipt-trouble.tsx"),
    "ErasureReceiptTrouble",
  ),
});

const confirmEmailRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: paths.confirmEmail,
  validateSearch: (search: Record<string, unknown>): { token?: string } => pick(search, "token"),
  beforeLoad: async ({ search, location }) => {
    if (search.token === undefined) return requireSession(location.href);
    // before anybody is sent to sign in, whose address would carry it along
    emailToken.keep(search.token);
    throw redirect({ to: paths.confirmEmail, replace: true });
  },
  component: SignedInLayout,
});

const confirmEmailPageRoute = createRoute({
  getParentRoute: () => confirmEmailRoute,
  path: "/",
  component: lazyRouteComponent(() => import("./features/email/confirm-page.tsx"), "ConfirmEmailPage"),
});

export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "signed-in",
  beforeLoad: ({ location }) => requireSession(location.href),
  component: SignedInLayout,
});

const profileRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: paths.profile,
  // What the first steps go by: the card is there from the start, or not at all.
  loader: () => queryClient.prefetchQuery(factorsQuery),
  component: lazyRouteComponent(() => import("./features/profile/profile-page.tsx"), "ProfilePage"),
});

const editProfileRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: paths.editProfile,
  component: lazyRouteComponent(() => import("./features/profile/edit-page.tsx"), "EditProfilePage"),
});

const sessionsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: paths.sessions,
  component: lazyRouteComponent(() => import("./features/sessions/sessions-page.tsx"), "SessionsPage"),
});

const activityRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: paths.activity,
  component: lazyRouteComponent(() => import("./features/activity/activity-page.tsx"), "ActivityPage"),
});

const accountRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: paths.account,
  component: lazyRouteComponent(() => import("./features/account/account-page.tsx"), "AccountPage"),
});

const myDataRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: paths.myData,
  component: lazyRouteComponent(() => import("./features/my-data/my-data-page.tsx"), "MyDataPage"),
});

const moveRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: paths.move,
  component: lazyRouteComponent(() => import("./features/moves/move-page.tsx"), "MovePage"),
});

const eraseRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: paths.erase,
  component: lazyRouteComponent(() => import("./features/erasure/erase-page.tsx"), "ErasePage"),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    landingRoute,
    signUpRoute,
    completeSignUpRoute,
    signInRoute,
    forgotPasswordRoute,
    resetPasswordRoute,
    publicProfileRoute,
    statusRoute,
    erasureReceiptRoute,
    confirmEmailRoute.addChildren([confirmEmailPageRoute]),
    signedInRoute.addChildren([
      profileRoute,
      editProfileRoute,
      sessionsRoute,
      activityRoute,
      accountRoute,
      myDataRoute,
      moveRoute,
      eraseRoute,
    ]),
  ]),
  // Search parameters are plain text. The router's own way reads "007" as a number and loses a token.
  parseSearch: parseSearchWith((value) => value),
  stringifySearch: stringifySearchWith(String),
  defaultErrorComponent: TroublePage,
  defaultPendingComponent: PageSkeleton,
  defaultPendingMs: 200,
  defaultPendingMinMs: 0,
  defaultPreload: "intent",
  // the query client decides how long data stays fresh
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

async function requireSession(here: string): Promise<void> {
  const [me] = await Promise.all([queryClient.fetchQuery(meQuery), loadTexts("member")]);
  // Whoever was signed in here before is told that the session ended, by the layout.
  if (me === null && !sessionMemory.isSet()) {
    throw redirect({ to: paths.signIn, search: { next: here }, replace: true });
  }
}

function pick<Name extends string>(search: Record<string, unknown>, name: Name): { [N in Name]?: string } {
  const value = search[name];
  return typeof value === "string" && value !== "" ? ({ [name]: value } as { [N in Name]: string }) : {};
}
