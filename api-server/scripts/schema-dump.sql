-- A database's schema as text, one line of output for each object, in an order that does not change.
with tables as (
  select pg_class.oid, relname
  from pg_class
  join pg_namespace on pg_namespace.oid = relnamespace
  where nspname = 'public' and relkind = 'r'
),
columns as (
  select
    attrelid,
    string_agg(
      format(
        '  %I %s%s%s',
        attname,
        format_type(atttypid, atttypmod),
        case when attnotnull then ' not null' else '' end,
        coalesce(' default ' || pg_get_expr(adbin, adrelid), '')
      ),
      e',\n' order by attnum
    ) as definition
  from pg_attribute
  left join pg_attrdef on adrelid = attrelid and adnum = attnum
  where attnum > 0 and not attisdropped
  group by attrelid
),
objects as (
  select 1 as place, relname as name, format(e'create table %I (\n%s\n);', relname, definition) as text
  from tables
  join columns on attrelid = tables.oid
  union all
  select 2, relname || '.' || conname,
    format('alter table %I add constraint %I %s;', relname, conname, pg_get_constraintdef(pg_constraint.oid))
  from pg_constraint
  join tables on tables.oid = conrelid
  where contype <> 'n' -- not null is said with the column
  union all
  select 3, indexrelid::regclass::text, pg_get_indexdef(indexrelid) || ';'
  from pg_index
  join tables on tables.oid = indrelid
  where not exists (select from pg_constraint where conindid = indexrelid)
  union all
  select 4, pg_proc.oid::regprocedure::text, pg_get_functiondef(pg_proc.oid) || ';'
  from pg_proc
  join pg_namespace on pg_namespace.oid = pronamespace
  where nspname = 'public'
  union all
  select 5, relname, format(
    'grant %s on %I to vetchium_app;',
    string_agg(lower(privilege_type), ', ' order by lower(privilege_type)),
    relname
  )
  from tables
  join pg_class using (oid, relname)
  cross join aclexplode(relacl)
  where grantee = 'vetchium_app'::regrole
  group by relname
  union all
  -- Whom everybody is among.
  select 6, pg_proc.oid::regprocedure::text, format(
    'grant execute on function %s to %s;',
    pg_proc.oid::regprocedure,
    case grantee when 0 then 'public' else grantee::regrole::text end
  )
  from pg_proc
  join pg_namespace on pg_namespace.oid = pronamespace
  cross join aclexplode(coalesce(proacl, acldefault('f', proowner)))
  where nspname = 'public' and grantee <> proowner
)
select text from objects order by place, name collate "C";
