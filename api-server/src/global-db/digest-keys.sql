/* @name listRotations */
select key_id, region, after_user_id, people_count, finished_at from digest_rotations order by key_id, region;

/* @name startRotation */
-- Begins, or goes on where it was stopped; one that was finished is begun anew.
insert into digest_rotations as standing (key_id, region)
values (:keyId!, :region!)
on conflict (key_id, region) do update
set after_user_id = case when standing.finished_at is null then standing.after_user_id end,
  people_count = case when standing.finished_at is null then standing.people_count else 0 end,
  finished_at = null
returning after_user_id, people_count;

/* @name saveRotation */
update digest_rotations
set after_user_id = :after!, people_count = people_count + :added!
where key_id = :keyId! and region = :region!;

/* @name finishRotation */
insert into digest_rotations as standing (key_id, region, finished_at)
values (:keyId!, :region!, now())
on conflict (key_id, region) do update set finished_at = now();

/* @name forgetRotation */
delete from digest_rotations where key_id = :keyId!;

/* @name listPeopleWithoutDigest */
-- A window over the people of a region: how far it went, and who has no digest under one of the keys. Whoever is changing a name claims under every key.
with seen as materialized (
  select user_id from users
  where home_region = :homeRegion! and user_id > :after!
  order by user_id
  limit :limit!
),
held as (
  select seen.user_id, count(distinct split_part(names.value, ':', 1)) as keys
  from seen
  join names on names.user_id = seen.user_id and names.kind = 'email' and names.state = 'active'
  where split_part(names.value, ':', 1) = any (:keyIds!::text[])
  group by seen.user_id
)
select
  (select user_id from seen order by user_id desc limit 1) as last_id,
  array(
    select seen.user_id
    from seen
    left join held on held.user_id = seen.user_id
    where coalesce(held.keys, 0) < cardinality(:keyIds!::text[])
      and not exists (select from claims where claims.user_id = seen.user_id)
    order by seen.user_id
  ) as "lacking!";

/* @name addDigests */
-- Adds digests to people who have one of them already: then it is still their email. Digests come person
-- by person, as many for each as there are keys.
with person as (
  select user_id, place
  from unnest(:userIds!::uuid[]) with ordinality as given (user_id, place)
),
digest as (
  select value, (place - 1) / :keyCount!::int + 1 as place
  from unnest(:digests!::text[]) with ordinality as given (value, place)
),
-- A change of email that settles meanwhile waits for this lock, and takes away what is added here.
locked as materialized (
  select users.user_id
  from users
  where users.user_id = any (:userIds!::uuid[]) and users.home_region = :homeRegion!
  order by users.user_id
  for update
),
-- Locked too, so that a digest is not seen that was taken away while this waited for the person.
standing_name as materialized (
  select person.user_id, person.place, names.change_number
  from locked
  join person on person.user_id = locked.user_id
  join digest on digest.place = person.place
  join names
    on names.kind = 'email' and names.value = digest.value
    and names.user_id = person.user_id and names.state = 'active'
  for key share of names
),
standing as (
  select user_id, place, min(change_number) as change_number from standing_name group by user_id, place
),
added as (
  insert into names (kind, value, state, user_id, change_number)
  select 'email', digest.value, 'active', standing.user_id, standing.change_number
  from standing
  join digest on digest.place = standing.place
  order by digest.value
  on conflict (kind, value) do nothing
  returning user_id
)
select count(distinct user_id)::int as "count!" from added;

/* @name listKeysInUse */
select split_part(value, ':', 1) as "key_id!", count(*)::int as "digests!"
from names
where kind = 'email'
group by 1
order by 1;

/* @name deleteDigests */
-- A batch of the digests under a key, in the order of the primary key. What is being claimed is left.
with batch as (
  select value from names
  where kind = 'email' and value > :after! and value < :before!
  order by value
  limit :limit!
),
deleted as (
  delete from names
  where kind = 'email' and state = 'active' and value in (select value from batch)
  returning value
)
select
  (select max(value) from batch) as last_value,
  (select count(*)::int from deleted) as "count!";
