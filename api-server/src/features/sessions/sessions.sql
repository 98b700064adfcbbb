/* @name findCredential */
select
  users.user_id,
  users.handle,
  users.email,
  users.locale,
  users.theme,
  users.time_zone,
  users.created_at,
  profiles.display_name,
  profiles.headline,
  profiles.bio,
  profiles.location,
  profiles.website,
  profiles.avatar_version,
  own_parts(profiles) as "parts!",
  profiles.version,
  credentials.password_hash,
  app.factor_id as "factor_id?",
  app.sealed_secret as "sealed_secret?",
  exists (
    select from known_devices
    where known_devices.user_id = users.user_id and known_devices.secret_hash = :deviceHash::bytea
  ) as "is_known_device!"
from users
join profiles on profiles.user_id = users.user_id
join credentials on credentials.user_id = users.user_id
left join totp_factors as app on app.user_id = users.user_id and app.confirmed_at is not null
where (:kind! = 'email' and users.email = :login!) or (:kind! = 'handle' and users.handle = :login!);

/* @name offerSession */
-- As findCredential, and with the session of whoever turns out to know the password: it lives for as long as
-- that takes to find out. A person who is moving gets none, nor does one whose password is not enough.
with person as (
  select
    users.user_id, users.handle, users.email, users.locale, users.theme, users.time_zone, users.created_at,
    users.fenced_by, credentials.password_hash
  from users
  join credentials on credentials.user_id = users.user_id
  where (:kind! = 'email' and users.email = :login!) or (:kind! = 'handle' and users.handle = :login!)
  for key share of users
  -- A change of the password waits for the session, and ends it, or this waits for the change.
  for share of credentials
),
app as (
  select totp_factors.user_id, totp_factors.factor_id, totp_factors.sealed_secret
  from totp_factors
  join person on person.user_id = totp_factors.user_id
  where totp_factors.confirmed_at is not null
),
offered as (
  insert into sessions (session_id, user_id, secret_hash, ip, user_agent, expires_at, is_proven)
  select :sessionId!, user_id, :secretHash!, :ip::inet, :userAgent, now() + interval '2 minutes', false
  from person
  where fenced_by is null and not exists (select from app)
  returning session_id
)
select
  person.user_id,
  person.handle,
  person.email,
  person.locale,
  person.theme,
  person.time_zone,
  person.created_at,
  profiles.display_name,
  profiles.headline,
  profiles.bio,
  profiles.location,
  profiles.website,
  profiles.avatar_version,
  own_parts(profiles) as "parts!",
  profiles.version,
  person.password_hash,
  app.factor_id as "factor_id?",
  app.sealed_secret as "sealed_secret?",
  exists (
    select from known_devices
    where known_devices.user_id = person.user_id and known_devices.secret_hash = :deviceHash::bytea
  ) as "is_known_device!",
  exists (select from offered) as "is_offered!",
  now() + make_interval(days => :sessionDays!) as "expires_at!"
from person
join profiles on profiles.user_id = person.user_id
left join app on app.user_id = person.user_id;

/* @name proveSession */
-- The password is proven: the offered session is one like any other.
with person as (
  select users.user_id
  from sessions
  join users on users.user_id = sessions.user_id
  where sessions.session_id = :sessionId!
  for key share of users
),
proven as (
  update sessions
  set is_proven = true, expires_at = :expiresAt!
  from person
  where sessions.session_id = :sessionId! and sessions.user_id = person.user_id and not sessions.is_proven
  returning sessions.user_id, sessions.ip, sessions.user_agent
),
audit as (
  insert into audit_events (user_id, kind, ip, user_agent, details)
  select user_id, 'signed-in', ip, user_agent, '{"with": "password"}' from proven
  returning event_id
)
select proven.user_id from proven, audit;

/* @name withdrawSession */
with person as (
  select users.user_id
  from sessions
  join users on users.user_id = sessions.user_id
  where sessions.session_id = :sessionId!
  for key share of users
)
delete from sessions
using person
where sessions.session_id = :sessionId! and sessions.user_id = person.user_id and not sessions.is_proven;

/* @name createSession */
-- No row: the person is not at home here any more, or has another password than the one that was verified.
with person as (
  select users.user_id
  from users
  join credentials on credentials.user_id = users.user_id
  where users.user_id = :userId! and credentials.password_hash = :verified!
  for key share of users
  -- A change of the password waits for the session, and ends it, or this waits for the change.
  for share of credentials
),
session as (
  insert into sessions (session_id, user_id, secret_hash, ip, user_agent, expires_at)
  select :sessionId!, user_id, :secretHash!, :ip::inet, :userAgent, now() + make_interval(days => :sessionDays!)
  from person
  returning session_id, user_id, expires_at
),
audit as (
  insert into audit_events (user_id, kind, ip, user_agent, details)
  select user_id, 'signed-in', :ip::inet, :userAgent, '{"with": "password"}' from session
  returning event_id
)
select session.session_id, session.expires_at from session, audit;

/* @name listSessions */
with current_session as (
  select session_id, user_id from sessions where secret_hash = :secretHash! and expires_at > now()
)
select
  sessions.session_id,
  sessions.session_id = current_session.session_id as "current!",
  sessions.created_at,
  sessions.last_seen_at,
  host(sessions.ip) as ip,
  sessions.user_agent
from current_session
join sessions on sessions.user_id = current_session.user_id
where sessions.expires_at > now()
  -- One that is only offered is nobody's yet; who holds its token has proven the password.
  and (sessions.is_proven or sessions.session_id = current_session.session_id)
  and (:before::uuid is null or sessions.session_id < :before::uuid)
order by sessions.session_id desc
limit :limit!;

/* @name deleteCurrentSession */
with current_session as (
  select sessions.session_id
  from sessions
  join users on users.user_id = sessions.user_id
  where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
  for key share of users
),
ended as (
  delete from sessions
  using current_session
  where sessions.session_id = current_session.session_id
  returning sessions.user_id
),
audit as (
  insert into audit_events (user_id, kind, ip, user_agent)
  select user_id, 'signed-out', :ip::inet, :userAgent from ended
  returning event_id
)
select ended.user_id from ended, audit;

/* @name deleteOwnSession */
with current_session as (
  select users.user_id
  from sessions
  join users on users.user_id = sessions.user_id
  where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
  for key share of users
),
ended as (
  delete from sessions
  using current_session
  where sessions.session_id = :sessionId!
    and sessions.user_id = current_session.user_id
    and sessions.expires_at > now()
  returning sessions.user_id
),
audit as (
  insert into audit_events (user_id, kind, ip, user_agent)
  select user_id, 'session-ended', :ip::inet, :userAgent from ended
  returning event_id
)
select exists (select from ended) as "ended!", (select count(*)::int from audit) as "audited!"
from current_session;

/* @name deleteExpiredSessions */
delete from sessions
where expires_at <= now()
  -- Those of a person who is moving go with them, and from there.
  and not exists (select from users where users.user_id = sessions.user_id and fenced_by is not null);
