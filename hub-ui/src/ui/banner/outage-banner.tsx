import { Link } from "@tanstack/react-router";
import { useEffect, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { type Notice, outageWatch } from "../../api/outage-watch.ts";
import { meQuery, queryClient } from "../../api/queries.ts";
import { paths } from "../../paths.ts";
import { Plant } from "../plant.tsx";
import { useRegionPlaces } from "../region-names.ts";
import classes from "./outage-banner.module.css";
import { useFetchAgain } from "./use-fetch-again.ts";

/** Says on every page what keeps a person from their data, and that it is over. It comes and goes by itself. */
export function OutageBanner() {
  const notice = useSyncExternalStore(outageWatch.subscribe, outageWatch.notice);
  const fetchAgain = useFetchAgain();
  const isOver = notice?.isOver === true;
  useEffect(listenToNetwork, []);
  useEffect(() => {
    if (isOver) void fetchAgain();
  }, [isOver, fetchAgain]);
  // It is there before there is something to say: a screen reader reads what is put into it.
  return (
    <div role="status" className={classes.place}>
      {notice === undefined ? null : <Told notice={notice} />}
    </div>
  );
}

function Told({ notice: { outage, isOver } }: { notice: Notice }) {
  const t = useTranslations("banner");
  const placeOf = useRegionPlaces();
  const { kind } = outage;
  const isOfRegion = kind === "database" || kind === "server";
  const where = isOfRegion ? placeOf(outage.region) : "";
  return (
    <div className={classes.banner} data-kind={isOver ? "over" : kind}>
      <div className={classes.content}>
        <Plant state={isOver ? "open" : "closed"} height={54} className={classes.plant} />
        {isOver ? (
          <p>
            <strong>{t(`${kind}.over`, { where })}</strong>
          </p>
        ) : (
          <p>
            <strong>{t(`${kind}.title`, { where })}</strong>
            <span>{t(`${kind}.text`)}</span>
            {isOfRegion ? <Link to={paths.status}>{t("status")}</Link> : null}
          </p>
        )}
      </div>
    </div>
  );
}

function listenToNetwork(): () => void {
  const goOffline = () => {
    const home = queryClient.getQueryData(meQuery.queryKey)?.home_region;
    outageWatch.suspect({ home, outage: { kind: "offline" } });
  };
  const comeBack = () => {
    if (document.visibilityState === "visible") outageWatch.wake();
  };
  if (!navigator.onLine) goOffline();
  window.addEventListener("offline", goOffline);
  window.addEventListener("online", outageWatch.wake);
  document.addEventListener("visibilitychange", comeBack);
  return () => {
    window.removeEventListener("offline", goOffline);
    window.removeEventListener("online", outageWatch.wake);
    document.removeEventListener("visibilitychange", comeBack);
  };
}
