/* @name dropClaim */
with dropped as (
  insert into claim_fates (claim_id, fate)
  values (:claimId!, 'dropped')
  on conflict (claim_id) do nothing
  returning fate, change_number
)
select fate as "fate!", change_number from dropped
union all
select fate as "fate!", change_number from claim_fates where claim_id = :claimId!
limit 1;
