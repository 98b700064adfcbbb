create table arrivals (
  move_id uuid not null,
  user_id uuid not null,
  state text not null,
  created_at timestamp with time zone not null default now()
);

create table arriving_rows (
  move_id uuid not null,
  table_name text not null,
  row_key uuid not null,
  user_id uuid not null,
  content jsonb not null
);

create table audit_events (
  event_id uuid not null default uuidv7(),
  user_id uuid not null,
  kind text not null,
  ip inet,
  user_agent text,
  created_at timestamp with time zone not null default now(),
  details jsonb not null default '{}'::jsonb
);

create table avatars (
  user_id uuid not null,
  picture bytea not null,
  updated_at timestamp with time zone not null default now()
);

create table claim_fates (
  claim_id uuid not null,
  fate text not null,
  decided_at timestamp with time zone not null default now(),
  change_number integer
);

create table credentials (
  user_id uuid not null,
  password_hash text not null,
  updated_at timestamp with time zone not null default now()
);

create table departures (
  move_id uuid not null,
  user_id uuid not null,
  to_region text not null,
  departed_at timestamp with time zone not null default now()
);

create table email_changes (
  change_id uuid not null,
  user_id uuid not null,
  email text not null,
  requested_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null
);

create table erasures (
  erasure_id uuid not null,
  user_id uuid not null,
  requested_at timestamp with time zone not null default now(),
  finished_at timestamp with time zone
);

create table forwarded_sessions (
  secret_hash bytea not null,
  user_id uuid not null,
  to_region text not null,
  expires_at timestamp with time zone not null
);

create table known_devices (
  device_id uuid not null default uuidv7(),
  user_id uuid not null,
  secret_hash bytea not null,
  user_agent text,
  created_at timestamp with time zone not null default now(),
  last_seen_at timestamp with time zone not null default now()
);

create table moves (
  move_id uuid not null,
  user_id uuid not null,
  from_region text not null,
  to_region text not null,
  status text not null,
  epoch integer,
  rows_total bigint not null default 0,
  rows_copied bigint not null default 0,
  aborted_because text,
  requested_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  finished_at timestamp with time zone
);

create table outgoing_mails (
  mail_id uuid not null default uuidv7(),
  user_id uuid not null,
  kind text not null,
  address text not null,
  created_at timestamp with time zone not null default now(),
  sending_until timestamp with time zone,
  details jsonb not null default '{}'::jsonb
);

create table passkeys (
  passkey_id uuid not null,
  user_id uuid not null,
  name text not null,
  credential_id bytea not null,
  public_key bytea not null,
  sign_count bigint not null default 0,
  transports text[] not null default '{}'::text[],
  is_backed_up boolean not null default false,
  last_challenge_at timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  last_used_at timestamp with time zone
);

create table password_resets (
  reset_id uuid not null,
  user_id uuid not null,
  token_hash bytea,
  requested_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null
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
  updated_at timestamp with time zone not null default now(),
  work jsonb not null default '[]'::jsonb,
  education jsonb not null default '[]'::jsonb,
  links jsonb not null default '[]'::jsonb,
  languages jsonb not null default '[]'::jsonb,
  contacts jsonb not null default '[]'::jsonb,
  visibility jsonb not null default '{}'::jsonb,
  search_engines boolean not null default true
);

create table rate_limits (
  key text not null,
  points integer not null default 0,
  expire bigint
);

create table recovery_codes (
  code_id uuid not null default uuidv7(),
  user_id uuid not null,
  code_hash bytea not null,
  created_at timestamp with time zone not null default now(),
  used_at timestamp with time zone
);

create table released_handles (
  released_id uuid not null default uuidv7(),
  handle text not null,
  user_id uuid,
  quarantined_until timestamp with time zone not null default (now() + '90 days'::interval)
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
  expires_at timestamp with time zone not null,
  is_proven boolean not null default true,
  proven_at timestamp with time zone not null default now()
);

create table totp_factors (
  factor_id uuid not null,
  user_id uuid not null,
  sealed_secret text not null,
  confirmed_at timestamp with time zone,
  last_step bigint,
  created_at timestamp with time zone not null default now()
);

create table users (
  user_id uuid not null,
  handle text not null,
  email text not null,
  locale text,
  change_number integer not null default 1,
  created_at timestamp with time zone not null default now(),
  epoch integer not null default 1,
  fenced_by uuid,
  changed_at timestamp with time zone not null default now(),
  theme text,
  time_zone text
);

alter table arrivals add constraint arrivals_pkey PRIMARY KEY (move_id);

alter table arrivals add constraint arrivals_state_check CHECK ((state = ANY (ARRAY['copying'::text, 'opened'::text, 'closed'::text])));

alter table arriving_rows add constraint arriving_rows_move_id_fkey FOREIGN KEY (move_id) REFERENCES arrivals(move_id) ON DELETE CASCADE;

alter table arriving_rows add constraint arriving_rows_pkey PRIMARY KEY (move_id, table_name, row_key);

alter table audit_events add constraint audit_events_pkey PRIMARY KEY (event_id);

alter table audit_events add constraint audit_events_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(user_id) ON DELETE CASCADE;

alter table avatars add constraint avatars_pkey PRIMARY KEY (user_id);

alter table avatars add constraint avatars_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(user_id) ON DELETE CASCADE;

alter table claim_fates add constraint claim_fates_change_number_check CHECK ((change_number > 0));

alter table claim_fates add constraint claim_fates_check CHECK (((fate = 'kept'::text) = (change_number IS NOT NULL)));

alter table claim_fates add constraint claim_fates_fate_check CHECK ((fate = ANY (ARRAY['kept'::text, 'dropped'::text])));

alter table claim_fates add constraint claim_fates_pkey PRIMARY KEY (claim_id);

alter table credentials add constraint credentials_pkey PRIMARY KEY (user_id);

alter table credentials add constraint credentials_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(user_id) ON DELETE CASCADE;

alter table departures add constraint departures_pkey PRIMARY KEY (move_id);

alter table email_changes add constraint email_changes_pkey PRIMARY KEY (change_id);

alter table email_changes add constraint email_changes_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(user_id) ON DELETE CASCADE;

alter table email_changes add constraint email_changes_user_id_key UNIQUE (user_id);

alter table erasures add constraint erasures_pkey PRIMARY KEY (erasure_id);

alter table erasures add constraint erasures_user_id_key UNIQUE (user_id);

alter table forwarded_sessions add constraint forwarded_sessions_pkey PRIMARY KEY (secret_hash);

alter table known_devices add constraint known_devices_pkey PRIMARY KEY (device_id);

alter table known_devices add constraint known_devices_secret_hash_key UNIQUE (user_id, secret_hash);

alter table known_devices add constraint known_devices_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(user_id) ON DELETE CASCADE;

alter table moves add constraint moves_aborted_because_check CHECK ((aborted_because = ANY (ARRAY['called-off'::text, 'failed'::text])));

alter table moves add constraint moves_check CHECK (((status = 'aborted'::text) = (aborted_because IS NOT NULL)));

alter table moves add constraint moves_pkey PRIMARY KEY (move_id);

alter table moves add constraint moves_status_check CHECK ((status = ANY (ARRAY['fencing'::text, 'copying'::text, 'switching'::text, 'purging'::text, 'done'::text, 'aborted'::text])));

alter table moves add constraint moves_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(user_id) ON DELETE CASCADE;

alter table outgoing_mails add constraint outgoing_mails_pkey PRIMARY KEY (mail_id);

alter table outgoing_mails add constraint outgoing_mails_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(user_id) ON DELETE CASCADE;

alter table passkeys add constraint passkeys_credential_id_key UNIQUE (user_id, credential_id);

alter table passkeys add constraint passkeys_pkey PRIMARY KEY (passkey_id);

alter table passkeys add constraint passkeys_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(user_id) ON DELETE CASCADE;

alter table password_resets add constraint password_resets_pkey PRIMARY KEY (reset_id);

alter table password_resets add constraint password_resets_token_hash_key UNIQUE (token_hash);

alter table password_resets add constraint password_resets_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(user_id) ON DELETE CASCADE;

alter table password_resets add constraint password_resets_user_id_key UNIQUE (user_id);

alter table pending_signups add constraint pending_signups_pkey PRIMARY KEY (user_id);

alter table profiles add constraint profiles_contacts_check CHECK ((jsonb_typeof(contacts) = 'array'::text));

alter table profiles add constraint profiles_education_check CHECK ((jsonb_typeof(education) = 'array'::text));

alter table profiles add constraint profiles_languages_check CHECK ((jsonb_typeof(languages) = 'array'::text));

alter table profiles add constraint profiles_links_check CHECK ((jsonb_typeof(links) = 'array'::text));

alter table profiles add constraint profiles_pkey PRIMARY KEY (user_id);

alter table profiles add constraint profiles_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(user_id) ON DELETE CASCADE;

alter table profiles add constraint profiles_version_check CHECK ((version > 0));

alter table profiles add constraint profiles_visibility_check CHECK ((jsonb_typeof(visibility) = 'object'::text));

alter table profiles add constraint profiles_work_check CHECK ((jsonb_typeof(work) = 'array'::text));

alter table rate_limits add constraint rate_limits_pkey PRIMARY KEY (key);

alter table recovery_codes add constraint recovery_codes_code_hash_key UNIQUE (user_id, code_hash);

alter table recovery_codes add constraint recovery_codes_pkey PRIMARY KEY (code_id);

alter table recovery_codes add constraint recovery_codes_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(user_id) ON DELETE CASCADE;

alter table released_handles add constraint released_handles_pkey PRIMARY KEY (released_id);

alter table released_handles add constraint released_handles_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(user_id) ON DELETE SET NULL;

alter table schema_migration_checksums add constraint schema_migration_checksums_pkey PRIMARY KEY (name);

alter table schema_migrations add constraint schema_migrations_pkey PRIMARY KEY (id);

alter table sessions add constraint sessions_pkey PRIMARY KEY (session_id);

alter table sessions add constraint sessions_secret_hash_key UNIQUE (secret_hash);

alter table sessions add constraint sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(user_id) ON DELETE CASCADE;

alter table totp_factors add constraint totp_factors_pkey PRIMARY KEY (factor_id);

alter table totp_factors add constraint totp_factors_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(user_id) ON DELETE CASCADE;

alter table totp_factors add constraint totp_factors_user_id_key UNIQUE (user_id);

alter table users add constraint users_change_number_check CHECK ((change_number > 0));

alter table users add constraint users_email_key UNIQUE (email);

alter table users add constraint users_epoch_check CHECK ((epoch > 0));

alter table users add constraint users_handle_key UNIQUE (handle);

alter table users add constraint users_pkey PRIMARY KEY (user_id);

alter table users add constraint users_theme_check CHECK ((theme = ANY (ARRAY['light'::text, 'dark'::text, 'auto'::text])));

CREATE INDEX arrivals_user_id_idx ON public.arrivals USING btree (user_id);

CREATE INDEX arriving_rows_user_id_idx ON public.arriving_rows USING btree (user_id);

CREATE INDEX audit_events_created_at_idx ON public.audit_events USING btree (created_at);

CREATE INDEX audit_events_user_id_idx ON public.audit_events USING btree (user_id, event_id);

CREATE INDEX departures_user_id_idx ON public.departures USING btree (user_id);

CREATE INDEX email_changes_expires_at_idx ON public.email_changes USING btree (expires_at);

CREATE INDEX forwarded_sessions_expires_at_idx ON public.forwarded_sessions USING btree (expires_at);

CREATE INDEX forwarded_sessions_user_id_idx ON public.forwarded_sessions USING btree (user_id);

CREATE UNIQUE INDEX moves_open_key ON public.moves USING btree (user_id) WHERE (status <> ALL (ARRAY['done'::text, 'aborted'::text]));

CREATE INDEX moves_user_id_idx ON public.moves USING btree (user_id, move_id);

CREATE INDEX outgoing_mails_user_id_idx ON public.outgoing_mails USING btree (user_id, mail_id);

CREATE INDEX passkeys_user_id_idx ON public.passkeys USING btree (user_id, passkey_id);

CREATE INDEX password_resets_expires_at_idx ON public.password_resets USING btree (expires_at);

CREATE INDEX pending_signups_expires_at_idx ON public.pending_signups USING btree (expires_at);

CREATE INDEX rate_limits_expire_idx ON public.rate_limits USING btree (expire);

CREATE INDEX released_handles_handle_idx ON public.released_handles USING btree (handle);

CREATE INDEX released_handles_quarantined_until_idx ON public.released_handles USING btree (quarantined_until);

CREATE INDEX released_handles_user_id_idx ON public.released_handles USING btree (user_id, released_id);

CREATE INDEX sessions_expires_at_idx ON public.sessions USING btree (expires_at);

CREATE INDEX sessions_user_id_idx ON public.sessions USING btree (user_id, session_id);

CREATE INDEX users_fenced_by_idx ON public.users USING btree (fenced_by) WHERE (fenced_by IS NOT NULL);

CREATE OR REPLACE FUNCTION public.abort_move(p_move_id uuid, p_epoch integer, p_because text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  person uuid;
begin
  select user_id into person from moves where move_id = p_move_id;
  perform from users where user_id = person for update;
  perform set_config('vetchium.move_id', p_move_id::text, true);
  update users set fenced_by = null, epoch = p_epoch, changed_at = now()
  where user_id = person and (fenced_by = p_move_id or (fenced_by is null and epoch < p_epoch));
  update moves set status = 'aborted', aborted_because = p_because, updated_at = now()
  where move_id = p_move_id and status <> 'aborted';
  if found then
    insert into audit_events (user_id, kind, details)
    values (person, 'move-aborted', jsonb_build_object('because', p_because));
    -- What would have been sent from the new home.
    if exists (select from outgoing_mails where user_id = person) then
      perform graphile_worker.add_job('send-mails', json_build_object('user_id', person));
    end if;
    -- What arrived at the other region has to go from there.
    perform graphile_worker.add_job('move-person', json_build_object('move_id', p_move_id));
  end if;
end
$function$
;

CREATE OR REPLACE FUNCTION public.arrival_checksums(p_move_id uuid, p_tables text[])
 RETURNS TABLE(table_name text, row_count bigint, checksum text)
 LANGUAGE plpgsql
 STABLE
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
begin
  for place in 1..cardinality(p_tables) loop
    return query execute format(
      'select $1, count(*), encode(sha256(coalesce(string_agg(
         sha256(convert_to(to_jsonb(jsonb_populate_record(null::%1$I, content))::text, ''UTF8'')),
         ''''::bytea order by row_key), '''')), ''hex'')
       from arriving_rows where move_id = $2 and table_name = $1',
      p_tables[place]
    ) using p_tables[place], p_move_id;
  end loop;
end
$function$
;

CREATE OR REPLACE FUNCTION public.begin_arrival(p_move_id uuid, p_user_id uuid)
 RETURNS text
 LANGUAGE plpgsql
AS $function$
begin
  insert into arrivals (move_id, user_id, state) values (p_move_id, p_user_id, 'copying')
  on conflict (move_id) do nothing;
  return (select state from arrivals where move_id = p_move_id);
end
$function$
;

CREATE OR REPLACE FUNCTION public.close_arrival(p_move_id uuid, p_user_id uuid)
 RETURNS text
 LANGUAGE plpgsql
AS $function$
declare
  standing text;
begin
  insert into arrivals (move_id, user_id, state) values (p_move_id, p_user_id, 'closed')
  on conflict (move_id) do nothing;
  select state into standing from arrivals where move_id = p_move_id for update;
  if standing <> 'opened' then
    update arrivals set state = 'closed' where move_id = p_move_id;
    delete from arriving_rows where move_id = p_move_id;
    standing := 'closed';
  end if;
  return standing;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_person_rows(p_tables text[], p_user_id uuid)
 RETURNS TABLE(table_name text, row_count bigint)
 LANGUAGE plpgsql
 STABLE
AS $function$
declare
  name text;
begin
  foreach name in array p_tables loop
    return query execute format('select $1, count(*) from %I where user_id = $2', name)
    using name, p_user_id;
  end loop;
end
$function$
;

CREATE OR REPLACE FUNCTION public.end_sessions(p_user_id uuid, p_but uuid)
 RETURNS bigint
 LANGUAGE plpgsql
AS $function$
declare
  ended bigint;
begin
  delete from sessions where user_id = p_user_id and session_id is distinct from p_but;
  get diagnostics ended = row_count;
  return ended;
end
$function$
;

CREATE OR REPLACE FUNCTION public.erase_leftovers(p_user_id uuid, p_tables text[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  fence uuid;
begin
  delete from departures where user_id = p_user_id;
  delete from forwarded_sessions where user_id = p_user_id;
  -- Closed rather than deleted: a step of a move that comes late finds no way in.
  delete from arriving_rows where user_id = p_user_id;
  update arrivals set state = 'closed', user_id = '00000000-0000-0000-0000-000000000000'
  where user_id = p_user_id;
  -- A copy that its move was about to purge.
  select fenced_by into fence from users where user_id = p_user_id for update;
  if found and fence is not null then
    perform set_config('vetchium.move_id', fence::text, true);
    for place in reverse cardinality(p_tables)..1 loop
      execute format('delete from %I where user_id = $1', p_tables[place]) using p_user_id;
    end loop;
  end if;
end
$function$
;

CREATE OR REPLACE FUNCTION public.erase_person(p_user_id uuid, p_erasure_id uuid)
 RETURNS boolean
 LANGUAGE plpgsql
AS $function$
declare
  person users;
begin
  -- Refused by their fence while they are moving.
  delete from users where user_id = p_user_id returning * into person;
  if not found then
    return false;
  end if;
  insert into released_handles (handle) values (person.handle);
  insert into erasures (erasure_id, user_id) values (p_erasure_id, p_user_id);
  perform graphile_worker.add_job('finish-erasure', json_build_object('erasure_id', p_erasure_id));
  return true;
end
$function$
;

CREATE OR REPLACE FUNCTION public.fence_person(p_move_id uuid)
 RETURNS text
 LANGUAGE plpgsql
AS $function$
declare
  move moves;
begin
  select * into move from moves where move_id = p_move_id;
  if move.status is distinct from 'fencing' then
    return move.status;
  end if;
  perform from users where user_id = move.user_id for update;
  select * into move from moves where move_id = p_move_id for update;
  if move.status = 'fencing' then
    update users set fenced_by = p_move_id where user_id = move.user_id;
    update moves
    set status = 'copying', updated_at = now()
    where move_id = p_move_id
    returning * into move;
  end if;
  return move.status;
end
$function$
;

CREATE OR REPLACE FUNCTION public.is_seen_by(p_chosen jsonb, p_part text, p_audiences text[])
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
RETURN ((profile_visibility(p_chosen) ->> p_part) = ANY (p_audiences))
;

CREATE OR REPLACE FUNCTION public.open_arrival(p_move_id uuid, p_from text, p_to text, p_epoch integer, p_requested_at timestamp with time zone, p_tables text[])
 RETURNS text
 LANGUAGE plpgsql
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
declare
  arrival arrivals;
  name text;
  total bigint;
begin
  select * into arrival from arrivals where move_id = p_move_id for update;
  if not found then
    return 'unknown';
  end if;
  if arrival.state <> 'copying' then
    return arrival.state;
  end if;
  select count(*) into total from arriving_rows where move_id = p_move_id;
  update arriving_rows
  set content = content
    || jsonb_build_object('fenced_by', null, 'epoch', p_epoch, 'changed_at', now())
  where move_id = p_move_id and table_name = 'users';
  -- Whoever was about to send a mail there could not.
  update arriving_rows set content = content || jsonb_build_object('sending_until', null)
  where move_id = p_move_id and table_name = 'outgoing_mails';
  -- In the order given, in which a table comes after those that it refers to.
  foreach name in array p_tables loop
    execute format(
      'insert into %1$I select (jsonb_populate_record(null::%1$I, content)).*
       from arriving_rows where move_id = $1 and table_name = $2',
      name
    ) using p_move_id, name;
  end loop;
  insert into moves (move_id, user_id, from_region, to_region, status, epoch, rows_total, rows_copied, requested_at)
  values (p_move_id, arrival.user_id, p_from, p_to, 'purging', p_epoch - 1, total, total, p_requested_at);
  insert into audit_events (user_id, kind, details)
  values (arrival.user_id, 'moved-here', jsonb_build_object('from', p_from, 'to', p_to));
  insert into outgoing_mails (user_id, kind, address, details)
  select user_id, 'moved-notice', email, jsonb_build_object('from', p_from, 'to', p_to)
  from users where user_id = arrival.user_id;
  -- Whoever comes back is at home here again.
  delete from forwarded_sessions where user_id = arrival.user_id;
  delete from departures where user_id = arrival.user_id;
  delete from arriving_rows where move_id = p_move_id;
  update arrivals set state = 'opened' where move_id = p_move_id;
  perform graphile_worker.add_job('send-mails', json_build_object('user_id', arrival.user_id));
  return 'opened';
end
$function$
;

CREATE OR REPLACE FUNCTION public.own_parts(p_profile profiles)
 RETURNS jsonb
 LANGUAGE sql
 IMMUTABLE
RETURN jsonb_build_object('work', (p_profile).work, 'education', (p_profile).education, 'links', (p_profile).links, 'languages', (p_profile).languages, 'contacts', (p_profile).contacts, 'visibility', profile_visibility((p_profile).visibility), 'search_engines', (p_profile).search_engines)
;

CREATE OR REPLACE FUNCTION public.person_checksums(p_tables text[], p_keys text[], p_user_id uuid)
 RETURNS TABLE(table_name text, row_count bigint, checksum text)
 LANGUAGE plpgsql
 STABLE
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
begin
  for place in 1..cardinality(p_tables) loop
    return query execute format(
      'select $1, count(*), encode(sha256(coalesce(string_agg(
         sha256(convert_to(to_jsonb(t)::text, ''UTF8'')), ''''::bytea order by %1$I), '''')), ''hex'')
       from %2$I as t where user_id = $2',
      p_keys[place], p_tables[place]
    ) using p_tables[place], p_user_id;
  end loop;
end
$function$
;

CREATE OR REPLACE FUNCTION public.person_ids(p_table text, p_after uuid, p_limit integer)
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  return query execute format(
    'select distinct user_id from %I where user_id > $1 order by user_id limit $2', p_table
  ) using p_after, p_limit;
end
$function$
;

CREATE OR REPLACE FUNCTION public.person_rows(p_table text, p_key text, p_user_id uuid, p_after uuid, p_limit integer, p_without text[])
 RETURNS TABLE(row_key uuid, content jsonb)
 LANGUAGE plpgsql
 STABLE
 SET "TimeZone" TO 'UTC'
 SET bytea_output TO 'hex'
AS $function$
begin
  return query execute format(
    'select %1$I, to_jsonb(t) - $4
     from (select * from %2$I where user_id = $1 and %1$I > $2 order by %1$I limit $3) as t',
    p_key, p_table
  ) using p_user_id, coalesce(p_after, '00000000-0000-0000-0000-000000000000'), p_limit, p_without;
end
$function$
;

CREATE OR REPLACE FUNCTION public.profile_visibility(p_chosen jsonb)
 RETURNS jsonb
 LANGUAGE sql
 IMMUTABLE
RETURN ('{"bio": "everyone", "work": "everyone", "links": "everyone", "avatar": "everyone", "website": "everyone", "contacts": "signed-in", "headline": "everyone", "location": "everyone", "education": "everyone", "languages": "everyone"}'::jsonb || p_chosen)
;

CREATE OR REPLACE FUNCTION public.purge_departed(p_move_id uuid, p_tables text[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  person uuid;
  target text;
begin
  select user_id, to_region into person, target from moves where move_id = p_move_id;
  perform from users where user_id = person and fenced_by = p_move_id for update;
  if not found then
    return; -- purged before, or erased
  end if;
  perform set_config('vetchium.move_id', p_move_id::text, true);
  insert into departures (move_id, user_id, to_region) values (p_move_id, person, target);
  insert into forwarded_sessions (secret_hash, user_id, to_region, expires_at)
  select secret_hash, user_id, target, expires_at from sessions where user_id = person;
  for place in reverse cardinality(p_tables)..1 loop
    execute format('delete from %I where user_id = $1', p_tables[place]) using person;
  end loop;
end
$function$
;

CREATE OR REPLACE FUNCTION public.refuse_while_moving()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  person uuid;
  fence uuid;
begin
  if tg_op = 'DELETE' then
    person := old.user_id;
  else
    person := new.user_id;
  end if;
  if tg_table_name = 'users' then
    if tg_op <> 'INSERT' then
      fence := old.fenced_by;
    end if;
  else
    -- The fence is set under a lock that waits for this one, and this one for it.
    select fenced_by into fence from users where user_id = person for key share;
  end if;
  if fence is not null and current_setting('vetchium.move_id', true) is distinct from fence::text then
    if tg_nargs > 0 and tg_argv[0] = 'skip' then
      return null;
    end if;
    raise exception 'the person is moving' using errcode = 'VT002';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  return new;
end
$function$
;

CREATE OR REPLACE FUNCTION public.seen_parts(p_profile profiles, p_audiences text[])
 RETURNS jsonb
 LANGUAGE sql
 IMMUTABLE
RETURN jsonb_build_object('avatar', CASE WHEN is_seen_by((p_profile).visibility, 'avatar'::text, p_audiences) THEN (p_profile).avatar_version ELSE NULL::text END, 'headline', CASE WHEN is_seen_by((p_profile).visibility, 'headline'::text, p_audiences) THEN (p_profile).headline ELSE NULL::text END, 'bio', CASE WHEN is_seen_by((p_profile).visibility, 'bio'::text, p_audiences) THEN (p_profile).bio ELSE NULL::text END, 'location', CASE WHEN is_seen_by((p_profile).visibility, 'location'::text, p_audiences) THEN (p_profile).location ELSE NULL::text END, 'website', CASE WHEN is_seen_by((p_profile).visibility, 'website'::text, p_audiences) THEN (p_profile).website ELSE NULL::text END, 'work', CASE WHEN is_seen_by((p_profile).visibility, 'work'::text, p_audiences) THEN (p_profile).work ELSE NULL::jsonb END, 'education', CASE WHEN is_seen_by((p_profile).visibility, 'education'::text, p_audiences) THEN (p_profile).education ELSE NULL::jsonb END, 'links', CASE WHEN is_seen_by((p_profile).visibility, 'links'::text, p_audiences) THEN (p_profile).links ELSE NULL::jsonb END, 'languages', CASE WHEN is_seen_by((p_profile).visibility, 'languages'::text, p_audiences) THEN (p_profile).languages ELSE NULL::jsonb END, 'contacts', CASE WHEN is_seen_by((p_profile).visibility, 'contacts'::text, p_audiences) THEN (p_profile).contacts ELSE NULL::jsonb END)
;

CREATE OR REPLACE FUNCTION public.take_arriving_rows(p_move_id uuid, p_tables text[], p_keys uuid[], p_contents jsonb[])
 RETURNS boolean
 LANGUAGE plpgsql
AS $function$
declare
  arrival arrivals;
begin
  select * into arrival from arrivals where move_id = p_move_id and state = 'copying' for share;
  if not found then
    return false;
  end if;
  insert into arriving_rows (move_id, table_name, row_key, user_id, content)
  select p_move_id, name, row_key, arrival.user_id, content
  from unnest(p_tables, p_keys, p_contents) as rows (name, row_key, content)
  on conflict (move_id, table_name, row_key) do nothing;
  return true;
end
$function$
;

grant delete, insert, select, update on arrivals to vetchium_app;

grant delete, insert, select, update on arriving_rows to vetchium_app;

grant delete, insert, select on audit_events to vetchium_app;

grant delete, insert, select, update on avatars to vetchium_app;

grant insert, select on claim_fates to vetchium_app;

grant delete, insert, select, update on credentials to vetchium_app;

grant delete, insert, select on departures to vetchium_app;

grant delete, insert, select, update on email_changes to vetchium_app;

grant insert, select, update on erasures to vetchium_app;

grant delete, insert, select on forwarded_sessions to vetchium_app;

grant delete, insert, select, update on known_devices to vetchium_app;

grant insert, select, update on moves to vetchium_app;

grant delete, insert, select, update on outgoing_mails to vetchium_app;

grant delete, insert, select, update on passkeys to vetchium_app;

grant delete, insert, select, update on password_resets to vetchium_app;

grant delete, insert, select, update on pending_signups to vetchium_app;

grant delete, insert, select, update on profiles to vetchium_app;

grant delete, insert, select, update on rate_limits to vetchium_app;

grant delete, insert, select, update on recovery_codes to vetchium_app;

grant delete, insert, select on released_handles to vetchium_app;

grant select on schema_migration_checksums to vetchium_app;

grant select on schema_migrations to vetchium_app;

grant delete, insert, select, update on sessions to vetchium_app;

grant delete, insert, select, update on totp_factors to vetchium_app;

grant delete, insert, select, update on users to vetchium_app;

grant execute on function abort_move(uuid,integer,text) to vetchium_app;

grant execute on function arrival_checksums(uuid,text[]) to vetchium_app;

grant execute on function begin_arrival(uuid,uuid) to vetchium_app;

grant execute on function close_arrival(uuid,uuid) to vetchium_app;

grant execute on function count_person_rows(text[],uuid) to vetchium_app;

grant execute on function end_sessions(uuid,uuid) to vetchium_app;

grant execute on function erase_leftovers(uuid,text[]) to vetchium_app;

grant execute on function erase_person(uuid,uuid) to vetchium_app;

grant execute on function fence_person(uuid) to vetchium_app;

grant execute on function is_seen_by(jsonb,text,text[]) to vetchium_app;

grant execute on function open_arrival(uuid,text,text,integer,timestamp with time zone,text[]) to vetchium_app;

grant execute on function own_parts(profiles) to vetchium_app;

grant execute on function person_checksums(text[],text[],uuid) to vetchium_app;

grant execute on function person_ids(text,uuid,integer) to vetchium_app;

grant execute on function person_rows(text,text,uuid,uuid,integer,text[]) to vetchium_app;

grant execute on function profile_visibility(jsonb) to vetchium_app;

grant execute on function purge_departed(uuid,text[]) to vetchium_app;

grant execute on function seen_parts(profiles,text[]) to vetchium_app;

grant execute on function take_arriving_rows(uuid,text[],uuid[],jsonb[]) to vetchium_app;
