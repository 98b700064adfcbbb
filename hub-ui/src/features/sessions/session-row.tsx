import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { sessionsQuery } from "../../api/queries.ts";
import { endSession } from "../../api/sessions.ts";
import type { Session } from "../../api/types.ts";
import { deviceOf } from "../../ui/device.ts";
import { DesktopIcon, PhoneIcon } from "../../ui/icons.tsx";
import { RelativeTime } from "../../ui/relative-time.tsx";
import { ProblemAlert } from "../../ui/trouble/problem-alert.tsx";
import { useSignOut } from "../../ui/use-sign-out.ts";
import classes from "./sessions.module.css";

interface SessionRowProps {
  session: Session;
  /** gets the device by its name within a sentence */
  onEnded: (device: string) => void;
}

export function SessionRow({ session, onEnded }: SessionRowProps) {
  const t = useTranslations("sessions");
  const device = deviceOf(session.user_agent, useTranslations("device"));
  const { ip } = session;
  return (
    <li className={classes.session}>
      <span className={classes.device}>
        {device.kind === "phone" ? <PhoneIcon size={26} /> : <DesktopIcon size={26} />}
      </span>
      <div className={classes.about}>
        <h2>
          {device.name}
          {session.current ? <span className={classes.current}>{t("current")}</span> : null}
        </h2>
        <p>
          <RelativeTime
            time={session.last_seen_at}
            wrap={(when) => (ip === null ? t("lastSeen", { when }) : t("lastSeenFrom", { when, ip }))}
          />
        </p>
        <p>
          <RelativeTime time={session.created_at} wrap={(when) => t("signedIn", { when })} />
        </p>
      </div>
      {session.current ? (
        <SignOutButton />
      ) : (
        <EndButton id={session.id} device={device.within} onEnded={() => onEnded(device.within)} />
      )}
    </li>
  );
}

function EndButton({ id, device, onEnded }: { id: string; device: string; onEnded: () => void }) {
  const t = useTranslations("sessions");
  const queryClient = useQueryClient();
  const end = useMutation({
    mutationFn: () => endSession(id),
    onSuccess: async () => {
      onEnded();
      await queryClient.invalidateQueries({ queryKey: sessionsQuery.queryKey });
    },
  });
  return (
    <>
      <Button
        variant="default"
        size="sm"
        aria-label={t("endLabel", { device })}
        loading={end.isPending}
        onClick={() => end.mutate()}
      >
        {t("end")}
      </Button>
      {end.isError ? <ProblemAlert error={end.error} /> : null}
    </>
  );
}

function SignOutButton() {
  const t = useTranslations("sessions");
  const signOut = useSignOut();
  return (
    <>
      <Button variant="default" size="sm" loading={signOut.isPending} onClick={() => signOut.mutate()}>
        {t("signOut")}
      </Button>
      {signOut.isError ? <ProblemAlert error={signOut.error} /> : null}
    </>
  );
}
