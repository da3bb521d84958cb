-- Sealing, verifying, erasing and dropping of the audit trail.

-- Verification reads the trail in the order in which it was sealed, page after page.
drop index platform.audit_logs_by_position;
create index audit_logs_by_position on platform.audit_logs (tenant_id, position, id);
-- The sealer asks for tenants with rows above the watermark. New rows go to the right edge of this index only.
create index audit_logs_across_tenants on platform.audit_logs (position, tenant_id);
create index audit_logs_by_kind on platform.audit_logs (tenant_id, resource, created_at desc, id desc);
create index audit_logs_by_impersonator on platform.audit_logs (tenant_id, impersonator_id) where impersonator_id is not null;

-- The rows of a seal lie between these moments: a range is verified without reading the whole trail.
alter table platform.audit_seals
  add column first_at timestamptz not null,
  add column last_at timestamptz not null;

-- Under the audit key: whoever only has the database cannot pass a removal off as retention.
alter table platform.audit_dropped_months add column mac bytea not null;

-- Every row below this position is sealed, in every tenant.
create table platform.audit_watermark (only_row boolean primary key default true check (only_row), position bigint not null default 0);
insert into platform.audit_watermark default values;
grant select, update (position) on platform.audit_watermark to balai_api, balai_worker;

-- Verifications of long ranges, which run as jobs.
create table platform.audit_verifications (
  tenant_id int not null,
  id uuid not null,
  user_id uuid,
  range_from timestamptz,
  range_to timestamptz,
  state text not null check (state in ('queued', 'running', 'done', 'failed')),
  rows_total bigint not null,
  rows_checked bigint not null default 0,
  result jsonb,
  created_at timestamptz not null,
  finished_at timestamptz,
  primary key (tenant_id, id)
);
grant select, insert, update on platform.audit_verifications to balai_api, balai_worker;

-- ---------------------------------------------------------------- what must look across tenants
create function platform.tenants_with_unsealed(from_position bigint, to_position bigint) returns table (tenant_id int)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select distinct l.tenant_id from platform.audit_logs l where l.position >= from_position and l.position < to_position
$$;
create function platform.oldest_unsealed(from_position bigint) returns timestamptz
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select l.created_at from platform.audit_logs l where l.position >= from_position order by l.position limit 1
$$;
-- Erases what is personal in the running tenant's rows by or about one person. The application's roles cannot change
-- a row of the trail in any other way.
create function platform.erase_audit_personal(person uuid) returns int
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  tenant int := nullif(current_setting('app.tenant_id', true), '')::int;
  erased int;
begin
  if tenant is null then raise exception 'there is no running tenant'; end if;
  update platform.audit_logs l set ip_address = null, user_agent = null, personal = null, salt = null
    where l.tenant_id = tenant and l.salt is not null
      and (l.user_id = person or l.impersonator_id = person or (l.resource = 'user' and l.resource_id = person::text));
  get diagnostics erased = row_count;
  return erased;
end $$;

grant usage, create on schema platform to balai_crossing;
grant select on platform.audit_logs to balai_crossing;
grant update (ip_address, user_agent, personal, salt) on platform.audit_logs to balai_crossing;
alter function platform.tenants_with_unsealed(bigint, bigint) owner to balai_crossing;
alter function platform.oldest_unsealed(bigint) owner to balai_crossing;
alter function platform.erase_audit_personal(uuid) owner to balai_crossing;
revoke create on schema platform from balai_crossing;
revoke execute on function platform.tenants_with_unsealed(bigint, bigint), platform.oldest_unsealed(bigint),
  platform.erase_audit_personal(uuid) from public;
grant execute on function platform.tenants_with_unsealed(bigint, bigint), platform.oldest_unsealed(bigint)
  to balai_worker;
grant execute on function platform.erase_audit_personal(uuid) to balai_api, balai_worker;
