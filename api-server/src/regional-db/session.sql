/* @name findLivingSession */
select session_id from sessions where secret_hash = :secretHash! and expires_at > now();

/* @name findSessionOwner */
select users.user_id, users.handle, users.email, credentials.password_hash
from sessions
join users on users.user_id = sessions.user_id
join credentials on credentials.user_id = sessions.user_id
where sessions.secret_hash = :secretHash! and sessions.expires_at > now();

/* @name findForwardedSession */
select to_region from forwarded_sessions where secret_hash = :secretHash! and expires_at > now();

/* @name deleteExpiredForwards */
with expired as (
  delete from forwarded_sessions where expires_at <= now() returning user_id
)
select count(*)::int as "count!" from expired;
