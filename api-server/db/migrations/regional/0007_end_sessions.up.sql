-- Ends the sessions of a person, but for one if it is given; answers how many. As a function that changes things it
-- sees what was committed since the statement began that calls it: also the session of whoever was let in, meanwhile,
-- by the password that this statement has replaced.
create function end_sessions(p_user_id uuid, p_but uuid) returns bigint
language plpgsql
as $$
declare
  ended bigint;
begin
  delete from sessions where user_id = p_user_id and session_id is distinct from p_but;
  get diagnostics ended = row_count;
  return ended;
end
$$;

grant execute on function end_sessions(uuid, uuid) to vetchium_app;
