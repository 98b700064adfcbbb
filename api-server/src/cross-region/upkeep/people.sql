/* @name listPeople */
select
  user_id,
  handle,
  email,
  epoch,
  change_number,
  fenced_by is not null as "is_moving!",
  changed_at > now() - make_interval(secs => :minAge!) as "is_recent!"
from users
where user_id > :after!
order by user_id
limit :limit!;

/* @name findPeople */
select
  user_id,
  handle,
  email,
  epoch,
  change_number,
  fenced_by is not null as "is_moving!",
  changed_at > now() - make_interval(secs => :minAge!) as "is_recent!"
from users
where user_id = any (:userIds!);

/* @name findCopies */
select user_id, epoch, fenced_by is not null as "is_moving!" from users where user_id = any (:userIds!);

/* @name findUnknown */
select given.user_id as "user_id!"
from unnest(:userIds!::uuid[]) as given (user_id)
left join users on users.user_id = given.user_id
where users.user_id is null;

/* @name findChanged */
-- Of these people those who are not, or not any more, as they were read.
select given.user_id as "user_id!"
from unnest(:userIds!::uuid[], :epochs!::int[], :changeNumbers!::int[])
  as given (user_id, epoch, change_number)
left join users on users.user_id = given.user_id
where users.user_id is null
  or users.epoch <> given.epoch
  or users.change_number <> given.change_number;

/* @name raisePerson */
-- Numbers that lag behind what the directory has seen go on from there; unless the person changed meanwhile.
update users
set epoch = greatest(epoch, :epoch!), change_number = greatest(change_number, :changeNumber!)
where user_id = :userId!
  and epoch = :formerEpoch! and change_number = :formerChangeNumber!
  and fenced_by is null
returning user_id;

/* @name recordRepair */
insert into audit_events (user_id, kind)
select user_id, 'directory-repaired' from users where user_id = :userId! and fenced_by is null;

/* @name recordLook */
-- Where somebody lives and is not about to leave. Nothing can be written while they move.
with person as (
  select user_id from users where user_id = :userId! and fenced_by is null for key share
)
insert into audit_events (user_id, kind, details)
select user_id, 'operator-looked', jsonb_build_object('command', :command!::text) from person;

/* @name endSessions */
-- All sessions of a page of people, or of one. Nothing can be changed of those who are moving, so they are counted.
with people as (
  select user_id
  from users
  where user_id > :after! and (:only::uuid is null or user_id = :only::uuid) and fenced_by is null
  order by user_id
  limit :limit!
  for key share
),
ended as (
  delete from sessions
  using people
  where sessions.user_id = people.user_id
  returning sessions.user_id
),
audit as (
  insert into audit_events (user_id, kind, details)
  select user_id, 'operator-signed-out', jsonb_build_object('command', :command!::text)
  from people
  where exists (select from ended where ended.user_id = people.user_id)
  returning event_id
)
select
  (select user_id from people order by user_id desc limit 1) as last_id,
  (select count(*)::int from ended) as "sessions!",
  (select count(*)::int from audit) as "people!",
  (
    select count(*)::int
    from users
    where fenced_by is not null and (:only::uuid is null or user_id = :only::uuid)
  ) as "moving!";

/* @name listReleasedHandles */
select released_id, handle, user_id, quarantined_until
from released_handles
where released_id > :after! and quarantined_until > now()
order by released_id
limit :limit!;

/* @name countPeople */
select count(*)::int as "count!" from users;

/* @name listPersonIds */
select person_ids as "user_id!" from person_ids(:table!, :after!, :limit!);

/* @name findPersonByName */
select user_id from users where handle = :handle or email = :email limit 1;

/* @name startMoveOf */
-- Answers the move under way, if there is one, instead of a second one. No job: whoever asks sees it through,
-- and if they don't, it is found stalled.
with person as (
  select user_id from users where user_id = :userId! for key share
),
under_way as (
  select moves.move_id, moves.to_region
  from moves
  join person on person.user_id = moves.user_id
  where moves.status not in ('done', 'aborted')
),
started as (
  insert into moves (move_id, user_id, from_region, to_region, status)
  select :moveId!, user_id, :fromRegion!, :toRegion!, 'fencing' from person
  where not exists (select from under_way)
  on conflict do nothing
  returning move_id, user_id, to_region
),
audit as (
  insert into audit_events (user_id, kind, details)
  select user_id, 'operator-moved', jsonb_build_object('command', :command!::text, 'to', to_region) from started
  returning event_id
)
select move_id as "move_id!", to_region as "to_region!" from under_way
union all
select started.move_id, started.to_region from started, audit;
