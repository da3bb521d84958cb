-- Spreads the tenants of a migrated database over the workers of a Citus cluster, each tenant whole on one of them.
-- Run once by a superuser on the coordinator, with the product stopped:
--   psql --single-transaction --set ON_ERROR_STOP=1 --file ops/citus/distribute.sql
-- It reads the catalogue and holds no list of tables: a table with tenant_id is distributed by it, the tables
-- without it that others point at, or that point at such, are copied to every node, the rest stays on the coordinator. What makes this possible
-- (keys that begin with tenant_id, one permissive policy per table, no view with its owner's eyes) is kept by
-- api/test/laws/wall.db.test.ts. docs/scaling.md says when it is worth it.

create extension if not exists citus;

-- Within this transaction one shard after another is touched, since tables point at each other.
set local citus.multi_shard_modify_mode = 'sequential';
-- Triggers of ours touch rows of the same tenant, or reference tables, only.
set local citus.enable_unsafe_triggers = 'on';

do $$
begin
  -- SET LOCAL app.tenant_id travels to the workers; without this the wall would hide every row there.
  execute format('alter database %I set citus.propagate_set_commands = %L', current_database(), 'local');
  execute format('alter database %I set citus.enable_unsafe_triggers = %L', current_database(), 'on');
end $$;

create temporary table spread on commit drop as
  select c.oid, format('%I.%I', n.nspname, c.relname) as name,
    exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped) as tenanted
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and not c.relispartition
    and n.nspname in ('platform', 'tenancy', 'identity', 'insurance', 'integrations', 'kedisiplinan', 'praktikum');

create temporary table kept_keys on commit drop as
  select s.name, quote_ident(k.conname) as key, pg_get_constraintdef(k.oid) as definition, k.confrelid as other
  from pg_constraint k join spread s on s.oid = k.conrelid where k.contype = 'f' and k.conparentid = 0;

do $$
declare
  item record;
  first text;
begin
  -- A key between a table that is spread and one that is not yet is refused: away first, back at the end.
  for item in select * from kept_keys order by name, key loop
    execute format('alter table %s drop constraint %s', item.name, item.key);
  end loop;

  for item in select name from spread where not tenanted
    and (oid in (select other from kept_keys) or name in (select name from kept_keys)) order by name loop
    perform create_reference_table(item.name);
  end loop;

  -- All tables of one tenant lie together, so that its joins and keys stay on one node.
  for item in select name from spread where tenanted order by name loop
    perform create_distributed_table(item.name, 'tenant_id', colocate_with => coalesce(first, 'default'));
    first := coalesce(first, item.name);
  end loop;

  for item in select * from kept_keys order by name, key loop
    execute format('alter table %s add constraint %s %s', item.name, item.key, item.definition);
  end loop;
end $$;
