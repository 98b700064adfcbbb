import type { ProfileLists, PublicUser, User, Visibility } from "@vetchium/api-contract";
import type { FastifyReply } from "fastify";
import type { RegionalDatabase } from "#regional-db/regional-database.ts";

/** What the function seen_parts of the regional schema answers; null is what may not be seen. */
type SeenParts = { [List in keyof ProfileLists]: ProfileLists[List] | null } & {
  avatar: string | null;
  headline: string | null;
  bio: string | null;
  location: string | null;
  website: string | null;
};

/** What the function own_parts of the regional schema answers. */
type OwnParts = ProfileLists & { visibility: Visibility; search_engines: boolean };

export interface PublicUserRow {
  handle: string;
  display_name: string;
  search_engines: boolean;
  /** Of seen_parts. */
  parts: unknown;
}

export interface UserRow {
  user_id: string;
  handle: string;
  email: string;
  locale: string | null;
  theme: string | null;
  time_zone: string | null;
  created_at: Date;
  display_name: string;
  headline: string | null;
  bio: string | null;
  location: string | null;
  website: string | null;
  avatar_version: string | null;
  /** Of own_parts. */
  parts: unknown;
  version: number;
}

/** A row of a region's database as whoever it was asked for may see that person. */
export function toPublicUser(row: PublicUserRow, homeRegion: string): PublicUser {
  const { avatar, work, education, links, languages, contacts, ...texts } = row.parts as SeenParts;
  return {
    handle: row.handle,
    display_name: row.display_name,
    ...texts,
    work: work ?? [],
    education: education ?? [],
    links: links ?? [],
    languages: languages ?? [],
    contacts: contacts ?? [],
    home_region: homeRegion,
    avatar_url: avatarUrl(row.handle, avatar),
    search_engines: row.search_engines,
  };
}

/** A row of a region's database as that person sees themselves. */
export function toUser(row: UserRow, homeRegion: string): User {
  return {
    id: row.user_id,
    handle: row.handle,
    email: row.email,
    display_name: row.display_name,
    headline: row.headline,
    bio: row.bio,
    location: row.location,
    website: row.website,
    ...(row.parts as OwnParts),
    home_region: homeRegion,
    avatar_url: avatarUrl(row.handle, row.avatar_version),
    preferences: {
      locale: row.locale,
      theme: row.theme as User["preferences"]["theme"],
      time_zone: row.time_zone,
    },
    version: row.version,
    created_at: row.created_at.toISOString(),
  };
}

function avatarUrl(handle: string, version: string | null): string | null {
  return version === null ? null : `/v1/users/${handle}/avatar?v=${version}`;
}

/** Answers people themselves, with the version of their profile as the ETag that a change may name. */
export function answerUser(reply: FastifyReply, row: UserRow, home: RegionalDatabase): { user: User } {
  reply.header("etag", `"${row.version}"`);
  return { user: toUser(row, home.region) };
}
