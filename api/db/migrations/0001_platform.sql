-- What every module stands on: the audit trail, mails, notices, idempotency keys, the queue's grants.

create schema tenancy;
create schema identity;
grant usage on schema platform, tenancy, identity to balai_api, balai_worker, balai_crossing;
grant select on platform.migrations to balai_api, balai_worker;

-- The tenant of the running transaction; null outside one. After COMMIT on a pooled connection the setting is ''.
create function platform.current_tenant() returns int language sql stable parallel safe
  as $$ select nullif(current_setting('app.tenant_id', true), '')::int $$;

-- ---------------------------------------------------------------- audit
-- After a restore the server counts transactions from the beginning again; the offset keeps positions rising.
create table platform.audit_era (only_row boolean primary key default true check (only_row), position_offset bigint not null default 0);
insert into platform.audit_era default values;
grant select on platform.audit_era to balai_api, balai_worker, balai_crossing;

create function platform.audit_position() returns bigint language sql volatile
  as $$ select pg_current_xact_id()::text::bigint + position_offset from platform.audit_era $$;
-- Every transaction below this position has ended: no row below it can still appear.
create function platform.audit_horizon() returns bigint language sql volatile
  as $$ select pg_snapshot_xmin(pg_current_snapshot())::text::bigint + position_offset from platform.audit_era $$;

create table platform.audit_logs (
  tenant_id int not null,
  id uuid not null,
  created_at timestamptz not null,
  user_id uuid,
  impersonator_id uuid,
  action text not null check (length(action) between 1 and 100),
  resource text not null check (length(resource) between 1 and 100),
  resource_id text check (length(resource_id) <= 200),
  outcome text not null check (outcome in ('success', 'denied', 'failure')),
  details jsonb,
  request_id text not null check (length(request_id) <= 64),
  -- Personal fields can be erased: the row's seal covers only their salted commitment.
  ip_address text check (length(ip_address) <= 45),
  user_agent text check (length(user_agent) <= 400),
  personal jsonb,
  salt bytea,
  commitment bytea not null,
  mac bytea not null,
  position bigint not null default platform.audit_position(),
  primary key (tenant_id, created_at, id)
) partition by range (created_at);
create index audit_logs_by_user on platform.audit_logs (tenant_id, user_id, created_at desc, id desc);
create index audit_logs_by_action on platform.audit_logs (tenant_id, action, created_at desc, id desc);
create index audit_logs_by_resource on platform.audit_logs (tenant_id, resource, resource_id, created_at desc, id desc);
create index audit_logs_by_position on platform.audit_logs (tenant_id, position);
grant select, insert on platform.audit_logs to balai_api, balai_worker;

create table platform.audit_seals (
  tenant_id int not null,
  sequence int not null check (sequence > 0),
  month date not null,
  position_from bigint not null,
  position_to bigint not null,
  rows int not null check (rows > 0),
  digest bytea not null,
  head bytea not null,
  sealed_at timestamptz not null,
  primary key (tenant_id, sequence)
);
grant select, insert on platform.audit_seals to balai_api, balai_worker;

-- Months that were dropped on purpose (retention): verify names them instead of calling their rows removed.
create table platform.audit_dropped_months (month date primary key, dropped_at timestamptz not null default now());
grant select on platform.audit_dropped_months to balai_api, balai_worker;

-- Makes the partition of a month. Runs as the owner, since the application may not create tables.
create function platform.ensure_audit_month(month date) returns boolean language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
declare
  first date := date_trunc('month', month)::date;
  name text := 'audit_logs_' || to_char(first, 'YYYY_MM');
begin
  if to_regclass('platform.' || name) is not null then return false; end if;
  execute format('create table if not exists platform.%I partition of platform.audit_logs for values from (%L) to (%L)',
    name, first::timestamp at time zone 'UTC', (first + interval '1 month') at time zone 'UTC');
  execute format('alter table platform.%I enable row level security', name);
  execute format('alter table platform.%I force row level security', name);
  execute format('create policy tenant_wall on platform.%I for all using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::int) with check (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::int)', name);
  return true;
end $$;
select platform.ensure_audit_month((current_date + (i || ' month')::interval)::date) from generate_series(-1, 2) i;
revoke execute on function platform.ensure_audit_month(date) from public;
grant execute on function platform.ensure_audit_month(date) to balai_api, balai_worker;

-- ---------------------------------------------------------------- idempotency
create table platform.idempotency_keys (
  tenant_id int not null,
  user_id uuid not null,
  route text not null,
  key text not null,
  body_hash bytea not null,
  status int not null,
  answer bytea not null,
  created_at timestamptz not null,
  primary key (tenant_id, user_id, route, key)
);
create index idempotency_keys_by_age on platform.idempotency_keys (tenant_id, created_at);
grant select, insert, delete on platform.idempotency_keys to balai_api, balai_worker;

-- ---------------------------------------------------------------- mails and notices
create table platform.mails (
  tenant_id int not null,
  id uuid not null,
  recipient text not null,
  subject text not null,
  text text not null,
  html text,
  kind text not null,
  status text not null default 'waiting' check (status in ('waiting', 'sent', 'failed')),
  attempts int not null default 0,
  last_error text,
  created_at timestamptz not null,
  sent_at timestamptz,
  primary key (tenant_id, id)
);
grant select, insert, update on platform.mails to balai_api, balai_worker;

create table platform.notices (
  tenant_id int not null,
  id uuid not null,
  user_id uuid not null,
  kind text not null,
  params jsonb not null default '{}',
  link text,
  created_at timestamptz not null,
  read_at timestamptz,
  primary key (tenant_id, id)
);
create index notices_by_user on platform.notices (tenant_id, user_id, created_at desc, id desc);
create index notices_unread on platform.notices (tenant_id, user_id, id desc) where read_at is null;
grant select, insert, update on platform.notices to balai_api, balai_worker;

create table platform.notice_preferences (
  tenant_id int not null,
  user_id uuid not null,
  kind text not null,
  in_app boolean not null,
  email boolean not null,
  primary key (tenant_id, user_id, kind)
);
grant select, insert, update, delete on platform.notice_preferences to balai_api, balai_worker;

-- ---------------------------------------------------------------- processes and due times
create table platform.instances (id uuid primary key, kind text not null, worker_ids text[] not null default '{}', seen_at timestamptz not null);
grant select, insert, update, delete on platform.instances to balai_api, balai_worker;

create table platform.schedules (name text primary key, next_due timestamptz not null, last_run timestamptz);
grant select, insert, update on platform.schedules to balai_worker;
grant select on platform.schedules to balai_api;

-- Rate limits where no Redis is set: one row per bucket, shared by all instances.
create table platform.rate_limits (bucket text primary key, hits int not null, resets_at timestamptz not null);
create index rate_limits_by_reset on platform.rate_limits (resets_at);
grant select, insert, update, delete on platform.rate_limits to balai_api, balai_worker;

-- ---------------------------------------------------------------- the queue
-- graphile-worker switches row-level security on for its tables without any policy: a role that does not own them
-- would see no job at all. Jobs carry ids, never rows, and are worked inside their own tenant.
do $$
declare item record;
begin
  for item in select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'graphile_worker' and c.relkind = 'r' and c.relrowsecurity loop
    execute format('create policy queue on graphile_worker.%I for all to balai_api, balai_worker using (true) with check (true)', item.relname);
  end loop;
end $$;
grant usage on schema graphile_worker to balai_api, balai_worker;
grant select, insert, update, delete on all tables in schema graphile_worker to balai_api, balai_worker;
grant usage, select on all sequences in schema graphile_worker to balai_api, balai_worker;
grant execute on all functions in schema graphile_worker to balai_api, balai_worker;
