import { lazy, Suspense } from "react";
import classes from "./bio.module.css";

/** Whatever could mean something in Markdown. A text without any of it needs no parser. */
const MARKUP = /[*_`#>~[\]\\&<|@=]|:\/\/|www\.|^\s*(?:[-+]|\d+[.)])|^(?: {4}|\t)/im;

// Where the parser can't be fetched, the text is still worth reading.
const Markdown = lazy(() =>
  import("./markdown.tsx").then(
    (module) => ({ default: module.Markdown }),
    () => ({ default: Plain }),
  ),
);

/** What a person wrote about themselves. It can be read as it was typed until the parser is here. */
export function Bio({ text }: { text: string }) {
  return (
    <div className={classes.bio} dir="auto">
      {MARKUP.test(text) ? (
        <Suspense fallback={<Plain text={text} />}>
          <Markdown text={text} />
        </Suspense>
      ) : (
        <Plain text={text} />
      )}
    </div>
  );
}

/** Paragraphs as Markdown would make them, so that little moves when it does. */
function Plain({ text }: { text: string }) {
  const paragraphs = text.trim().split(/\n\s*\n/);
  let place = 0;
  return (
    <div>
      {paragraphs.map((paragraph) => (
        <p key={place++}>{paragraph}</p>
      ))}
    </div>
  );
}
