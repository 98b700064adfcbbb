import type { User } from "../../api/types.ts";
import { GlobeIcon, LockIcon, PeopleIcon } from "../icons.tsx";

type Audience = User["visibility"]["bio"];

export const AUDIENCE_ICONS: Record<Audience, typeof GlobeIcon> = {
  everyone: GlobeIcon,
  "signed-in": PeopleIcon,
  nobody: LockIcon,
};
