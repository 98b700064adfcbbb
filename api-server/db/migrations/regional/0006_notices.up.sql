-- People are told by mail when their data has moved, and of a move that was asked for at its end whatever became of it.

-- Opens an arrival: what came becomes the person's rows, and this is their home. Answers its state.
create or replace function open_arrival(
  p_move_id uuid, p_from text, p_to text, p_epoch integer, p_requested_at timestamptz, p_tables text[]
) returns text
language plpgsql
set timezone = 'UTC'
set bytea_output = 'hex'
as $$
declare
  arrival arrivals;
  name text;
  total bigint;
begin
  select * into arrival from arrivals where move_id = p_move_id for update;
  if not found then
    return 'unknown';
  end if;
  if arrival.state <> 'copying' then
    return arrival.state;
  end if;
  select count(*) into total from arriving_rows where move_id = p_move_id;
  update arriving_rows
  set content = content
    || jsonb_build_object('fenced_by', null, 'epoch', p_epoch, 'changed_at', now())
  where move_id = p_move_id and table_name = 'users';
  -- Whoever was about to send a mail there could not.
  update arriving_rows set content = content || jsonb_build_object('sending_until', null)
  where move_id = p_move_id and table_name = 'outgoing_mails';
  -- In the order given, in which a table comes after those that it refers to.
  foreach name in array p_tables loop
    execute format(
      'insert into %1$I select (jsonb_populate_record(null::%1$I, content)).*
       from arriving_rows where move_id = $1 and table_name = $2',
      name
    ) using p_move_id, name;
  end loop;
  insert into moves (move_id, user_id, from_region, to_region, status, epoch, rows_total, rows_copied, requested_at)
  values (p_move_id, arrival.user_id, p_from, p_to, 'purging', p_epoch - 1, total, total, p_requested_at);
  insert into audit_events (user_id, kind, details)
  values (arrival.user_id, 'moved-here', jsonb_build_object('from', p_from, 'to', p_to));
  insert into outgoing_mails (user_id, kind, address, details)
  select user_id, 'moved-notice', email, jsonb_build_object('from', p_from, 'to', p_to)
  from users where user_id = arrival.user_id;
  -- Whoever comes back is at home here again.
  delete from forwarded_sessions where user_id = arrival.user_id;
  delete from departures where user_id = arrival.user_id;
  delete from arriving_rows where move_id = p_move_id;
  update arrivals set state = 'opened' where move_id = p_move_id;
  perform graphile_worker.add_job('send-mails', json_build_object('user_id', arrival.user_id));
  return 'opened';
end
$$;

-- Ends a move that was called off: the person's rows can be changed again. Idempotent.
create or replace function abort_move(p_move_id uuid, p_epoch integer, p_because text)
returns void
language plpgsql
as $$
declare
  person uuid;
begin
  select user_id into person from moves where move_id = p_move_id;
  perform from users where user_id = person for update;
  perform set_config('vetchium.move_id', p_move_id::text, true);
  update users set fenced_by = null, epoch = p_epoch, changed_at = now()
  where user_id = person and (fenced_by = p_move_id or (fenced_by is null and epoch < p_epoch));
  update moves set status = 'aborted', aborted_because = p_because, updated_at = now()
  where move_id = p_move_id and status <> 'aborted';
  if found then
    insert into audit_events (user_id, kind, details)
    values (person, 'move-aborted', jsonb_build_object('because', p_because));
    -- What would have been sent from the new home.
    if exists (select from outgoing_mails where user_id = person) then
      perform graphile_worker.add_job('send-mails', json_build_object('user_id', person));
    end if;
    -- What arrived at the other region has to go from there.
    perform graphile_worker.add_job('move-person', json_build_object('move_id', p_move_id));
  end if;
end
$$;
