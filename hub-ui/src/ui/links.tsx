import { Button, type ButtonProps } from "@mantine/core";
import { createLink } from "@tanstack/react-router";
import type { AnchorHTMLAttributes, Ref } from "react";
import { ArrowLeftIcon } from "./icons.tsx";
import classes from "./links.module.css";

type AnchorButtonProps = ButtonProps &
  Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps> & { ref?: Ref<HTMLAnchorElement> };

function AnchorButton(props: AnchorButtonProps) {
  return <Button component="a" {...props} />;
}

/** A link to a page of the hub that looks like a button. */
export const ButtonLink = createLink(AnchorButton);

function BackAnchor({ children, ...props }: AnchorHTMLAttributes<HTMLAnchorElement>) {
  return (
    <a {...props} className={classes.back}>
      <ArrowLeftIcon size={16} />
      {children}
    </a>
  );
}

/** Above a heading: to the page that this one is a part of. */
export const BackLink = createLink(BackAnchor);
