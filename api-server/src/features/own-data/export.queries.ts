/** Types generated for queries found in "api-server/src/features/own-data/export.sql" */
import { RegionalQuery as PreparedQuery } from "#regional-db/regional-query.ts";

/** 'RecordExport' parameters type */
export interface IRecordExportParams {
  ip?: string | null | void;
  secretHash: Buffer;
  userAgent?: string | null | void;
}

/** 'RecordExport' return type */
export interface IRecordExportResult {
  notifying: boolean;
  user_id: string;
}

/** 'RecordExport' query type */
export interface IRecordExportQuery {
  params: IRecordExportParams;
  result: IRecordExportResult;
}

const recordExportText = {"text":"with current_session as (\n  select users.user_id, users.email\n  from sessions\n  join users on users.user_id = sessions.user_id\n  where sessions.secret_hash = $1 and sessions.expires_at > now()\n  for key share of users\n),\naudit as (\n  insert into audit_events (user_id, kind, ip, user_agent)\n  select user_id, 'data-exported', $2::inet, $3 from current_session\n  returning event_id\n),\nnotice as (\n  insert into outgoing_mails (user_id, kind, address, details)\n  select\n    user_id, 'data-exported-notice', email,\n    jsonb_strip_nulls(jsonb_build_object('at', now(), 'ip', host($2::inet), 'user_agent', $3::text))\n  from current_session\n  returning mail_id\n)\nselect\n  current_session.user_id,\n  graphile_worker.add_job('send-mails', json_build_object('user_id', current_session.user_id))\n    is not null as \"notifying\"\nfrom current_session, audit, notice","parameters":["secretHash","ip","userAgent"]};

/**
 * Query generated from SQL:
 * ```
 * with current_session as (
 *   select users.user_id, users.email
 *   from sessions
 *   join users on users.user_id = sessions.user_id
 *   where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
 *   for key share of users
 * ),
 * audit as (
 *   insert into audit_events (user_id, kind, ip, user_agent)
 *   select user_id, 'data-exported', :ip::inet, :userAgent from current_session
 *   returning event_id
 * ),
 * notice as (
 *   insert into outgoing_mails (user_id, kind, address, details)
 *   select
 *     user_id, 'data-exported-notice', email,
 *     jsonb_strip_nulls(jsonb_build_object('at', now(), 'ip', host(:ip::inet), 'user_agent', :userAgent::text))
 *   from current_session
 *   returning mail_id
 * )
 * select
 *   current_session.user_id,
 *   graphile_worker.add_job('send-mails', json_build_object('user_id', current_session.user_id))
 *     is not null as "notifying!"
 * from current_session, audit, notice
 * ```
 */
export const recordExport = new PreparedQuery<IRecordExportParams,IRecordExportResult>(recordExportText);


