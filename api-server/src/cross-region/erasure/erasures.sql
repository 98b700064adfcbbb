/* @name eraseAtHome */
-- Answers where, in which language and in which time zone the person can be told of it: nothing of that is kept.
select
  erase_person(:userId!, :erasureId!) as "is_erased!",
  now() as "requested_at!",
  person.email as "email?",
  person.locale as "locale?",
  person.time_zone as "time_zone?"
from (values (1)) as always (one)
left join users as person on person.user_id = :userId!;

/* @name findErasure */
select erasure_id, user_id, requested_at, finished_at from erasures where erasure_id = :erasureId!;

/* @name eraseLeftovers */
select erase_leftovers(:userId!, :tables!)::text as done;

/* @name finishErasure */
update erasures set finished_at = now() where erasure_id = :erasureId! and finished_at is null;
