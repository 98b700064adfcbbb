-- Servers need to read and write rows, and nothing else: this role may do what their statements do, table by table.
-- Nobody logs in as it; the logins of servers are its members. Migrations run as the owner of everything here.

do $$
begin
  -- Roles belong to the whole cluster: another database of it may have made this one, in this very moment too.
  if not exists (select from pg_roles where rolname = 'vetchium_app') then
    create role vetchium_app nologin;
  end if;
exception
  when duplicate_object or unique_violation then null;
end
$$;

-- What anybody may do by default.
do $$
begin
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to vetchium_app', current_database());
end
$$;
revoke all on schema public from public;
revoke execute on all functions in schema public from public;
alter default privileges revoke execute on functions from public;

grant usage on schema public to vetchium_app;
-- A move inserts and deletes the rows of everything that it takes along.
grant select, insert, update, delete
  on users, credentials, profiles, avatars, sessions, known_devices, password_resets, totp_factors, recovery_codes,
    passkeys, email_changes, outgoing_mails
  to vetchium_app;
grant select, insert, delete on released_handles, audit_events to vetchium_app;
grant select, insert, update, delete on pending_signups, arrivals, arriving_rows, rate_limits to vetchium_app;
grant select, insert, update on moves, erasures to vetchium_app;
grant select, insert, delete on departures, forwarded_sessions to vetchium_app;
grant select, insert on claim_fates to vetchium_app;
-- A server that starts looks whether its schema is the one that it knows.
grant select on schema_migrations, schema_migration_checksums to vetchium_app;
-- A trigger asks nobody for the right to run its function.
grant execute on all functions in schema public to vetchium_app;
revoke execute on function refuse_while_moving() from vetchium_app;
