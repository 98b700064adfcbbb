-- Everything personal of the people who are homed in this region.

create table users (
  user_id uuid primary key,
  handle text not null constraint users_handle_key unique,
  -- Normalised: domain as lower-case A-labels, local part in lower case.
  email text not null constraint users_email_key unique,
  locale text,
  -- The number of the person's latest change of a name; see claims in the directory.
  change_number integer not null default 1 check (change_number > 0),
  created_at timestamptz not null default now()
);

create table credentials (
  user_id uuid primary key references users (user_id) on delete cascade,
  -- Argon2id in PHC string format.
  password_hash text not null,
  updated_at timestamptz not null default now()
);

create table profiles (
  user_id uuid primary key references users (user_id) on delete cascade,
  display_name text not null,
  headline text,
  bio text,
  location text,
  website text,
  -- Which picture the person has, or null for none; part of the picture's address.
  avatar_version text,
  version integer not null default 1 check (version > 0),
  updated_at timestamptz not null default now()
);

create table avatars (
  user_id uuid primary key references users (user_id) on delete cascade,
  -- WebP, re-encoded here: nothing of the file that was sent is kept.
  picture bytea not null,
  updated_at timestamptz not null default now()
);

create table sessions (
  session_id uuid primary key,
  user_id uuid not null references users (user_id) on delete cascade,
  -- SHA-256 of the token's secret part; the token itself is nowhere.
  secret_hash bytea not null constraint sessions_secret_hash_key unique,
  ip inet,
  user_agent text,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null
);

create index sessions_user_id_idx on sessions (user_id, session_id);
create index sessions_expires_at_idx on sessions (expires_at);

create table pending_signups (
  -- The id that the person will have.
  user_id uuid primary key,
  email text not null,
  locale text,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);

create index pending_signups_expires_at_idx on pending_signups (expires_at);

-- The home region's final word on a claim in the directory.
create table claim_fates (
  claim_id uuid constraint claim_fates_pkey primary key,
  fate text not null check (fate in ('kept', 'dropped')),
  decided_at timestamptz not null default now()
);

create table audit_events (
  event_id uuid primary key default uuidv7(),
  user_id uuid not null references users (user_id) on delete cascade,
  kind text not null,
  ip inet,
  user_agent text,
  created_at timestamptz not null default now()
);

create index audit_events_user_id_idx on audit_events (user_id, event_id);
