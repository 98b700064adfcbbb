-- The role itself stays: other databases of the cluster may use it.
revoke all on all functions in schema public from vetchium_app;
revoke all on all tables in schema public from vetchium_app;
revoke all on schema public from vetchium_app;

alter default privileges grant execute on functions to public;
grant execute on all functions in schema public to public;
grant usage on schema public to public;
do $$
begin
  execute format('revoke all on database %I from vetchium_app', current_database());
  execute format('grant connect, temporary on database %I to public', current_database());
end
$$;
