import { type ReactNode, useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import classes from "./page.module.css";

// The page that a visit begins with leaves the focus alone, so that the keyboard starts at the top.
let visitHasBegun = false;

interface PageProps {
  /** The document's title, without the name of the product. */
  title: string;
  /** wide: for pages of several columns; narrow: for a form or a message */
  width?: "wide" | "medium" | "narrow";
  children: ReactNode;
}

/** The frame of every page: sets the document's title. Its `PageHeading` receives the focus. */
export function Page({ title, width = "medium", children }: PageProps) {
  const t = useTranslations("shell");
  const documentTitle = t("documentTitle", { page: title });
  useEffect(() => {
    document.title = documentTitle;
  }, [documentTitle]);
  return <div className={`${classes.page} ${classes[width]}`}>{children}</div>;
}

interface PageHeadingProps {
  children: ReactNode;
  className?: string | undefined;
  id?: string;
}

/** The h1. When it appears later in a visit it takes the focus, so that a screen reader says where one is. */
export function PageHeading({ children, className, id }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (visitHasBegun) heading.current?.focus({ preventScroll: true });
    visitHasBegun = true;
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} id={id} className={`${classes.heading} ${className ?? ""}`}>
      {children}
    </h1>
  );
}
