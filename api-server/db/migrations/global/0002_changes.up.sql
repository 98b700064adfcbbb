-- Names change, homes move, people are erased, and what the regions say can be put right here.

-- Every row said 'active': whoever is erased has no row, and a move is known where it happens.
alter table users drop column status;

-- The home region numbers a change when it decides it, so a reservation needs no look there first.
alter table claims drop column change_number;
drop function reserve_names (uuid, uuid, text, integer, interval, text[], text[]);
drop function settle_claim (uuid, text);

-- Compared byte by byte, so that all digests under a key stand side by side whatever language a database sorts in.
alter table names alter column value type text collate "C";
create index names_quarantined_until_idx on names (quarantined_until) where state = 'quarantined';

create index users_home_region_idx on users (home_region, user_id);
create index claims_user_id_idx on claims (user_id);

-- How far the email digests under a new key have come, region by region.
create table digest_rotations (
  key_id text not null,
  region text not null,
  -- Everybody up to this one has a digest under the key.
  after_user_id uuid,
  people_count bigint not null default 0,
  finished_at timestamptz,
  primary key (key_id, region)
);

-- A row stands here while the directory may lack people whom the regions have: it was lost and is to be
-- rebuilt. No name is given to anybody new meanwhile, because whoever holds it may not be here yet.
create table rebuilds (
  is_open boolean primary key default true check (is_open),
  started_at timestamptz not null default now()
);

-- Begins a rebuild, or joins the one that has begun. Waits for reservations under way: later ones are refused.
create function begin_rebuild()
returns void
language plpgsql
as $$
begin
  lock table claims in share mode;
  insert into rebuilds default values on conflict do nothing;
end
$$;

-- Ends a rebuild: new names are given again.
create function end_rebuild()
returns void
language plpgsql
as $$
begin
  delete from rebuilds;
  -- Nobody plans well for a table that was empty a moment ago.
  analyze users, names;
end
$$;

-- Reserve: takes all the names for the claim, or none and answers what is in the way.
create function reserve_names(
  p_claim_id uuid,
  p_user_id uuid,
  p_home_region text,
  p_lease interval,
  p_kinds text[],
  p_values text[]
) returns table (
  kind text,
  state text,
  claim_id uuid,
  user_id uuid,
  home_region text,
  lease_expired boolean
)
language plpgsql
as $$
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
$$;

-- Settle: makes the directory agree with the fate that the home region decided. Idempotent.
-- The number is that of the change among the person's changes; a claim that was dropped has none.
create function settle_claim(p_claim_id uuid, p_fate text, p_change_number integer)
returns void
language plpgsql
as $$
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
$$;

-- The switch of a move: the home changes if it is where and what the move found it to be. An abort is a
-- switch from a region to itself, so that only one of the two can happen. Answers the home that this
-- epoch led to, however often it is asked; null where the person has moved on or is no more.
create function switch_home(p_user_id uuid, p_from text, p_to text, p_epoch integer)
returns text
language plpgsql
as $$
begin
  update users
  set home_region = p_to, epoch = epoch + 1, updated_at = clock_timestamp()
  where user_id = p_user_id and home_region = p_from and epoch = p_epoch;
  return (select home_region from users where user_id = p_user_id and epoch = p_epoch + 1);
end
$$;

-- Forgets a person: digests go, handles stay closed and lead to nobody. Idempotent. What a claim holds is left
-- to those who end claims: by its fate they know whether the person ever had it.
create function erase_person(p_user_id uuid)
returns void
language plpgsql
as $$
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
$$;

-- Forgets a person whom no region knows, unless something is under way. A home of null says that names are
-- all that the directory has of them. Answers whether it did.
create function remove_person(p_user_id uuid, p_home_region text, p_epoch integer)
returns boolean
language plpgsql
as $$
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
$$;

-- Makes the directory agree with what a person's home says of them. Answers
--   agrees    nothing was to be done
--   repaired  it agrees now
--   busy      a change of theirs is under way: ask again later
--   moved     the directory knows of a later home
--   elsewhere the directory knows of another home under the same epoch
--   newer     the directory knows of a later change of a name
--   conflict  one of the names is held by somebody else; the rest agrees now
create function repair_person(
  p_user_id uuid,
  p_home_region text,
  p_epoch integer,
  p_change_number integer,
  p_handle text,
  p_digests text[]
) returns text
language plpgsql
as $$
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
$$;
