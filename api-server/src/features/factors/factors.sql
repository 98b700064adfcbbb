/* @name findFactors */
-- A row for each passkey, and one without where there is none.
select
  totp_factors.confirmed_at as "confirmed_at?",
  (
    select count(*)::int
    from recovery_codes
    where recovery_codes.user_id = sessions.user_id and used_at is null
  ) as "recovery_codes_left!",
  passkeys.passkey_id as "passkey_id?",
  passkeys.name as "name?",
  passkeys.created_at as "created_at?",
  passkeys.last_used_at as "last_used_at?"
from sessions
left join totp_factors on totp_factors.user_id = sessions.user_id
left join passkeys on passkeys.user_id = sessions.user_id
where sessions.secret_hash = :secretHash! and sessions.expires_at > now()
order by passkeys.passkey_id;
