-- The directory: who holds a name, and where their home is. Nothing personal beyond that.

create table users (
  user_id uuid primary key,
  home_region text not null,
  -- Counts the person's homes: the switch of a move is a compare-and-set of home_region and epoch.
  epoch integer not null default 1 check (epoch > 0),
  status text not null check (status in ('active', 'moving', 'erased')),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table claims (
  claim_id uuid primary key,
  user_id uuid not null,
  home_region text not null,
  -- The home region numbers a person's changes, so that settling may happen in any order.
  change_number integer not null check (change_number > 0),
  lease_expires_at timestamptz not null,
  created_at timestamptz not null default now()
);

create index claims_lease_expires_at_idx on claims (lease_expires_at);

-- Handles and email digests are unique in one table, so that one statement takes several names or none.
create table names (
  kind text not null check (kind in ('handle', 'email')),
  -- A handle in lower case, or <key id>:<HMAC-SHA-256 of the normalised email, base64url>.
  value text not null,
  state text not null check (state in ('pending', 'active', 'quarantined')),
  user_id uuid not null,
  claim_id uuid references claims (claim_id),
  change_number integer,
  -- Whoever gave the name up may take it back until then; nobody else may.
  last_holder_id uuid,
  quarantined_until timestamptz,
  primary key (kind, value),
  check ((state = 'pending') = (claim_id is not null)),
  check ((state = 'active') = (change_number is not null)),
  check (state <> 'quarantined' or (quarantined_until is not null and last_holder_id = user_id)),
  check (state <> 'active' or (quarantined_until is null and last_holder_id is null))
);

create index names_user_id_idx on names (user_id);
create index names_claim_id_idx on names (claim_id) where claim_id is not null;

-- Reserve: takes all the names for the claim, or none and answers what is in the way.
create function reserve_names(
  p_claim_id uuid,
  p_user_id uuid,
  p_home_region text,
  p_change_number integer,
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
      insert into claims (claim_id, user_id, home_region, change_number, lease_expires_at)
      values (p_claim_id, p_user_id, p_home_region, p_change_number, clock_timestamp() + p_lease);
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

-- Gives up names: an email digest is forgotten, a handle stays closed to others for a while.
create function release_names(p_kind text, p_values text[])
returns void
language sql
as $$
  delete from names where kind = p_kind and value = any (p_values) and kind = 'email';
  update names
  set state = 'quarantined', claim_id = null, change_number = null, last_holder_id = user_id,
    -- 90 days: long enough that links and memories of the old holder fade.
    quarantined_until = clock_timestamp() + interval '90 days'
  where kind = p_kind and value = any (p_values) and kind = 'handle';
$$;

-- Settle: makes the directory agree with the fate that the home region decided. Idempotent.
create function settle_claim(p_claim_id uuid, p_fate text)
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
    return; -- settled before
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

  insert into users (user_id, home_region, status)
  values (claim.user_id, claim.home_region, 'active')
  on conflict (user_id) do nothing;
  -- One settling at a time for a person: two changes may settle at once, and the newer stands.
  perform from users where user_id = claim.user_id for update;

  for claimed_kind in select distinct kind from names where claim_id = p_claim_id loop
    select max(change_number) into newest
    from names
    where user_id = claim.user_id and kind = claimed_kind and state = 'active';
    if newest > claim.change_number then
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
      set state = 'active', claim_id = null, change_number = claim.change_number,
        last_holder_id = null, quarantined_until = null
      where claim_id = p_claim_id and kind = claimed_kind;
    end if;
  end loop;
  delete from claims where claim_id = p_claim_id;
end
$$;
