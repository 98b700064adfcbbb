import type { PublicUser, User } from "@vetchium/api-contract";
import type { FastifyReply } from "fastify";
import type { RegionalDatabase } from "#regional-db/regional-database.ts";

export interface PublicUserRow {
  handle: string;
  display_name: string;
  headline: string | null;
  bio: string | null;
  location: string | null;
  website: string | null;
  avatar_version: string | null;
}

export interface UserRow extends PublicUserRow {
  user_id: string;
  email: string;
  version: number;
  created_at: Date;
}

/** A row of a region's database as everybody may see that person. */
export function toPublicUser(row: PublicUserRow, homeRegion: string): PublicUser {
  return {
    handle: row.handle,
    display_name: row.display_name,
    headline: row.headline,
    bio: row.bio,
    location: row.location,
    website: row.website,
    home_region: homeRegion,
    avatar_url: row.avatar_version === null ? null : `/v1/users/${row.handle}/avatar?v=${row.avatar_version}`,
  };
}

/** A row of a region's database as that person sees themselves. */
export function toUser(row: UserRow, homeRegion: string): User {
  return {
    id: row.user_id,
    email: row.email,
    ...toPublicUser(row, homeRegion),
    version: row.version,
    created_at: row.created_at.toISOString(),
  };
}

/** Answers people themselves, with the version of their profile as the ETag that a change may name. */
export function answerUser(reply: FastifyReply, row: UserRow, home: RegionalDatabase): { user: User } {
  reply.header("etag", `"${row.version}"`);
  return { user: toUser(row, home.region) };
}
