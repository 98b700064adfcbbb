create table claims (
  claim_id uuid not null,
  user_id uuid not null,
  home_region text not null,
  lease_expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null default now()
);

create table digest_rotations (
  key_id text not null,
  region text not null,
  after_user_id uuid,
  people_count bigint not null default 0,
  finished_at timestamp with time zone
);

create table names (
  kind text not null,
  value text not null,
  state text not null,
  user_id uuid not null,
  claim_id uuid,
  change_number integer,
  last_holder_id uuid,
  quarantined_until timestamp with time zone
);

create table rebuilds (
  is_open boolean not null default true,
  started_at timestamp with time zone not null default now()
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

create table users (
  user_id uuid not null,
  home_region text not null,
  epoch integer not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now()
);

alter table claims add constraint claims_pkey PRIMARY KEY (claim_id);

alter table digest_rotations add constraint digest_rotations_pkey PRIMARY KEY (key_id, region);

alter table names add constraint names_check CHECK (((state = 'pending'::text) = (claim_id IS NOT NULL)));

alter table names add constraint names_check1 CHECK (((state = 'active'::text) = (change_number IS NOT NULL)));

alter table names add constraint names_check2 CHECK (((state <> 'quarantined'::text) OR ((quarantined_until IS NOT NULL) AND (last_holder_id = user_id))));

alter table names add constraint names_check3 CHECK (((state <> 'active'::text) OR ((quarantined_until IS NULL) AND (last_holder_id IS NULL))));

alter table names add constraint names_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claims(claim_id);

alter table names add constraint names_kind_check CHECK ((kind = ANY (ARRAY['handle'::text, 'email'::text])));

alter table names add constraint names_pkey PRIMARY KEY (kind, value);

alter table names add constraint names_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'active'::text, 'quarantined'::text])));

alter table rebuilds add constraint rebuilds_is_open_check CHECK (is_open);

alter table rebuilds add constraint rebuilds_pkey PRIMARY KEY (is_open);

alter table schema_migration_checksums add constraint schema_migration_checksums_pkey PRIMARY KEY (name);

alter table schema_migrations add constraint schema_migrations_pkey PRIMARY KEY (id);

alter table users add constraint users_epoch_check CHECK ((epoch > 0));

alter table users add constraint users_pkey PRIMARY KEY (user_id);

CREATE INDEX claims_lease_expires_at_idx ON public.claims USING btree (lease_expires_at);

CREATE INDEX claims_user_id_idx ON public.claims USING btree (user_id);

CREATE INDEX names_claim_id_idx ON public.names USING btree (claim_id) WHERE (claim_id IS NOT NULL);

CREATE INDEX names_quarantined_until_idx ON public.names USING btree (quarantined_until) WHERE (state = 'quarantined'::text);

CREATE INDEX names_user_id_idx ON public.names USING btree (user_id);

CREATE INDEX users_home_region_idx ON public.users USING btree (home_region, user_id);

CREATE OR REPLACE FUNCTION public.begin_rebuild()
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  lock table claims in share mode;
  insert into rebuilds default values on conflict do nothing;
end
$function$
;

CREATE OR REPLACE FUNCTION public.end_rebuild()
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  delete from rebuilds;
  -- Nobody plans well for a table that was empty a moment ago.
  analyze users, names;
end
$function$
;

CREATE OR REPLACE FUNCTION public.erase_person(p_user_id uuid)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  -- In the order in which settling locks: claims, then the person.
  perform from claims where user_id = p_user_id order by claim_id for update;
  perform from users where user_id = p_user_id for update;
  delete from names where user_id = p_user_id and kind = 'email' and claim_id is null;
  update names
  set state = 'quarantined', change_number = null,
    user_id = '00000000-0000-0000-0000-000000000000',
    last_holder_id = '00000000-0000-0000-0000-000000000000',
    quarantined_until = case
      when state = 'quarantined' then quarantined_until
      else clock_timestamp() + interval '90 days'
    end
  where user_id = p_user_id and claim_id is null;
  delete from users where user_id = p_user_id;
end
$function$
;

CREATE OR REPLACE FUNCTION public.release_names(p_kind text, p_values text[])
 RETURNS void
 LANGUAGE sql
AS $function$
  delete from names where kind = p_kind and value = any (p_values) and kind = 'email';
  update names
  set state = 'quarantined', claim_id = null, change_number = null, last_holder_id = user_id,
    -- 90 days: long enough that links and memories of the old holder fade.
    quarantined_until = clock_timestamp() + interval '90 days'
  where kind = p_kind and value = any (p_values) and kind = 'handle';
$function$
;

CREATE OR REPLACE FUNCTION public.remove_person(p_user_id uuid, p_home_region text, p_epoch integer)
 RETURNS boolean
 LANGUAGE plpgsql
AS $function$
declare
  standing users;
begin
  select * into standing from users where user_id = p_user_id for update;
  if standing.home_region is distinct from p_home_region
    or standing.epoch is distinct from p_epoch
    or exists (select from claims where user_id = p_user_id)
  then
    return false;
  end if;
  perform erase_person(p_user_id);
  return true;
end
$function$
;

CREATE OR REPLACE FUNCTION public.repair_person(p_user_id uuid, p_home_region text, p_epoch integer, p_change_number integer, p_handle text, p_digests text[])
 RETURNS text
 LANGUAGE plpgsql
AS $function$
declare
  standing users;
  held names;
  wanted record;
  key_ids text[] := array(select split_part(digest, ':', 1) from unnest(p_digests) as digest);
  extra text[];
  outcome text := 'agrees';
  is_conflict boolean := false;
begin
  if exists (select from claims where user_id = p_user_id) then
    return 'busy';
  end if;
  insert into users (user_id, home_region, epoch)
  values (p_user_id, p_home_region, p_epoch)
  on conflict (user_id) do nothing;
  if found then
    outcome := 'repaired';
  end if;
  select * into standing from users where user_id = p_user_id for update;
  if standing.epoch > p_epoch then
    return 'moved';
  end if;
  if standing.epoch = p_epoch and standing.home_region <> p_home_region then
    return 'elsewhere';
  end if;
  if exists (
    select from names
    where user_id = p_user_id and state = 'active' and change_number > p_change_number
  ) then
    return 'newer';
  end if;
  if standing.epoch < p_epoch then
    update users
    set home_region = p_home_region, epoch = p_epoch, updated_at = clock_timestamp()
    where user_id = p_user_id;
    outcome := 'repaired';
  end if;

  for wanted in
    select 'handle' as kind, p_handle as value
    union all
    select 'email', digest from unnest(p_digests) as digest
    order by kind, value
  loop
    insert into names (kind, value, state, user_id, change_number)
    values (wanted.kind, wanted.value, 'active', p_user_id, p_change_number)
    on conflict (kind, value) do nothing;
    if found then
      outcome := 'repaired';
      continue;
    end if;
    select * into held from names where kind = wanted.kind and value = wanted.value for update;
    if held.state = 'quarantined' then
      update names
      set state = 'active', user_id = p_user_id, change_number = p_change_number,
        last_holder_id = null, quarantined_until = null
      where kind = wanted.kind and value = wanted.value;
      outcome := 'repaired';
    elsif held.user_id is distinct from p_user_id or held.state <> 'active' then
      is_conflict := true;
    end if;
  end loop;

  -- What else is active for the person is theirs no more. Of digests only those under the same keys are
  -- judged: others may be known to a server that has a newer key.
  extra := array(
    select value from names
    where user_id = p_user_id and kind = 'handle' and state = 'active' and value <> p_handle
  );
  if cardinality(extra) > 0 then
    perform release_names('handle', extra);
    outcome := 'repaired';
  end if;
  extra := array(
    select value from names
    where user_id = p_user_id and kind = 'email' and state = 'active'
      and split_part(value, ':', 1) = any (key_ids)
      and value <> all (p_digests)
  );
  if cardinality(extra) > 0 then
    perform release_names('email', extra);
    outcome := 'repaired';
  end if;
  return case when is_conflict then 'conflict' else outcome end;
end
$function$
;

CREATE OR REPLACE FUNCTION public.reserve_names(p_claim_id uuid, p_user_id uuid, p_home_region text, p_lease interval, p_kinds text[], p_values text[])
 RETURNS TABLE(kind text, state text, claim_id uuid, user_id uuid, home_region text, lease_expired boolean)
 LANGUAGE plpgsql
AS $function$
#variable_conflict use_column
declare
  taken_count integer;
begin
  loop
    begin
      insert into claims (claim_id, user_id, home_region, lease_expires_at)
      values (p_claim_id, p_user_id, p_home_region, clock_timestamp() + p_lease);
      -- Looked at once the claim is there: a rebuild that begins waits for it, or is seen.
      if exists (select from rebuilds) then
        raise exception 'the directory is being rebuilt' using errcode = 'VT003';
      end if;
      -- In one order everywhere, so that two claims on the same names can't wait for each other.
      insert into names as held (kind, value, state, user_id, claim_id)
      select wanted.kind, wanted.value, 'pending', p_user_id, p_claim_id
      from unnest(p_kinds, p_values) as wanted (kind, value)
      order by wanted.kind, wanted.value
      on conflict (kind, value) do update
      set state = 'pending', user_id = excluded.user_id, claim_id = excluded.claim_id
      where held.state = 'quarantined'
        and (held.quarantined_until <= clock_timestamp() or held.last_holder_id = excluded.user_id);
      get diagnostics taken_count = row_count;
      if taken_count = cardinality(p_kinds) then
        return;
      end if;
      raise exception 'a name is taken' using errcode = 'VT001';
    exception
      when sqlstate 'VT001' then
        null; -- leaving the block took back what it had inserted
    end;
    return query
    select held.kind, held.state, held.claim_id, held.user_id, claims.home_region,
      coalesce(claims.lease_expires_at <= clock_timestamp(), false)
    from unnest(p_kinds, p_values) as wanted (kind, value)
    join names as held on held.kind = wanted.kind and held.value = wanted.value
    left join claims on claims.claim_id = held.claim_id
    where held.state <> 'quarantined'
      or (held.quarantined_until > clock_timestamp() and held.last_holder_id <> p_user_id);
    if found then
      return;
    end if;
    -- What stood in the way was freed in this moment. No row would mean that the names were taken.
  end loop;
end
$function$
;

CREATE OR REPLACE FUNCTION public.settle_claim(p_claim_id uuid, p_fate text, p_change_number integer)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  claim claims;
  claimed_kind text;
  newest integer;
begin
  if p_fate not in ('kept', 'dropped') then
    raise exception 'no such fate: %', p_fate;
  end if;
  select * into claim from claims where claim_id = p_claim_id for update;
  if not found then
    return; -- settled before, or the person was erased
  end if;

  if p_fate = 'dropped' then
    delete from names
    where claim_id = p_claim_id
      and (quarantined_until is null or quarantined_until <= clock_timestamp());
    update names
    set state = 'quarantined', claim_id = null, user_id = last_holder_id
    where claim_id = p_claim_id;
    delete from claims where claim_id = p_claim_id;
    return;
  end if;

  insert into users (user_id, home_region)
  values (claim.user_id, claim.home_region)
  on conflict (user_id) do nothing;
  -- One settling at a time for a person: two changes may settle at once, and the newer stands.
  perform from users where user_id = claim.user_id for update;

  for claimed_kind in select distinct kind from names where claim_id = p_claim_id loop
    select max(change_number) into newest
    from names
    where user_id = claim.user_id and kind = claimed_kind and state = 'active';
    if newest > p_change_number then
      perform release_names(
        claimed_kind,
        array(select value from names where claim_id = p_claim_id and kind = claimed_kind)
      );
    else
      perform release_names(
        claimed_kind,
        array(
          select value from names
          where user_id = claim.user_id and kind = claimed_kind and state = 'active'
        )
      );
      update names
      set state = 'active', claim_id = null, change_number = p_change_number,
        last_holder_id = null, quarantined_until = null
      where claim_id = p_claim_id and kind = claimed_kind;
    end if;
  end loop;
  delete from claims where claim_id = p_claim_id;
end
$function$
;

CREATE OR REPLACE FUNCTION public.switch_home(p_user_id uuid, p_from text, p_to text, p_epoch integer)
 RETURNS text
 LANGUAGE plpgsql
AS $function$
begin
  update users
  set home_region = p_to, epoch = epoch + 1, updated_at = clock_timestamp()
  where user_id = p_user_id and home_region = p_from and epoch = p_epoch;
  return (select home_region from users where user_id = p_user_id and epoch = p_epoch + 1);
end
$function$
;

grant delete, insert, select, update on claims to vetchium_app;

grant delete, insert, select, update on digest_rotations to vetchium_app;

grant delete, insert, maintain, select, update on names to vetchium_app;

grant delete, insert, select on rebuilds to vetchium_app;

grant select on schema_migration_checksums to vetchium_app;

grant select on schema_migrations to vetchium_app;

grant delete, insert, maintain, select, update on users to vetchium_app;

grant execute on function begin_rebuild() to vetchium_app;

grant execute on function end_rebuild() to vetchium_app;

grant execute on function erase_person(uuid) to vetchium_app;

grant execute on function release_names(text,text[]) to vetchium_app;

grant execute on function remove_person(uuid,text,integer) to vetchium_app;

grant execute on function repair_person(uuid,text,integer,integer,text,text[]) to vetchium_app;

grant execute on function reserve_names(uuid,uuid,text,interval,text[],text[]) to vetchium_app;

grant execute on function settle_claim(uuid,text,integer) to vetchium_app;

grant execute on function switch_home(uuid,text,text,integer) to vetchium_app;
