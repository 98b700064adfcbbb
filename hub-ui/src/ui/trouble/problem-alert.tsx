import { useTranslations } from "use-intl";
import { ProofCancelled } from "../proof/proof-cancelled.ts";
import { useRegionPlaces } from "../region-names.ts";
import { describeTrouble } from "./describe.ts";
import classes from "./trouble.module.css";
import { RequestId } from "./trouble-page.tsx";

/** What went wrong with something a person tried on this page. Everything they typed stays where it is. */
export function ProblemAlert({ error }: { error: unknown }) {
  const t = useTranslations("trouble");
  const placeOf = useRegionPlaces();
  if (error instanceof ProofCancelled) return null;
  const { title, text, requestId } = describeTrouble(error, t, placeOf);
  return (
    <AlertBox title={title} text={text}>
      {requestId === undefined ? null : <RequestId id={requestId} />}
    </AlertBox>
  );
}

interface AlertBoxProps {
  title: string;
  text?: string | undefined;
  children?: React.ReactNode;
}

export function AlertBox({ title, text, children }: AlertBoxProps) {
  return (
    <div role="alert" className={classes.alert}>
      <strong>{title}</strong>
      {text === undefined ? null : <p>{text}</p>}
      {children}
    </div>
  );
}
