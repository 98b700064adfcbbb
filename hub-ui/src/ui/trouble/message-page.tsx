import type { ReactNode } from "react";
import { Page, PageHeading } from "../page.tsx";
import { Plant, type PlantState } from "../plant.tsx";
import classes from "./trouble.module.css";

interface MessagePageProps {
  title: string;
  text?: string;
  mood?: PlantState;
  /** what can be done about it: buttons and links */
  actions?: ReactNode;
  children?: ReactNode;
}

/** A page that says one thing clearly, and what can be done. */
export function MessagePage({ title, text, mood = "closed", actions, children }: MessagePageProps) {
  return (
    <Page title={title} width="narrow">
      <div className={classes.message}>
        <Plant state={mood} height={150} className={classes.picture} />
        <PageHeading>{title}</PageHeading>
        {text === undefined ? null : <p className={classes.text}>{text}</p>}
        {children}
        {actions === undefined ? null : <div className={classes.actions}>{actions}</div>}
      </div>
    </Page>
  );
}
