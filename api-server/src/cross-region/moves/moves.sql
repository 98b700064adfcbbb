/* @name findMove */
select move_id, user_id, from_region, to_region, status, epoch, requested_at, finished_at
from moves
where move_id = :moveId!;

/* @name findStalledMoves */
-- Moves from here that nobody carries on, and those to here whose last step is missing.
select move_id, from_region
from moves
where finished_at is null
  and updated_at < now() - make_interval(secs => :seconds!)
  and (from_region = :region! or (to_region = :region! and status = 'purging'))
order by updated_at
limit :limit!;

/* @name setMoveEpoch */
update moves set epoch = coalesce(epoch, :epoch!), updated_at = now()
where move_id = :moveId!
returning epoch as "epoch!";

/* @name setMoveStatus */
update moves set status = :status!, updated_at = now()
where move_id = :moveId! and status not in ('done', 'aborted');

/* @name setMoveProgress */
update moves set rows_total = :total!, rows_copied = :copied!, updated_at = now()
where move_id = :moveId!;

/* @name finishMove */
update moves
set status = case when status = 'aborted' then status else 'done' end, updated_at = now(), finished_at = now()
where move_id = :moveId! and finished_at is null;

/* @name findDeparture */
select to_region from departures where move_id = :moveId!;

/* @name fencePerson */
select fence_person(:moveId!) as status;

/* @name personChecksums */
select table_name as "table_name!", row_count::int as "row_count!", checksum as "checksum!"
from person_checksums(:tables!, :keys!, :userId!);

/* @name arrivalChecksums */
select table_name as "table_name!", row_count::int as "row_count!", checksum as "checksum!"
from arrival_checksums(:moveId!, :tables!);

/* @name beginArrival */
select begin_arrival(:moveId!, :userId!) as "state!";

/* @name takeArrivingRows */
select take_arriving_rows(:moveId!, :tables!, :keys!, :contents!::jsonb[]) as "taken!";

/* @name closeArrival */
select close_arrival(:moveId!, :userId!) as "state!";

/* @name openArrival */
select open_arrival(:moveId!, :from!, :to!, :epoch!, :requestedAt!, :tables!) as "state!";

/* @name purgeDeparted */
select purge_departed(:moveId!, :tables!)::text as done;

/* @name abortMove */
select abort_move(:moveId!, :epoch!, :because!)::text as done;

/* @name deleteOldArrivals */
-- Long after any step of their move could come late.
delete from arrivals
where state <> 'copying' and created_at < now() - interval '30 days';

/* @name deleteOldDepartures */
-- The last session that one could lead on has expired by then.
delete from departures where departed_at < now() - interval '60 days';
