import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ApiProblem, hasSlug, Unreachable } from "../../api/problem.ts";
import { paths } from "../../paths.ts";
import { ButtonLink } from "../links.tsx";
import { useRegionPlaces } from "../region-names.ts";
import { describeTrouble } from "./describe.ts";
import { MessagePage } from "./message-page.tsx";
import { NotFoundPage } from "./not-found-page.tsx";
import { RetryButton } from "./retry-button.tsx";
import { SessionEndedPage } from "./session-ended-page.tsx";
import classes from "./trouble.module.css";

/** Stands in for a page that could not be shown, whatever the reason. */
export function TroublePage({ error }: { error: unknown }) {
  const t = useTranslations("trouble");
  const placeOf = useRegionPlaces();
  if (hasSlug(error, "not-found")) return <NotFoundPage />;
  if (hasSlug(error, "unauthenticated")) return <SessionEndedPage />;
  const { title, text, requestId, retryAfter } = describeTrouble(error, t, placeOf);
  return (
    <MessagePage
      title={title}
      text={text}
      mood={error instanceof Unreachable ? "unknown" : "closed"}
      actions={
        <>
          {retryAfter === undefined ? null : <RetryPage error={error} waitSeconds={retryAfter} />}
          <ButtonLink to={paths.landing} variant="subtle">
            {t("home")}
          </ButtonLink>
        </>
      }
    >
      {requestId === undefined ? null : <RequestId id={requestId} />}
    </MessagePage>
  );
}

export function RequestId({ id }: { id: string }) {
  const t = useTranslations("trouble");
  return (
    <p className={classes.request}>
      {t("requestId")} <code>{id}</code>
    </p>
  );
}

function RetryPage({ error, waitSeconds }: { error: unknown; waitSeconds: number }) {
  const router = useRouter();
  const queryClient = useQueryClient();
  const [busy, setBusy] = useState(false);
  const retry = async () => {
    const cameFromApi = error instanceof ApiProblem || error instanceof Unreachable;
    if (!cameFromApi) return location.reload();
    setBusy(true);
    // a query that a page waited for keeps its error until it is told to forget it
    await queryClient.resetQueries({ predicate: ({ state }) => state.status === "error" });
    await router.invalidate();
    setBusy(false);
  };
  return <RetryButton waitSeconds={waitSeconds} onRetry={() => void retry()} busy={busy} />;
}
