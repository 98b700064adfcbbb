-- How people prove who they are, beyond one password, and what happened to their accounts.

-- When the holder of a session last proved who they are, by whatever they prove it with.
alter table sessions add column proven_at timestamptz not null default now();
update sessions set proven_at = created_at;

-- Browsers that somebody has signed in with. Each holds a secret of its own, which outlives the session.
create table known_devices (
  device_id uuid primary key default uuidv7(),
  user_id uuid not null references users (user_id) on delete cascade,
  -- SHA-256 of the secret in the browser's cookie.
  secret_hash bytea not null,
  user_agent text,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  constraint known_devices_secret_hash_key unique (user_id, secret_hash)
);

-- A new password that was asked for by mail. A later request takes the place of an earlier one.
create table password_resets (
  reset_id uuid primary key,
  user_id uuid not null constraint password_resets_user_id_key unique
    references users (user_id) on delete cascade,
  -- SHA-256 of the token in the mail; null until that is sent.
  token_hash bytea constraint password_resets_token_hash_key unique,
  requested_at timestamptz not null default now(),
  expires_at timestamptz not null
);

create index password_resets_expires_at_idx on password_resets (expires_at);

-- A secret that an authenticator app makes codes of (RFC 6238).
create table totp_factors (
  factor_id uuid primary key,
  user_id uuid not null constraint totp_factors_user_id_key unique
    references users (user_id) on delete cascade,
  -- Encrypted: it must be known to check a code, and a copy of this table should not be enough for that.
  sealed_secret text not null,
  -- Null until a first code has shown that the app has the secret.
  confirmed_at timestamptz,
  -- The time step of the latest code that was taken: no code is taken twice, and none that is older.
  last_step bigint,
  created_at timestamptz not null default now()
);

-- For whoever has lost their authenticator app: each works once.
create table recovery_codes (
  code_id uuid primary key default uuidv7(),
  user_id uuid not null references users (user_id) on delete cascade,
  code_hash bytea not null,
  created_at timestamptz not null default now(),
  used_at timestamptz,
  constraint recovery_codes_code_hash_key unique (user_id, code_hash)
);

-- Public keys of a person's devices (WebAuthn).
create table passkeys (
  passkey_id uuid primary key,
  user_id uuid not null references users (user_id) on delete cascade,
  name text not null,
  -- Whoever has a passkey made it up, so that it can be another person's as well: it is theirs together with them.
  credential_id bytea not null,
  public_key bytea not null,
  sign_count bigint not null default 0,
  transports text[] not null default '{}',
  is_backed_up boolean not null default false,
  -- When the latest challenge that it signed was given: an older one is not taken any more, nor that one twice.
  last_challenge_at timestamptz,
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  constraint passkeys_credential_id_key unique (user_id, credential_id)
);

create index passkeys_user_id_idx on passkeys (user_id, passkey_id);

-- What is told of something that happened: a name that was given, a region, or who looked.
alter table audit_events add column details jsonb not null default '{}';
create index audit_events_created_at_idx on audit_events (created_at);

-- What a mail says beyond its kind, such as the device and the time of what happened.
alter table outgoing_mails add column details jsonb not null default '{}';

-- How often something was tried, shared by the servers of this region. The keys are keyed digests of addresses and
-- accounts, which nobody can read back, and are forgotten within a day. A crash may forget them earlier; that they are
-- not written ahead keeps a log-in from waiting for the disk.
create unlogged table rate_limits (
  key text primary key,
  points integer not null default 0,
  -- Milliseconds since 1970, as the library that counts wants it.
  expire bigint
);

create index rate_limits_expire_idx on rate_limits (expire);

create trigger known_devices_fence before insert or update or delete on known_devices
  for each row execute function refuse_while_moving();
create trigger password_resets_fence before insert or update or delete on password_resets
  for each row execute function refuse_while_moving();
create trigger totp_factors_fence before insert or update or delete on totp_factors
  for each row execute function refuse_while_moving();
create trigger recovery_codes_fence before insert or update or delete on recovery_codes
  for each row execute function refuse_while_moving();
create trigger passkeys_fence before insert or update or delete on passkeys
  for each row execute function refuse_while_moving();
