drop function repair_person (uuid, text, integer, integer, text, text[]);
drop function remove_person (uuid, text, integer);
drop function erase_person (uuid);
drop function switch_home (uuid, text, text, integer);
drop function settle_claim (uuid, text, integer);
drop function reserve_names (uuid, uuid, text, interval, text[], text[]);
drop function end_rebuild ();
drop function begin_rebuild ();
drop table rebuilds;
drop table digest_rotations;
drop index claims_user_id_idx;
drop index users_home_region_idx;
drop index names_quarantined_until_idx;
alter table names alter column value type text;
alter table claims add column change_number integer not null default 1 check (change_number > 0);
alter table claims alter column change_number drop default;
alter table users
  add column status text not null default 'active' check (status in ('active', 'moving', 'erased'));
alter table users alter column status drop default;
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
