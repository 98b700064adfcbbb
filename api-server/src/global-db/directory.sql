/* @name reserveNames */
select
  kind as "kind!",
  state as "state!",
  claim_id,
  user_id as "user_id!",
  home_region,
  lease_expired as "lease_expired!"
from reserve_names(
  :claimId!, :userId!, :homeRegion!, :changeNumber!,
  make_interval(secs => :leaseSeconds!), :kinds!, :names!
);

/* @name settleClaim */
select settle_claim(:claimId!, :fate!)::text as done;

/* @name findHome */
select coalesce(claims.home_region, users.home_region) as home_region
from names
left join claims on claims.claim_id = names.claim_id
left join users on users.user_id = names.user_id
where names.kind = :kind! and names.value = any (:names!) and names.state <> 'quarantined'
limit 1;

/* @name findEmailState */
select state from names where kind = 'email' and value = any (:digests!) and state <> 'quarantined' limit 1;

/* @name findNameState */
select
  names.state,
  (names.state = 'quarantined' and names.quarantined_until <= now()) as "free_again!"
from names
where names.kind = 'handle' and names.value = :handle!;

/* @name findOverdueClaims */
select claim_id, home_region
from claims
where lease_expires_at < now()
  -- A region's own server comes first; the others step in when it does not.
  and (home_region = :ownRegion! or lease_expires_at < now() - interval '2 minutes')
-- A region that is away keeps its claims; however many, they must not fill the batch.
order by home_region <> :ownRegion!, lease_expires_at
limit :limit!;
