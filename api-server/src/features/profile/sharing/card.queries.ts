/** Types generated for queries found in "api-server/src/features/profile/sharing/card.sql" */
import { RegionalQuery as PreparedQuery } from "#regional-db/regional-query.ts";

/** 'FindCard' parameters type */
export interface IFindCardParams {
  handle: string;
}

/** 'FindCard' return type */
export interface IFindCardResult {
  display_name: string;
  handle: string;
  headline: string | null;
  locale: string | null;
  picture: Buffer | null;
  search_engines: boolean;
  version: number;
}

/** 'FindCard' query type */
export interface IFindCardQuery {
  params: IFindCardParams;
  result: IFindCardResult;
}

const findCardText = {"text":"-- What everybody sees of a person, as a picture shows it.\nselect\n  users.handle,\n  users.locale,\n  profiles.display_name,\n  profiles.search_engines,\n  profiles.version,\n  seen_parts(profiles, '{everyone}') ->> 'headline' as headline,\n  case when is_seen_by(profiles.visibility, 'avatar', '{everyone}') then avatars.picture end as \"picture\"\nfrom users\njoin profiles on profiles.user_id = users.user_id\nleft join avatars on avatars.user_id = users.user_id\nwhere users.handle = $1","parameters":["handle"]};

/**
 * Query generated from SQL:
 * ```
 * -- What everybody sees of a person, as a picture shows it.
 * select
 *   users.handle,
 *   users.locale,
 *   profiles.display_name,
 *   profiles.search_engines,
 *   profiles.version,
 *   seen_parts(profiles, '{everyone}') ->> 'headline' as headline,
 *   case when is_seen_by(profiles.visibility, 'avatar', '{everyone}') then avatars.picture end as "picture?"
 * from users
 * join profiles on profiles.user_id = users.user_id
 * left join avatars on avatars.user_id = users.user_id
 * where users.handle = :handle!
 * ```
 */
export const findCard = new PreparedQuery<IFindCardParams,IFindCardResult>(findCardText);


