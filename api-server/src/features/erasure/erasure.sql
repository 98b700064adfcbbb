/* @name decideErasure */
select erase_person(:userId!, :erasureId!) as "is_erased!", now() as "requested_at!";
