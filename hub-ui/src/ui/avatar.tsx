import { useState } from "react";
import { useTranslations } from "use-intl";
import { apiFile } from "../paths.ts";
import classes from "./avatar.module.css";
import { PETAL } from "./petals.ts";

interface AvatarProps {
  person: { handle: string; display_name: string; avatar_url: string | null };
  size: number;
  /** Whether the picture tells something that the text beside it does not. */
  described?: boolean;
}

/** A person's picture; who has none, or one that can't be fetched, gets a blossom in a colour of their own. */
export function Avatar({ person, size, described = false }: AvatarProps) {
  const t = useTranslations("shell");
  const { avatar_url: path } = person;
  const [missing, setMissing] = useState<string>();
  return (
    <span className={classes.frame} style={{ width: size, height: size }}>
      {path === null || path === missing ? (
        <BlossomPortrait handle={person.handle} name={person.display_name} />
      ) : (
        <img
          src={apiFile(path)}
          onError={() => setMissing(path)}
          width={size}
          height={size}
          alt={described ? t("avatarOf", { name: person.display_name }) : ""}
        />
      )}
    </span>
  );
}

function BlossomPortrait({ handle, name }: { handle: string; name: string }) {
  const tone = classes[`tone${numberFor(handle) % 6}`] ?? "";
  return (
    <svg viewBox="0 0 100 100" className={`${classes.portrait} ${tone}`} aria-hidden="true">
      <rect width="100" height="100" className={classes.ground} />
      {[45, 135, 225, 315].map((turn) => (
        <path key={turn} d={PETAL} transform={`rotate(${turn} 50 50) translate(-10 -10) scale(1.2)`} />
      ))}
      <text x="50" y="50" dy="0.36em" textAnchor="middle" className={classes.initial}>
        {initialOf(name)}
      </text>
    </svg>
  );
}

function initialOf(name: string): string {
  const [first] = new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(name.trim());
  return first?.segment.toLocaleUpperCase() ?? "";
}

/** A small number that is always the same for a handle (FNV-1a). */
function numberFor(handle: string): number {
  let hash = 0x811c9dc5;
  for (const char of handle) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}
