import { Link } from "@tanstack/react-router";
import { useId, useRef } from "react";
import { useTranslations } from "use-intl";
import type { User } from "../api/types.ts";
import { paths } from "../paths.ts";
import { Avatar } from "./avatar.tsx";
import classes from "./shell.module.css";
import { useSignOut } from "./use-sign-out.ts";

/** The browser's own popover: it closes on Escape and on a click outside, and gives the focus back. */
export function AccountMenu({ user }: { user: User }) {
  const t = useTranslations("shell.account");
  const panelId = useId();
  const panel = useRef<HTMLDivElement>(null);
  const close = () => panel.current?.hidePopover();
  return (
    <>
      <button
        type="button"
        className={classes.accountButton}
        aria-label={t("open", { name: user.display_name })}
        popoverTarget={panelId}
      >
        <Avatar person={user} size={38} />
      </button>
      <div ref={panel} id={panelId} popover="auto" className={classes.accountPanel}>
        <p className={classes.accountName}>
          <strong>{user.display_name}</strong>
          <span>@{user.handle}</span>
        </p>
        <ul className={classes.accountList}>
          <AccountLink to={paths.profile} label={t("profile")} onFollow={close} />
          <AccountLink to={paths.editProfile} label={t("edit")} onFollow={close} />
          <AccountLink to={paths.account} label={t("account")} onFollow={close} />
          <AccountLink to={paths.myData} label={t("myData")} onFollow={close} />
          <AccountLink to={paths.sessions} label={t("sessions")} onFollow={close} />
          <AccountLink to={paths.activity} label={t("activity")} onFollow={close} />
          <SignOut onDone={close} />
        </ul>
      </div>
    </>
  );
}

interface AccountLinkProps {
  to: (typeof paths)["profile" | "editProfile" | "account" | "myData" | "sessions" | "activity"];
  label: string;
  onFollow: () => void;
}

function AccountLink({ to, label, onFollow }: AccountLinkProps) {
  return (
    <li>
      <Link to={to} activeOptions={{ exact: true }} className={classes.accountItem} onClick={onFollow}>
        {label}
      </Link>
    </li>
  );
}

function SignOut({ onDone }: { onDone: () => void }) {
  const t = useTranslations("shell.account");
  const signOut = useSignOut();
  return (
    <li>
      <button
        type="button"
        className={classes.accountItem}
        disabled={signOut.isPending}
        onClick={() => signOut.mutate(undefined, { onSuccess: onDone })}
      >
        {t("signOut")}
      </button>
      <p role="alert" className={signOut.isError ? classes.accountTrouble : undefined}>
        {signOut.isError ? t("signOutFailed") : null}
      </p>
    </li>
  );
}
