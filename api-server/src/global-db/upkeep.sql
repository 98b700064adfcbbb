/* @name comparePeople */
-- What the directory has of people, of those alone with whom it does not agree. Digests come person by
-- person, as many for each as there are keys.
with person as (
  select user_id, epoch, change_number, handle, place
  from unnest(:userIds!::uuid[], :epochs!::int[], :changeNumbers!::int[], :handles!::text[])
    with ordinality as given (user_id, epoch, change_number, handle, place)
),
digest as (
  select value, (place - 1) / :keyCount!::int + 1 as place
  from unnest(:digests!::text[]) with ordinality as given (value, place)
),
wanted as materialized (
  select user_id, 'handle' as kind, handle as value from person
  union all
  select person.user_id, 'email', digest.value from person join digest on digest.place = person.place
),
held as materialized (
  select names.user_id, names.kind, names.value, names.change_number
  from person
  join names on names.user_id = person.user_id and names.state = 'active'
),
missing as materialized (
  select wanted.user_id, wanted.kind, wanted.value
  from wanted
  left join held
    on held.user_id = wanted.user_id and held.kind = wanted.kind and held.value = wanted.value
  where held.user_id is null
),
newest as (
  select user_id, max(change_number) as change_number from held group by user_id
),
lack as (
  select
    missing.user_id,
    bool_or(missing.kind = 'handle') as of_handle,
    bool_or(missing.kind = 'email' and split_part(missing.value, ':', 1) = any (:settledKeyIds!::text[]))
      as of_digest,
    coalesce(bool_or(names.state = 'active'), false) as is_taken,
    coalesce(bool_or(names.state = 'pending'), false) as is_claimed
  from missing
  left join names on names.kind = missing.kind and names.value = missing.value
  group by missing.user_id
),
stale as (
  select held.user_id
  from held
  left join wanted
    on wanted.user_id = held.user_id and wanted.kind = held.kind and wanted.value = held.value
  where wanted.user_id is null
    -- Digests under other keys are none of this server's business.
    and (held.kind = 'handle' or split_part(held.value, ':', 1) = any (:keyIds!::text[]))
  group by held.user_id
)
select
  person.user_id as "user_id!",
  users.home_region as "home_region?",
  users.epoch as "epoch?",
  newest.change_number as "newest_change?",
  coalesce(lack.of_handle, false) as "lacks_handle!",
  coalesce(lack.of_digest, false) as "lacks_digest!",
  coalesce(lack.is_taken, false) as "is_taken!",
  (
    coalesce(lack.is_claimed, false)
    or exists (select from claims where claims.user_id = person.user_id)
    or coalesce(users.updated_at > now() - make_interval(secs => :minAge!), false)
  ) as "is_under_way!"
from person
left join users on users.user_id = person.user_id
left join newest on newest.user_id = person.user_id
left join lack on lack.user_id = person.user_id
left join stale on stale.user_id = person.user_id
where users.user_id is null
  or users.home_region <> :homeRegion!
  or users.epoch <> person.epoch
  or newest.change_number > person.change_number
  or lack.of_handle or lack.of_digest or lack.is_taken
  or stale.user_id is not null;

/* @name listPeopleOfHome */
select
  user_id,
  epoch,
  (
    updated_at > now() - make_interval(secs => :minAge!)
    or exists (select from claims where claims.user_id = users.user_id)
  ) as "is_under_way!"
from users
where home_region = :homeRegion! and user_id > :after!
order by user_id
limit :limit!;

/* @name listOrphanedNames */
-- A window over the active names: how far it went, how many it saw, and whose names have no person.
with seen as materialized (
  select user_id from names
  where state = 'active' and user_id > :after!
  order by user_id
  limit :limit!
),
orphan as (
  select distinct seen.user_id
  from seen
  where not exists (select from users where users.user_id = seen.user_id)
    and not exists (select from claims where claims.user_id = seen.user_id)
)
select
  (select count(*)::int from seen) as "seen!",
  (select user_id from seen order by user_id desc limit 1) as last_id,
  array(select user_id from orphan) as "orphans!";

/* @name repairPerson */
select repair_person(
  :userId!, :homeRegion!, :epoch!, :changeNumber!, :handle!, :digests!
) as "outcome!";

/* @name removePerson */
select remove_person(:userId!, :homeRegion, :epoch) as "was_removed!";

/* @name beginRebuild */
select begin_rebuild()::text as done;

/* @name endRebuild */
select end_rebuild()::text as done;

/* @name restoreQuarantines */
-- Nobody is the last holder where the person was erased: then nobody may take the handle back.
insert into names as held (kind, value, state, user_id, last_holder_id, quarantined_until)
select 'handle', handle, 'quarantined', holder, holder, quarantined_until
from (
  select distinct on (handle)
    handle,
    coalesce(user_id, '00000000-0000-0000-0000-000000000000') as holder,
    quarantined_until
  from unnest(:handles!::text[], :userIds!::uuid[], :until!::timestamptz[])
    as given (handle, user_id, quarantined_until)
  where quarantined_until > now()
  order by handle, quarantined_until desc
) as latest
on conflict (kind, value) do update
set user_id = excluded.user_id, last_holder_id = excluded.last_holder_id,
  quarantined_until = excluded.quarantined_until
where held.state = 'quarantined' and held.quarantined_until < excluded.quarantined_until;

/* @name restorePeople */
-- Puts people into the directory who are not in it. Answers those who are not wholly there by that: they
-- were there before, or somebody else has one of their names.
with person as (
  select user_id, epoch, change_number, handle, place
  from unnest(:userIds!::uuid[], :epochs!::int[], :changeNumbers!::int[], :handles!::text[])
    with ordinality as given (user_id, epoch, change_number, handle, place)
),
digest as (
  select value, (place - 1) / :keyCount!::int + 1 as place
  from unnest(:digests!::text[]) with ordinality as given (value, place)
),
wanted as (
  select user_id, change_number, 'handle' as kind, handle as value from person
  union all
  select person.user_id, person.change_number, 'email', digest.value
  from person
  join digest on digest.place = person.place
),
new_person as (
  insert into users (user_id, home_region, epoch)
  select user_id, :homeRegion!, epoch from person order by user_id
  on conflict (user_id) do nothing
  returning user_id
),
new_name as (
  insert into names (kind, value, state, user_id, change_number)
  select wanted.kind, wanted.value, 'active', wanted.user_id, wanted.change_number
  from wanted
  join new_person on new_person.user_id = wanted.user_id
  -- In the order of every reservation, so that nobody waits for each other.
  order by wanted.kind, wanted.value
  on conflict (kind, value) do nothing
  returning user_id
),
complete as (
  select user_id from new_name group by user_id having count(*) = 1 + :keyCount!::int
)
select person.user_id as "user_id!"
from person
where not exists (select from complete where complete.user_id = person.user_id);

/* @name countEntries */
select count(*)::int as "count!" from users;

/* @name findHomes */
-- Where people are at home, or are about to be.
select user_id as "user_id!", home_region as "home_region!" from users where user_id = any (:userIds!)
union
select user_id, home_region from claims where user_id = any (:userIds!);

/* @name findNamesOfPerson */
select kind, state, split_part(value, ':', 1) as "key_id!" from names where user_id = :userId! order by kind, value;

/* @name findOwner */
select user_id from names where kind = :kind! and value = any (:names!) and state <> 'quarantined' limit 1;
