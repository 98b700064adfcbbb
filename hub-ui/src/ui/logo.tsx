import { Link } from "@tanstack/react-router";
import { shell } from "../messages/index.ts";
import { paths } from "../paths.ts";
import { Blossom } from "./blossom.tsx";
import classes from "./shell.module.css";

export function Logo() {
  return (
    <Link to={paths.landing} aria-label={shell.home} className={classes.logo}>
      <Blossom size={34} />
      <span>{shell.product}</span>
    </Link>
  );
}
