/* @name reserveNames */
select
  kind as "kind!",
  state as "state!",
  claim_id,
  user_id as "user_id!",
  home_region,
  lease_expired as "lease_expired!"
from reserve_names(
  :claimId!, :userId!, :homeRegion!, make_interval(secs => :leaseSeconds!), :kinds!, :names!
);

/* @name settleClaim */
select settle_claim(:claimId!, :fate!, :changeNumber)::text as done;

/* @name findHome */
-- A person's own row says where they are; only who is being signed up has none yet.
select
  (
    select coalesce(users.home_region, claims.home_region)
    from names
    left join claims on claims.claim_id = names.claim_id
    left join users on users.user_id = names.user_id
    where names.kind = :kind! and names.value = any (:names!) and names.state <> 'quarantined'
    limit 1
  ) as "home_region?",
  exists (select from rebuilds) as "is_rebuilding!";

/* @name findEmailState */
select state from names where kind = 'email' and value = any (:digests!) and state <> 'quarantined' limit 1;

/* @name findHandleStates */
-- Answers a row for each of the handles, in their order.
select
  wanted.handle as "handle!",
  names.state as "state?",
  (names.state is null or (names.state = 'quarantined' and names.quarantined_until <= now())) as "is_free!"
from unnest(:handles!::text[]) with ordinality as wanted (handle, place)
left join names on names.kind = 'handle' and names.value = wanted.handle
order by wanted.place;

/* @name findOverdueClaims */
select claim_id, home_region
from claims
where lease_expires_at < now()
  -- A region's own server comes first; the others step in when it does not.
  and (home_region = :ownRegion! or lease_expires_at < now() - interval '2 minutes')
-- A region that is away keeps its claims; however many, they must not fill the batch.
order by home_region <> :ownRegion!, lease_expires_at
limit :limit!;

/* @name findClaimsOfPerson */
select claim_id, home_region from claims where user_id = :userId!;

/* @name findPerson */
select home_region, epoch from users where user_id = :userId!;

/* @name switchHome */
select switch_home(:userId!, :from!, :to!, :epoch!) as home_region;

/* @name erasePerson */
select erase_person(:userId!)::text as done;

/* @name countPersonRows */
select 'users' as "table_name!", count(*)::int as "row_count!" from users where user_id = :userId!
union all
select 'claims', count(*)::int from claims where user_id = :userId!
union all
select 'names', count(*)::int from names where user_id = :userId!;

/* @name forgetFreeNames */
-- A handle whose time is over is free with or without its row; without it nothing is kept of it.
delete from names
where state = 'quarantined' and quarantined_until < now() - interval '1 day';

/* @name findEntry */
select kind, value, state, quarantined_until from names where user_id = :userId! order by kind, value;

/* @name countClaims */
select
  count(*)::int as "pending!",
  (count(*) filter (where lease_expires_at < now()))::int as "overdue!"
from claims
where home_region = :homeRegion!;
