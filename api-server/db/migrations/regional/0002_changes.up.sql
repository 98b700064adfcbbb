-- People change their names, move between regions and are erased.

alter table users
  -- Counts the person's homes, as the directory does.
  add column epoch integer not null default 1 check (epoch > 0),
  -- The move that keeps the person's rows as they are, while one is under way.
  add column fenced_by uuid,
  -- When a name or the home last changed.
  add column changed_at timestamptz not null default now();

create index users_fenced_by_idx on users (fenced_by) where fenced_by is not null;

-- The number that the home region gave to the change when it kept the claim.
alter table claim_fates add column change_number integer check (change_number > 0);
update claim_fates set change_number = 1 where fate = 'kept';
alter table claim_fates add check ((fate = 'kept') = (change_number is not null));

-- An email that a person has asked for and not yet proven. The link in the mail names the change.
create table email_changes (
  change_id uuid primary key,
  user_id uuid not null constraint email_changes_user_id_key unique
    references users (user_id) on delete cascade,
  email text not null,
  requested_at timestamptz not null default now(),
  expires_at timestamptz not null
);

create index email_changes_expires_at_idx on email_changes (expires_at);

-- Mails that are still to be sent. They are rows rather than jobs so that they move and go with the person.
create table outgoing_mails (
  mail_id uuid primary key default uuidv7(),
  user_id uuid not null references users (user_id) on delete cascade,
  kind text not null,
  address text not null,
  created_at timestamptz not null default now(),
  -- Until when somebody is sending it, so that nobody else does.
  sending_until timestamptz
);

create index outgoing_mails_user_id_idx on outgoing_mails (user_id, mail_id);

-- Handles that were given up here, so that a lost directory can be rebuilt with them still closed.
create table released_handles (
  released_id uuid primary key default uuidv7(),
  handle text not null,
  -- The last holder, who may take it back; null once that person is erased.
  user_id uuid references users (user_id) on delete set null,
  quarantined_until timestamptz not null default now() + interval '90 days'
);

create index released_handles_user_id_idx on released_handles (user_id, released_id);
create index released_handles_handle_idx on released_handles (handle);
create index released_handles_quarantined_until_idx on released_handles (quarantined_until);

-- Moves away from here, and the latest one that led here.
create table moves (
  move_id uuid primary key,
  user_id uuid not null references users (user_id) on delete cascade,
  from_region text not null,
  to_region text not null,
  status text not null
    check (status in ('fencing', 'copying', 'switching', 'purging', 'done', 'aborted')),
  -- The directory's epoch that the switch has to find; unknown until the move begins.
  epoch integer,
  rows_total bigint not null default 0,
  rows_copied bigint not null default 0,
  -- called-off by the person, or failed by itself
  aborted_because text check (aborted_because in ('called-off', 'failed')),
  requested_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  finished_at timestamptz,
  check ((status = 'aborted') = (aborted_because is not null))
);

create unique index moves_open_key on moves (user_id) where status not in ('done', 'aborted');
create index moves_user_id_idx on moves (user_id, move_id);

-- A move towards here. What arrives lies apart, invisible to every query, until it is opened.
create table arrivals (
  move_id uuid primary key,
  user_id uuid not null,
  -- Once opened or closed it takes no more rows, however late they come.
  state text not null check (state in ('copying', 'opened', 'closed')),
  created_at timestamptz not null default now()
);

create index arrivals_user_id_idx on arrivals (user_id);

create table arriving_rows (
  move_id uuid not null references arrivals (move_id) on delete cascade,
  table_name text not null,
  row_key uuid not null,
  user_id uuid not null,
  content jsonb not null,
  primary key (move_id, table_name, row_key)
);

create index arriving_rows_user_id_idx on arriving_rows (user_id);

-- What stays where somebody has moved away from: the way to their new home, and nothing about them.
create table departures (
  move_id uuid primary key,
  user_id uuid not null,
  to_region text not null,
  departed_at timestamptz not null default now()
);

create index departures_user_id_idx on departures (user_id);

create table forwarded_sessions (
  secret_hash bytea primary key,
  user_id uuid not null,
  to_region text not null,
  expires_at timestamptz not null
);

create index forwarded_sessions_user_id_idx on forwarded_sessions (user_id);
create index forwarded_sessions_expires_at_idx on forwarded_sessions (expires_at);

-- Receipts of erasures. The id stands for nobody any more; it is what rows are counted by.
create table erasures (
  erasure_id uuid primary key,
  user_id uuid not null constraint erasures_user_id_key unique,
  requested_at timestamptz not null default now(),
  finished_at timestamptz
);

-- Whoever changes rows of a person locks the person's own row first: for key share to write, for update to
-- fence, purge or erase. So nobody holds a row that another waits for, who holds the person's own row.

-- Refuses any change of a person's rows while they move. The move itself says who it is by the setting
-- vetchium.move_id. With the argument 'skip' the change is left out instead of refused.
create function refuse_while_moving()
returns trigger
language plpgsql
as $$
declare
  person uuid;
  fence uuid;
begin
  if tg_op = 'DELETE' then
    person := old.user_id;
  else
    person := new.user_id;
  end if;
  if tg_table_name = 'users' then
    if tg_op <> 'INSERT' then
      fence := old.fenced_by;
    end if;
  else
    -- The fence is set under a lock that waits for this one, and this one for it.
    select fenced_by into fence from users where user_id = person for key share;
  end if;
  if fence is not null and current_setting('vetchium.move_id', true) is distinct from fence::text then
    if tg_nargs > 0 and tg_argv[0] = 'skip' then
      return null;
    end if;
    raise exception 'the person is moving' using errcode = 'VT002';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  return new;
end
$$;

create trigger users_fence before update or delete on users
  for each row execute function refuse_while_moving();
create trigger credentials_fence before insert or update or delete on credentials
  for each row execute function refuse_while_moving();
create trigger profiles_fence before insert or update or delete on profiles
  for each row execute function refuse_while_moving();
create trigger avatars_fence before insert or update or delete on avatars
  for each row execute function refuse_while_moving();
create trigger sessions_fence before insert or delete on sessions
  for each row execute function refuse_while_moving();
-- All that is updated in a session is when it was last seen, and that by requests that only read.
create trigger sessions_seen_fence before update on sessions
  for each row execute function refuse_while_moving('skip');
create trigger audit_events_fence before insert or update or delete on audit_events
  for each row execute function refuse_while_moving();
create trigger email_changes_fence before insert or update or delete on email_changes
  for each row execute function refuse_while_moving();
create trigger outgoing_mails_fence before insert or update or delete on outgoing_mails
  for each row execute function refuse_while_moving();
create trigger released_handles_fence before insert or update or delete on released_handles
  for each row execute function refuse_while_moving();

-- A page of a person's rows in a table, in the order of its key, without the columns that are left out.
create function person_rows(
  p_table text, p_key text, p_user_id uuid, p_after uuid, p_limit integer, p_without text[]
) returns table (row_key uuid, content jsonb)
language plpgsql
stable
set timezone = 'UTC'
set bytea_output = 'hex'
as $$
begin
  return query execute format(
    'select %1$I, to_jsonb(t) - $4
     from (select * from %2$I where user_id = $1 and %1$I > $2 order by %1$I limit $3) as t',
    p_key, p_table
  ) using p_user_id, coalesce(p_after, '00000000-0000-0000-0000-000000000000'), p_limit, p_without;
end
$$;

-- How many rows each of the tables has of a person.
create function count_person_rows(p_tables text[], p_user_id uuid)
returns table (table_name text, row_count bigint)
language plpgsql
stable
as $$
declare
  name text;
begin
  foreach name in array p_tables loop
    return query execute format('select $1, count(*) from %I where user_id = $2', name)
    using name, p_user_id;
  end loop;
end
$$;

-- A page of the people whom a table has rows of, each once.
create function person_ids(p_table text, p_after uuid, p_limit integer)
returns setof uuid
language plpgsql
stable
as $$
begin
  return query execute format(
    'select distinct user_id from %I where user_id > $1 order by user_id limit $2', p_table
  ) using p_after, p_limit;
end
$$;

-- The count and the checksum of a person's rows, table by table, to be held against those that arrived.
create function person_checksums(p_tables text[], p_keys text[], p_user_id uuid)
returns table (table_name text, row_count bigint, checksum text)
language plpgsql
stable
set timezone = 'UTC'
set bytea_output = 'hex'
as $$
begin
  for place in 1..cardinality(p_tables) loop
    return query execute format(
      'select $1, count(*), encode(sha256(coalesce(string_agg(
         sha256(convert_to(to_jsonb(t)::text, ''UTF8'')), ''''::bytea order by %1$I), '''')), ''hex'')
       from %2$I as t where user_id = $2',
      p_keys[place], p_tables[place]
    ) using p_tables[place], p_user_id;
  end loop;
end
$$;

-- The same of the rows that arrived, each read as the row of its table that it is going to be.
create function arrival_checksums(p_move_id uuid, p_tables text[])
returns table (table_name text, row_count bigint, checksum text)
language plpgsql
stable
set timezone = 'UTC'
set bytea_output = 'hex'
as $$
begin
  for place in 1..cardinality(p_tables) loop
    return query execute format(
      'select $1, count(*), encode(sha256(coalesce(string_agg(
         sha256(convert_to(to_jsonb(jsonb_populate_record(null::%1$I, content))::text, ''UTF8'')),
         ''''::bytea order by row_key), '''')), ''hex'')
       from arriving_rows where move_id = $2 and table_name = $1',
      p_tables[place]
    ) using p_tables[place], p_move_id;
  end loop;
end
$$;

-- Begins an arrival, or finds it begun. Answers its state.
create function begin_arrival(p_move_id uuid, p_user_id uuid)
returns text
language plpgsql
as $$
begin
  insert into arrivals (move_id, user_id, state) values (p_move_id, p_user_id, 'copying')
  on conflict (move_id) do nothing;
  return (select state from arrivals where move_id = p_move_id);
end
$$;

-- Takes rows for an arrival. Answers false, having taken none, if it is opened or closed.
create function take_arriving_rows(
  p_move_id uuid, p_tables text[], p_keys uuid[], p_contents jsonb[]
) returns boolean
language plpgsql
as $$
declare
  arrival arrivals;
begin
  select * into arrival from arrivals where move_id = p_move_id and state = 'copying' for share;
  if not found then
    return false;
  end if;
  insert into arriving_rows (move_id, table_name, row_key, user_id, content)
  select p_move_id, name, row_key, arrival.user_id, content
  from unnest(p_tables, p_keys, p_contents) as rows (name, row_key, content)
  on conflict (move_id, table_name, row_key) do nothing;
  return true;
end
$$;

-- Ends an arrival that is not to be opened, and forgets what came. Answers its state: opened if it was late.
create function close_arrival(p_move_id uuid, p_user_id uuid)
returns text
language plpgsql
as $$
declare
  standing text;
begin
  insert into arrivals (move_id, user_id, state) values (p_move_id, p_user_id, 'closed')
  on conflict (move_id) do nothing;
  select state into standing from arrivals where move_id = p_move_id for update;
  if standing <> 'opened' then
    update arrivals set state = 'closed' where move_id = p_move_id;
    delete from arriving_rows where move_id = p_move_id;
    standing := 'closed';
  end if;
  return standing;
end
$$;

-- Opens an arrival: what came becomes the person's rows, and this is their home. Answers its state.
create function open_arrival(
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
  insert into audit_events (user_id, kind) values (arrival.user_id, 'moved-here');
  -- Whoever comes back is at home here again.
  delete from forwarded_sessions where user_id = arrival.user_id;
  delete from departures where user_id = arrival.user_id;
  delete from arriving_rows where move_id = p_move_id;
  update arrivals set state = 'opened' where move_id = p_move_id;
  if exists (select from outgoing_mails where user_id = arrival.user_id) then
    perform graphile_worker.add_job('send-mails', json_build_object('user_id', arrival.user_id));
  end if;
  return 'opened';
end
$$;

-- Keeps a person's rows as they are until the move is over. Waits for changes that are being written.
-- Answers the move's status, or null where there is no such move.
create function fence_person(p_move_id uuid)
returns text
language plpgsql
as $$
declare
  move moves;
begin
  select * into move from moves where move_id = p_move_id;
  if move.status is distinct from 'fencing' then
    return move.status;
  end if;
  perform from users where user_id = move.user_id for update;
  select * into move from moves where move_id = p_move_id for update;
  if move.status = 'fencing' then
    update users set fenced_by = p_move_id where user_id = move.user_id;
    update moves
    set status = 'copying', updated_at = now()
    where move_id = p_move_id
    returning * into move;
  end if;
  return move.status;
end
$$;

-- Ends a move that was called off: the person's rows can be changed again. Idempotent.
create function abort_move(p_move_id uuid, p_epoch integer, p_because text)
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
    insert into audit_events (user_id, kind) values (person, 'move-aborted');
    -- What arrived at the other region has to go from there.
    perform graphile_worker.add_job('move-person', json_build_object('move_id', p_move_id));
  end if;
end
$$;

-- Forgets a person who is at home elsewhere now, and keeps what leads their open sessions there.
create function purge_departed(p_move_id uuid, p_tables text[])
returns void
language plpgsql
as $$
declare
  person uuid;
  target text;
begin
  select user_id, to_region into person, target from moves where move_id = p_move_id;
  perform from users where user_id = person and fenced_by = p_move_id for update;
  if not found then
    return; -- purged before, or erased
  end if;
  perform set_config('vetchium.move_id', p_move_id::text, true);
  insert into departures (move_id, user_id, to_region) values (p_move_id, person, target);
  insert into forwarded_sessions (secret_hash, user_id, to_region, expires_at)
  select secret_hash, user_id, target, expires_at from sessions where user_id = person;
  for place in reverse cardinality(p_tables)..1 loop
    execute format('delete from %I where user_id = $1', p_tables[place]) using person;
  end loop;
end
$$;

-- Erases a person from their home: every row goes, the handle stays closed, a receipt is kept.
-- Answers false where there is no such person.
create function erase_person(p_user_id uuid, p_erasure_id uuid)
returns boolean
language plpgsql
as $$
declare
  person users;
begin
  -- Refused by their fence while they are moving.
  delete from users where user_id = p_user_id returning * into person;
  if not found then
    return false;
  end if;
  insert into released_handles (handle) values (person.handle);
  insert into erasures (erasure_id, user_id) values (p_erasure_id, p_user_id);
  perform graphile_worker.add_job('finish-erasure', json_build_object('erasure_id', p_erasure_id));
  return true;
end
$$;

-- Forgets what a region still has of somebody who was erased at their home. Idempotent.
create function erase_leftovers(p_user_id uuid, p_tables text[])
returns void
language plpgsql
as $$
declare
  fence uuid;
begin
  delete from departures where user_id = p_user_id;
  delete from forwarded_sessions where user_id = p_user_id;
  -- Closed rather than deleted: a step of a move that comes late finds no way in.
  delete from arriving_rows where user_id = p_user_id;
  update arrivals set state = 'closed', user_id = '00000000-0000-0000-0000-000000000000'
  where user_id = p_user_id;
  -- A copy that its move was about to purge.
  select fenced_by into fence from users where user_id = p_user_id for update;
  if found and fence is not null then
    perform set_config('vetchium.move_id', fence::text, true);
    for place in reverse cardinality(p_tables)..1 loop
      execute format('delete from %I where user_id = $1', p_tables[place]) using p_user_id;
    end loop;
  end if;
end
$$;
