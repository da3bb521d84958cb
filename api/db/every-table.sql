-- Runs after every batch of migrations. Puts the tenant wall on each table that has tenant_id, so that nobody can
-- forget it. A table whose wall differs (users: reachable through a membership) brings its own policy along.
do $$
declare
  item record;
begin
  for item in
    select c.oid, n.nspname as schema, c.relname as name
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
    where c.relkind in ('r', 'p')
      and n.nspname in ('platform', 'tenancy', 'identity', 'insurance', 'integrations', 'kedisiplinan', 'praktikum')
  loop
    execute format('alter table %I.%I enable row level security', item.schema, item.name);
    execute format('alter table %I.%I force row level security', item.schema, item.name);
    if not exists (select from pg_policy where polrelid = item.oid) then
      execute format(
        'create policy tenant_wall on %I.%I for all '
        'using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::int) '
        'with check (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::int)',
        item.schema, item.name);
    end if;
  end loop;
end
$$;
