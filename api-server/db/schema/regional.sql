create table audit_events (
  event_id uuid not null default uuidv7(),
  user_id uuid not null,
  kind text not null,
  ip inet,
  user_agent text,
  created_at timestamp with time zone not null default now()
);

create table avatars (
  user_id uuid not null,
  picture bytea not null,
  updated_at timestamp with time zone not null default now()
);

create table claim_fates (
  claim_id uuid not null,
  fate text not null,
  decided_at timestamp with time zone not null default now()
);

create table credentials (
  user_id uuid not null,
  password_hash text not null,
  updated_at timestamp with time zone not null default now()
);

create table pending_signups (
  user_id uuid not null,
  email text not null,
  locale text,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null
);

create table profiles (
  user_id uuid not null,
  display_name text not null,
  headline text,
  bio text,
  location text,
  website text,
  avatar_version text,
  version integer not null default 1,
  updated_at timestamp with time zone not null default now()
);

create table schema_migration_checksums (
  name text not null,
  checksum text not null
);

create table schema_migrations (
  id integer not null default nextval('schema_migrations_id_seq'::regclass),
  name character varying(255) not null,
  run_on timestamp without time zone not null
);

create table sessions (
  session_id uuid not null,
  user_id uuid not null,
  secret_hash bytea not null,
  ip inet,
  user_agent text,
  created_at timestamp with time zone not null default now(),
  last_seen_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null
);

create table users (
  user_id uuid not null,
  handle text not null,
  email text not null,
  locale text,
  change_number integer not null default 1,
  created_at timestamp with time zone not null default now()
);

alter table audit_events add constraint audit_events_pkey PRIMARY KEY (event_id);

alter table audit_events add constraint audit_events_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(user_id) ON DELETE CASCADE;

alter table avatars add constraint avatars_pkey PRIMARY KEY (user_id);

alter table avatars add constraint avatars_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(user_id) ON DELETE CASCADE;

alter table claim_fates add constraint claim_fates_fate_check CHECK ((fate = ANY (ARRAY['kept'::text, 'dropped'::text])));

alter table claim_fates add constraint claim_fates_pkey PRIMARY KEY (claim_id);

alter table credentials add constraint credentials_pkey PRIMARY KEY (user_id);

alter table credentials add constraint credentials_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(user_id) ON DELETE CASCADE;

alter table pending_signups add constraint pending_signups_pkey PRIMARY KEY (user_id);

alter table profiles add constraint profiles_pkey PRIMARY KEY (user_id);

alter table profiles add constraint profiles_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(user_id) ON DELETE CASCADE;

alter table profiles add constraint profiles_version_check CHECK ((version > 0));

alter table schema_migration_checksums add constraint schema_migration_checksums_pkey PRIMARY KEY (name);

alter table schema_migrations add constraint schema_migrations_pkey PRIMARY KEY (id);

alter table sessions add constraint sessions_pkey PRIMARY KEY (session_id);

alter table sessions add constraint sessions_secret_hash_key UNIQUE (secret_hash);

alter table sessions add constraint sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(user_id) ON DELETE CASCADE;

alter table users add constraint users_change_number_check CHECK ((change_number > 0));

alter table users add constraint users_email_key UNIQUE (email);

alter table users add constraint users_handle_key UNIQUE (handle);

alter table users add constraint users_pkey PRIMARY KEY (user_id);

CREATE INDEX audit_events_user_id_idx ON public.audit_events USING btree (user_id, event_id);

CREATE INDEX pending_signups_expires_at_idx ON public.pending_signups USING btree (expires_at);

CREATE INDEX sessions_expires_at_idx ON public.sessions USING btree (expires_at);

CREATE INDEX sessions_user_id_idx ON public.sessions USING btree (user_id, session_id);
