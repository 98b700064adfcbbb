import type { ReactNode } from "react";
import { Blossom } from "../blossom.tsx";
import { Page, PageHeading } from "../page.tsx";
import classes from "./trouble.module.css";

interface MessagePageProps {
  title: string;
  text?: string;
  mood?: "open" | "closed" | "unknown";
  /** what can be done about it: buttons and links */
  actions?: ReactNode;
  children?: ReactNode;
}

/** A page that says one thing clearly, and what can be done. */
export function MessagePage({ title, text, mood = "closed", actions, children }: MessagePageProps) {
  return (
    <Page title={title} width="narrow">
      <div className={classes.message}>
        <Blossom state={mood} size={112} className={classes.picture} />
        <PageHeading>{title}</PageHeading>
        {text === undefined ? null : <p className={classes.text}>{text}</p>}
        {children}
        {actions === undefined ? null : <div className={classes.actions}>{actions}</div>}
      </div>
    </Page>
  );
}
