-- Made by `npm run gen` from the migrated database. For reading; migrations make it.

-- ============================================================ platform

create schema platform;
grant usage on schema platform to balai_api;
grant usage on schema platform to balai_crossing;
grant usage on schema platform to balai_worker;

create table platform.audit_dropped_months (
  month date not null,
  dropped_at timestamp with time zone not null default now(),
  mac bytea not null
);
alter table platform.audit_dropped_months add constraint audit_dropped_months_pkey PRIMARY KEY (month);
grant select on platform.audit_dropped_months to balai_api;
grant select on platform.audit_dropped_months to balai_worker;

create table platform.audit_era (
  only_row boolean not null default true,
  position_offset bigint not null default 0
);
alter table platform.audit_era add constraint audit_era_pkey PRIMARY KEY (only_row);
alter table platform.audit_era add constraint audit_era_only_row_check CHECK (only_row);
grant select on platform.audit_era to balai_api;
grant select on platform.audit_era to balai_crossing;
grant select on platform.audit_era to balai_worker;

create table platform.audit_logs (
  tenant_id integer not null,
  id uuid not null,
  created_at timestamp with time zone not null,
  user_id uuid,
  impersonator_id uuid,
  action text not null,
  resource text not null,
  resource_id text,
  outcome text not null,
  details jsonb,
  request_id text not null,
  ip_address text,
  user_agent text,
  personal jsonb,
  salt bytea,
  commitment bytea not null,
  mac bytea not null,
  "position" bigint not null default platform.audit_position()
) partition by RANGE (created_at);
alter table platform.audit_logs add constraint audit_logs_pkey PRIMARY KEY (tenant_id, created_at, id);
alter table platform.audit_logs add constraint audit_logs_action_check CHECK (((length(action) >= 1) AND (length(action) <= 100)));
alter table platform.audit_logs add constraint audit_logs_ip_address_check CHECK ((length(ip_address) <= 45));
alter table platform.audit_logs add constraint audit_logs_outcome_check CHECK ((outcome = ANY (ARRAY['success'::text, 'denied'::text, 'failure'::text])));
alter table platform.audit_logs add constraint audit_logs_request_id_check CHECK ((length(request_id) <= 64));
alter table platform.audit_logs add constraint audit_logs_resource_check CHECK (((length(resource) >= 1) AND (length(resource) <= 100)));
alter table platform.audit_logs add constraint audit_logs_resource_id_check CHECK ((length(resource_id) <= 200));
alter table platform.audit_logs add constraint audit_logs_user_agent_check CHECK ((length(user_agent) <= 400));
CREATE INDEX audit_logs_across_tenants ON ONLY platform.audit_logs USING btree ("position", tenant_id);
CREATE INDEX audit_logs_by_action ON ONLY platform.audit_logs USING btree (tenant_id, action, created_at DESC, id DESC);
CREATE INDEX audit_logs_by_impersonator ON ONLY platform.audit_logs USING btree (tenant_id, impersonator_id) WHERE (impersonator_id IS NOT NULL);
CREATE INDEX audit_logs_by_kind ON ONLY platform.audit_logs USING btree (tenant_id, resource, created_at DESC, id DESC);
CREATE INDEX audit_logs_by_outcome ON ONLY platform.audit_logs USING btree (tenant_id, outcome, created_at DESC, id DESC);
CREATE INDEX audit_logs_by_position ON ONLY platform.audit_logs USING btree (tenant_id, "position", id);
CREATE INDEX audit_logs_by_resource ON ONLY platform.audit_logs USING btree (tenant_id, resource, resource_id, created_at DESC, id DESC);
CREATE INDEX audit_logs_by_user ON ONLY platform.audit_logs USING btree (tenant_id, user_id, created_at DESC, id DESC);
alter table platform.audit_logs enable row level security;
alter table platform.audit_logs force row level security;
create policy tenant_wall on platform.audit_logs for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant insert, select on platform.audit_logs to balai_api;
grant select on platform.audit_logs to balai_crossing;
grant insert, select on platform.audit_logs to balai_worker;
grant update (ip_address, user_agent, personal, salt) on platform.audit_logs to balai_crossing;

create table platform.audit_seals (
  tenant_id integer not null,
  sequence integer not null,
  month date not null,
  position_from bigint not null,
  position_to bigint not null,
  rows integer not null,
  digest bytea not null,
  head bytea not null,
  sealed_at timestamp with time zone not null,
  first_at timestamp with time zone not null,
  last_at timestamp with time zone not null
);
alter table platform.audit_seals add constraint audit_seals_pkey PRIMARY KEY (tenant_id, sequence);
alter table platform.audit_seals add constraint audit_seals_rows_check CHECK ((rows > 0));
alter table platform.audit_seals add constraint audit_seals_sequence_check CHECK ((sequence > 0));
alter table platform.audit_seals enable row level security;
alter table platform.audit_seals force row level security;
create policy tenant_wall on platform.audit_seals for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant insert, select on platform.audit_seals to balai_api;
grant insert, select on platform.audit_seals to balai_worker;

create table platform.audit_verifications (
  tenant_id integer not null,
  id uuid not null,
  user_id uuid,
  range_from timestamp with time zone,
  range_to timestamp with time zone,
  state text not null,
  rows_total bigint not null,
  rows_checked bigint not null default 0,
  result jsonb,
  created_at timestamp with time zone not null,
  finished_at timestamp with time zone
);
alter table platform.audit_verifications add constraint audit_verifications_pkey PRIMARY KEY (tenant_id, id);
alter table platform.audit_verifications add constraint audit_verifications_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'failed'::text])));
alter table platform.audit_verifications enable row level security;
alter table platform.audit_verifications force row level security;
create policy tenant_wall on platform.audit_verifications for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant insert, select, update on platform.audit_verifications to balai_api;
grant insert, select, update on platform.audit_verifications to balai_worker;

create table platform.audit_watermark (
  only_row boolean not null default true,
  "position" bigint not null default 0
);
alter table platform.audit_watermark add constraint audit_watermark_pkey PRIMARY KEY (only_row);
alter table platform.audit_watermark add constraint audit_watermark_only_row_check CHECK (only_row);
grant select on platform.audit_watermark to balai_api;
grant select on platform.audit_watermark to balai_worker;
grant update ("position") on platform.audit_watermark to balai_api;
grant update ("position") on platform.audit_watermark to balai_worker;

create table platform.idempotency_keys (
  tenant_id integer not null,
  user_id uuid not null,
  route text not null,
  key text not null,
  body_hash bytea not null,
  status integer not null,
  answer bytea not null,
  created_at timestamp with time zone not null
);
alter table platform.idempotency_keys add constraint idempotency_keys_pkey PRIMARY KEY (tenant_id, user_id, route, key);
CREATE INDEX idempotency_keys_by_age ON platform.idempotency_keys USING btree (tenant_id, created_at);
CREATE INDEX idempotency_keys_by_moment ON platform.idempotency_keys USING btree (created_at);
alter table platform.idempotency_keys enable row level security;
alter table platform.idempotency_keys force row level security;
create policy tenant_wall on platform.idempotency_keys for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant delete, insert, select on platform.idempotency_keys to balai_api;
grant delete, select on platform.idempotency_keys to balai_crossing;
grant delete, insert, select on platform.idempotency_keys to balai_worker;

create table platform.instances (
  id uuid not null,
  kind text not null,
  worker_ids text[] not null default '{}'::text[],
  seen_at timestamp with time zone not null
);
alter table platform.instances add constraint instances_pkey PRIMARY KEY (id);
grant delete, insert, select, update on platform.instances to balai_api;
grant delete, insert, select, update on platform.instances to balai_worker;

create table platform.mails (
  tenant_id integer not null,
  id uuid not null,
  recipient text not null,
  subject text not null,
  kind text not null,
  status text not null default 'waiting'::text,
  attempts integer not null default 0,
  last_error text,
  created_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  body bytea,
  demo boolean not null default false
);
alter table platform.mails add constraint mails_pkey PRIMARY KEY (tenant_id, id);
alter table platform.mails add constraint mails_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'sent'::text, 'failed'::text])));
CREATE INDEX mails_never_tried ON platform.mails USING btree (created_at) WHERE ((status = 'waiting'::text) AND (attempts = 0));
CREATE INDEX mails_of_the_demo ON platform.mails USING btree (id) WHERE demo;
alter table platform.mails enable row level security;
alter table platform.mails force row level security;
create policy tenant_wall on platform.mails for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant delete, insert, select, update on platform.mails to balai_api;
grant select on platform.mails to balai_crossing;
grant delete, insert, select, update on platform.mails to balai_worker;

create table platform.migrations (
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone not null default now()
);
alter table platform.migrations add constraint migrations_pkey PRIMARY KEY (name);
grant select on platform.migrations to balai_api;
grant select on platform.migrations to balai_worker;

create table platform.notice_preferences (
  tenant_id integer not null,
  user_id uuid not null,
  kind text not null,
  in_app boolean not null,
  email boolean not null
);
alter table platform.notice_preferences add constraint notice_preferences_pkey PRIMARY KEY (tenant_id, user_id, kind);
alter table platform.notice_preferences enable row level security;
alter table platform.notice_preferences force row level security;
create policy tenant_wall on platform.notice_preferences for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant delete, insert, select, update on platform.notice_preferences to balai_api;
grant delete, insert, select, update on platform.notice_preferences to balai_worker;

create table platform.notices (
  tenant_id integer not null,
  id uuid not null,
  user_id uuid not null,
  kind text not null,
  params jsonb not null default '{}'::jsonb,
  link text,
  created_at timestamp with time zone not null,
  read_at timestamp with time zone
);
alter table platform.notices add constraint notices_pkey PRIMARY KEY (tenant_id, id);
CREATE INDEX notices_by_user ON platform.notices USING btree (tenant_id, user_id, created_at DESC, id DESC);
CREATE INDEX notices_unread ON platform.notices USING btree (tenant_id, user_id, id DESC) WHERE (read_at IS NULL);
alter table platform.notices enable row level security;
alter table platform.notices force row level security;
create policy tenant_wall on platform.notices for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant insert, select, update on platform.notices to balai_api;
grant insert, select, update on platform.notices to balai_worker;

create table platform.rate_limits (
  bucket text not null,
  hits integer not null,
  resets_at timestamp with time zone not null
);
alter table platform.rate_limits add constraint rate_limits_pkey PRIMARY KEY (bucket);
CREATE INDEX rate_limits_by_reset ON platform.rate_limits USING btree (resets_at);
grant delete, insert, select, update on platform.rate_limits to balai_api;
grant delete, insert, select, update on platform.rate_limits to balai_worker;

create table platform.schedules (
  name text not null,
  next_due timestamp with time zone not null,
  last_run timestamp with time zone
);
alter table platform.schedules add constraint schedules_pkey PRIMARY KEY (name);
grant select on platform.schedules to balai_api;
grant insert, select, update on platform.schedules to balai_worker;

create function platform.add_job(task text, payload json, run_at timestamp with time zone, max_attempts integer, job_key text) returns void language plpgsql volatile security definer set search_path=pg_catalog, pg_temp
  as $$
declare
  tenant text := nullif(current_setting('app.tenant_id', true), '');
begin
  if tenant is null or payload ->> 'tenant_id' is distinct from tenant
     or not coalesce(starts_with(job_key, tenant || ':'), true) then
    raise exception using errcode = '42501', message = 'a job belongs to the tenant of the running transaction';
  end if;
  perform graphile_worker.add_job(task, payload, run_at := add_job.run_at, max_attempts := add_job.max_attempts,
    job_key := add_job.job_key);
end $$;
alter function platform.add_job(task text, payload json, run_at timestamp with time zone, max_attempts integer, job_key text) owner to balai_schema_owner;
grant execute on function platform.add_job(task text, payload json, run_at timestamp with time zone, max_attempts integer, job_key text) to balai_api, balai_worker;

create function platform.audit_horizon() returns bigint language sql volatile
  as $$ select pg_snapshot_xmin(pg_current_snapshot())::text::bigint + position_offset from platform.audit_era $$;
alter function platform.audit_horizon() owner to balai_schema_owner;
grant execute on function platform.audit_horizon() to public;

create function platform.audit_position() returns bigint language sql volatile
  as $$ select pg_current_xact_id()::text::bigint + position_offset from platform.audit_era $$;
alter function platform.audit_position() owner to balai_schema_owner;
grant execute on function platform.audit_position() to public;

create function platform.current_tenant() returns integer language sql stable parallel safe
  as $$ select nullif(current_setting('app.tenant_id', true), '')::int $$;
alter function platform.current_tenant() owner to balai_schema_owner;
grant execute on function platform.current_tenant() to public;

create function platform.demo_mails(from_id uuid, backwards boolean, how_many integer) returns TABLE(tenant_id integer, id uuid, recipient text, subject text, body bytea, created_at timestamp with time zone) language sql stable security definer set search_path=pg_catalog, pg_temp
  as $$
  select m.tenant_id, m.id, m.recipient, m.subject, m.body, m.created_at from platform.mails m
  where m.demo and m.body is not null
    and (from_id is null or (backwards and m.id > from_id) or (not backwards and m.id < from_id))
  order by case when backwards then m.id end asc, case when not backwards then m.id end desc
  limit least(how_many, 101)
$$;
alter function platform.demo_mails(from_id uuid, backwards boolean, how_many integer) owner to balai_crossing;
grant execute on function platform.demo_mails(from_id uuid, backwards boolean, how_many integer) to balai_api;

create function platform.ensure_audit_month(month date) returns boolean language plpgsql volatile security definer set search_path=pg_catalog, pg_temp
  as $$
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
alter function platform.ensure_audit_month(month date) owner to balai_schema_owner;
grant execute on function platform.ensure_audit_month(month date) to balai_api, balai_worker;

create function platform.erase_audit_personal(person uuid) returns integer language plpgsql volatile security definer set search_path=pg_catalog, pg_temp
  as $$
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
alter function platform.erase_audit_personal(person uuid) owner to balai_crossing;
grant execute on function platform.erase_audit_personal(person uuid) to balai_api, balai_worker;

create function platform.forget_answers(before timestamp with time zone, how_many integer) returns integer language sql volatile security definer set search_path=pg_catalog, pg_temp
  as $$
  with old as (
    delete from platform.idempotency_keys k using (
      select i.tenant_id, i.user_id, i.route, i.key from platform.idempotency_keys i
      where i.created_at < before limit least(how_many, 10000)) o
    where k.tenant_id = o.tenant_id and k.user_id = o.user_id and k.route = o.route and k.key = o.key
    returning 1)
  select count(*)::int from old
$$;
alter function platform.forget_answers(before timestamp with time zone, how_many integer) owner to balai_crossing;
grant execute on function platform.forget_answers(before timestamp with time zone, how_many integer) to balai_worker;

create function platform.mails_never_tried(before timestamp with time zone, how_many integer) returns TABLE(tenant_id integer, id uuid) language sql stable security definer set search_path=pg_catalog, pg_temp
  as $$
  select m.tenant_id, m.id from platform.mails m
  where m.status = 'waiting' and m.attempts = 0 and m.created_at < before and not m.demo
  order by m.created_at limit least(how_many, 500)
$$;
alter function platform.mails_never_tried(before timestamp with time zone, how_many integer) owner to balai_crossing;
grant execute on function platform.mails_never_tried(before timestamp with time zone, how_many integer) to balai_worker;

create function platform.oldest_unsealed(from_position bigint) returns timestamp with time zone language sql stable security definer set search_path=pg_catalog, pg_temp
  as $$
  select l.created_at from platform.audit_logs l where l.position >= from_position order by l.position limit 1
$$;
alter function platform.oldest_unsealed(from_position bigint) owner to balai_crossing;
grant execute on function platform.oldest_unsealed(from_position bigint) to balai_worker;

create function platform.tenants_with_unsealed(from_position bigint, to_position bigint) returns TABLE(tenant_id integer) language sql stable security definer set search_path=pg_catalog, pg_temp
  as $$
  select distinct l.tenant_id from platform.audit_logs l where l.position >= from_position and l.position < to_position
$$;
alter function platform.tenants_with_unsealed(from_position bigint, to_position bigint) owner to balai_crossing;
grant execute on function platform.tenants_with_unsealed(from_position bigint, to_position bigint) to balai_worker;

-- ============================================================ tenancy

create schema tenancy;
grant usage on schema tenancy to balai_api;
grant usage on schema tenancy to balai_crossing;
grant usage on schema tenancy to balai_worker;

create table tenancy.billing_events (
  tenant_id integer not null,
  id uuid not null,
  entity text not null,
  entity_id text not null,
  event text not null,
  old_status text,
  new_status text,
  details jsonb not null default '{}'::jsonb,
  actor_id uuid,
  actor_name text,
  at timestamp with time zone not null
);
alter table tenancy.billing_events add constraint billing_events_pkey PRIMARY KEY (tenant_id, id);
alter table tenancy.billing_events add constraint billing_events_entity_check CHECK ((entity = ANY (ARRAY['tenant'::text, 'subscription'::text, 'invoice'::text, 'payment'::text, 'module'::text])));
alter table tenancy.billing_events add constraint billing_events_entity_id_check CHECK ((length(entity_id) <= 50));
alter table tenancy.billing_events add constraint billing_events_event_check CHECK ((event ~ '^[a-z_]{1,40}$'::text));
alter table tenancy.billing_events add constraint billing_events_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenancy.tenants(id);
CREATE INDEX billing_events_of ON tenancy.billing_events USING btree (tenant_id, entity, entity_id, id DESC);
CREATE INDEX billing_events_of_all ON tenancy.billing_events USING btree (id DESC);
CREATE INDEX billing_events_of_all_by_entity ON tenancy.billing_events USING btree (entity, entity_id, id DESC);
alter table tenancy.billing_events enable row level security;
alter table tenancy.billing_events force row level security;
create policy tenant_wall on tenancy.billing_events for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant insert, select on tenancy.billing_events to balai_api;
grant select on tenancy.billing_events to balai_crossing;
grant insert, select on tenancy.billing_events to balai_worker;

create table tenancy.billing_settings (
  only_row boolean not null default true,
  tax_rate integer not null default 1100,
  invoice_days integer not null default 14,
  reminder_days integer not null default 3,
  grace_days integer not null default 14,
  read_only_days integer not null default 7,
  seller_name text not null default ''::text,
  seller_address text not null default ''::text,
  seller_tax_number text not null default ''::text,
  bank_name text not null default ''::text,
  bank_account text not null default ''::text,
  bank_holder text not null default ''::text,
  version integer not null default 1,
  updated_at timestamp with time zone not null default now()
);
alter table tenancy.billing_settings add constraint billing_settings_pkey PRIMARY KEY (only_row);
alter table tenancy.billing_settings add constraint billing_settings_bank_account_check CHECK ((length(bank_account) <= 50));
alter table tenancy.billing_settings add constraint billing_settings_bank_holder_check CHECK ((length(bank_holder) <= 100));
alter table tenancy.billing_settings add constraint billing_settings_bank_name_check CHECK ((length(bank_name) <= 100));
alter table tenancy.billing_settings add constraint billing_settings_grace_days_check CHECK (((grace_days >= 0) AND (grace_days <= 60)));
alter table tenancy.billing_settings add constraint billing_settings_invoice_days_check CHECK (((invoice_days >= 1) AND (invoice_days <= 27)));
alter table tenancy.billing_settings add constraint billing_settings_only_row_check CHECK (only_row);
alter table tenancy.billing_settings add constraint billing_settings_read_only_days_check CHECK (((read_only_days >= 0) AND (read_only_days <= 60)));
alter table tenancy.billing_settings add constraint billing_settings_reminder_days_check CHECK (((reminder_days >= 0) AND (reminder_days <= 14)));
alter table tenancy.billing_settings add constraint billing_settings_seller_address_check CHECK ((length(seller_address) <= 500));
alter table tenancy.billing_settings add constraint billing_settings_seller_name_check CHECK ((length(seller_name) <= 200));
alter table tenancy.billing_settings add constraint billing_settings_seller_tax_number_check CHECK ((length(seller_tax_number) <= 30));
alter table tenancy.billing_settings add constraint billing_settings_tax_rate_check CHECK (((tax_rate >= 0) AND (tax_rate <= 10000)));
alter table tenancy.billing_settings add constraint read_only_within_grace CHECK ((read_only_days <= grace_days));
grant select, update on tenancy.billing_settings to balai_api;
grant select on tenancy.billing_settings to balai_worker;

create table tenancy.invoice_counters (
  month date not null,
  last_number integer not null
);
alter table tenancy.invoice_counters add constraint invoice_counters_pkey PRIMARY KEY (month);
alter table tenancy.invoice_counters add constraint invoice_counters_month_check CHECK ((month = date_trunc('month'::text, (month)::timestamp with time zone)));
grant insert, select, update on tenancy.invoice_counters to balai_crossing;

create table tenancy.invoice_lines (
  tenant_id integer not null,
  invoice_id uuid not null,
  line integer not null,
  subscription_id uuid,
  plan_id integer,
  description text not null,
  quantity integer not null,
  unit_price bigint not null,
  amount bigint not null,
  period_from date,
  period_until date
);
alter table tenancy.invoice_lines add constraint invoice_lines_pkey PRIMARY KEY (tenant_id, invoice_id, line);
alter table tenancy.invoice_lines add constraint amount_is_the_product CHECK ((amount = (quantity * unit_price)));
alter table tenancy.invoice_lines add constraint invoice_lines_description_check CHECK (((length(description) >= 1) AND (length(description) <= 300)));
alter table tenancy.invoice_lines add constraint invoice_lines_line_check CHECK (((line >= 1) AND (line <= 100)));
alter table tenancy.invoice_lines add constraint invoice_lines_quantity_check CHECK (((quantity >= 1) AND (quantity <= 100000)));
alter table tenancy.invoice_lines add constraint invoice_lines_unit_price_check CHECK (((unit_price >= 0) AND (unit_price <= '1000000000000'::bigint)));
alter table tenancy.invoice_lines add constraint period_has_two_ends CHECK ((((period_from IS NULL) = (period_until IS NULL)) AND (period_from < period_until)));
alter table tenancy.invoice_lines add constraint invoice_lines_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES tenancy.plans(id);
alter table tenancy.invoice_lines add constraint invoice_lines_tenant_id_invoice_id_fkey FOREIGN KEY (tenant_id, invoice_id) REFERENCES tenancy.invoices(tenant_id, id) ON DELETE CASCADE;
alter table tenancy.invoice_lines add constraint invoice_lines_tenant_id_subscription_id_fkey FOREIGN KEY (tenant_id, subscription_id) REFERENCES tenancy.subscriptions(tenant_id, id);
CREATE INDEX invoice_lines_by_plan ON tenancy.invoice_lines USING btree (plan_id) WHERE (plan_id IS NOT NULL);
CREATE INDEX invoice_lines_by_subscription ON tenancy.invoice_lines USING btree (tenant_id, subscription_id);
alter table tenancy.invoice_lines enable row level security;
alter table tenancy.invoice_lines force row level security;
create policy tenant_wall on tenancy.invoice_lines for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant delete, insert, select on tenancy.invoice_lines to balai_api;
grant select on tenancy.invoice_lines to balai_crossing;
grant delete, insert, select on tenancy.invoice_lines to balai_worker;

create table tenancy.invoices (
  tenant_id integer not null,
  id uuid not null,
  number text,
  status text not null,
  reason text not null,
  issued_on date,
  due_on date not null,
  subtotal bigint not null,
  tax_rate integer not null,
  tax bigint not null,
  total bigint not null,
  note text not null default ''::text,
  void_reason text,
  reminded_on date,
  paid_on date,
  check_on date,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  issued_year integer generated always as ((EXTRACT(year FROM issued_on))::integer) stored,
  issued_month integer generated always as ((((EXTRACT(year FROM issued_on) * (100)::numeric) + EXTRACT(month FROM issued_on)))::integer) stored,
  seller jsonb,
  buyer jsonb
);
alter table tenancy.invoices add constraint invoices_pkey PRIMARY KEY (tenant_id, id);
alter table tenancy.invoices add constraint one_invoice_per_number UNIQUE (tenant_id, number);
alter table tenancy.invoices add constraint invoices_note_check CHECK ((length(note) <= 500));
alter table tenancy.invoices add constraint invoices_number_check CHECK ((number ~ '^INV/[0-9]{4}/[0-9]{2}/[0-9]{1,9}$'::text));
alter table tenancy.invoices add constraint invoices_reason_check CHECK ((reason = ANY (ARRAY['first'::text, 'renewal'::text, 'upgrade'::text, 'manual'::text])));
alter table tenancy.invoices add constraint invoices_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'unpaid'::text, 'awaiting_verification'::text, 'paid'::text, 'overdue'::text, 'void'::text])));
alter table tenancy.invoices add constraint invoices_subtotal_check CHECK ((subtotal >= 0));
alter table tenancy.invoices add constraint invoices_tax_check CHECK ((tax >= 0));
alter table tenancy.invoices add constraint invoices_tax_rate_check CHECK (((tax_rate >= 0) AND (tax_rate <= 10000)));
alter table tenancy.invoices add constraint invoices_void_reason_check CHECK ((length(void_reason) <= 500));
alter table tenancy.invoices add constraint numbered_when_issued CHECK (((status = ANY (ARRAY['draft'::text, 'void'::text])) OR ((number IS NOT NULL) AND (issued_on IS NOT NULL))));
alter table tenancy.invoices add constraint total_is_the_sum CHECK ((total = (subtotal + tax)));
alter table tenancy.invoices add constraint invoices_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenancy.tenants(id);
CREATE INDEX invoices_by_month ON tenancy.invoices USING btree (tenant_id, issued_month, id DESC);
CREATE INDEX invoices_by_status ON tenancy.invoices USING btree (tenant_id, status, id DESC);
CREATE INDEX invoices_by_year ON tenancy.invoices USING btree (tenant_id, issued_year, id DESC);
CREATE INDEX invoices_due ON tenancy.invoices USING btree (check_on, tenant_id) WHERE (check_on IS NOT NULL);
CREATE INDEX invoices_newest ON tenancy.invoices USING btree (tenant_id, id DESC);
CREATE INDEX invoices_of_all ON tenancy.invoices USING btree (id DESC);
CREATE INDEX invoices_of_all_by_month ON tenancy.invoices USING btree (issued_month, id DESC);
CREATE INDEX invoices_of_all_by_month_and_status ON tenancy.invoices USING btree (issued_month, status, id DESC);
CREATE INDEX invoices_of_all_by_status ON tenancy.invoices USING btree (status, id DESC);
CREATE INDEX invoices_of_all_by_year ON tenancy.invoices USING btree (issued_year, id DESC);
CREATE INDEX invoices_of_all_by_year_and_status ON tenancy.invoices USING btree (issued_year, status, id DESC);
CREATE INDEX invoices_overdue ON tenancy.invoices USING btree (due_on, id) WHERE (status = 'overdue'::text);
CREATE INDEX invoices_paid ON tenancy.invoices USING btree (paid_on) INCLUDE (total) WHERE (status = 'paid'::text);
alter table tenancy.invoices enable row level security;
alter table tenancy.invoices force row level security;
create policy tenant_wall on tenancy.invoices for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant delete, insert, select, update on tenancy.invoices to balai_api;
grant select on tenancy.invoices to balai_crossing;
grant insert, select, update on tenancy.invoices to balai_worker;

create table tenancy.modules (
  id uuid not null,
  code text not null,
  name text not null,
  description text not null
);
alter table tenancy.modules add constraint modules_pkey PRIMARY KEY (id);
alter table tenancy.modules add constraint modules_code_key UNIQUE (code);
alter table tenancy.modules add constraint modules_code_check CHECK ((code ~ '^[a-z]{3,40}$'::text));
grant select on tenancy.modules to balai_api;
grant select on tenancy.modules to balai_crossing;
grant select on tenancy.modules to balai_worker;

create table tenancy.payments (
  tenant_id integer not null,
  id uuid not null,
  invoice_id uuid not null,
  amount bigint not null,
  method text not null,
  paid_on date not null,
  note text not null default ''::text,
  proof_key text,
  proof_name text,
  proof_type text,
  proof_size integer,
  status text not null,
  reject_reason text,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  verified_by uuid,
  verified_at timestamp with time zone
);
alter table tenancy.payments add constraint payments_pkey PRIMARY KEY (tenant_id, id);
alter table tenancy.payments add constraint decided_by_somebody CHECK (((status = 'pending'::text) = (verified_at IS NULL)));
alter table tenancy.payments add constraint payments_amount_check CHECK ((amount > 0));
alter table tenancy.payments add constraint payments_method_check CHECK ((method = ANY (ARRAY['transfer'::text, 'cash'::text, 'other'::text])));
alter table tenancy.payments add constraint payments_note_check CHECK ((length(note) <= 500));
alter table tenancy.payments add constraint payments_proof_name_check CHECK ((length(proof_name) <= 200));
alter table tenancy.payments add constraint payments_proof_type_check CHECK ((proof_type = ANY (ARRAY['application/pdf'::text, 'image/jpeg'::text, 'image/png'::text])));
alter table tenancy.payments add constraint payments_reject_reason_check CHECK (((length(reject_reason) >= 1) AND (length(reject_reason) <= 500)));
alter table tenancy.payments add constraint payments_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'verified'::text, 'rejected'::text])));
alter table tenancy.payments add constraint rejected_with_a_reason CHECK (((status = 'rejected'::text) = (reject_reason IS NOT NULL)));
alter table tenancy.payments add constraint payments_tenant_id_invoice_id_fkey FOREIGN KEY (tenant_id, invoice_id) REFERENCES tenancy.invoices(tenant_id, id);
CREATE UNIQUE INDEX one_payment_waits_per_invoice ON tenancy.payments USING btree (tenant_id, invoice_id) WHERE (status <> 'rejected'::text);
CREATE INDEX payments_by_id ON tenancy.payments USING btree (id);
CREATE INDEX payments_of_all_by_status ON tenancy.payments USING btree (status, id DESC);
CREATE INDEX payments_of_invoice ON tenancy.payments USING btree (tenant_id, invoice_id, id DESC);
alter table tenancy.payments enable row level security;
alter table tenancy.payments force row level security;
create policy tenant_wall on tenancy.payments for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant insert, select, update on tenancy.payments to balai_api;
grant select on tenancy.payments to balai_crossing;
grant insert, select, update on tenancy.payments to balai_worker;

create table tenancy.plan_modules (
  plan_id integer not null,
  module_id uuid not null
);
alter table tenancy.plan_modules add constraint plan_modules_pkey PRIMARY KEY (plan_id, module_id);
alter table tenancy.plan_modules add constraint plan_modules_module_id_fkey FOREIGN KEY (module_id) REFERENCES tenancy.modules(id);
alter table tenancy.plan_modules add constraint plan_modules_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES tenancy.plans(id) ON DELETE CASCADE;
grant delete, insert, select, update on tenancy.plan_modules to balai_api;
grant select on tenancy.plan_modules to balai_crossing;
grant select on tenancy.plan_modules to balai_worker;

create table tenancy.plans (
  id integer not null generated by default as identity,
  code text not null,
  name text not null,
  description text not null default ''::text,
  kind text not null,
  price bigint not null,
  period text not null,
  trial_days integer not null default 0,
  is_active boolean not null default true,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null
);
alter table tenancy.plans add constraint plans_pkey PRIMARY KEY (id);
alter table tenancy.plans add constraint one_plan_per_code UNIQUE (code);
alter table tenancy.plans add constraint plans_code_check CHECK ((code ~ '^[a-z0-9][a-z0-9-]{1,39}$'::text));
alter table tenancy.plans add constraint plans_description_check CHECK ((length(description) <= 500));
alter table tenancy.plans add constraint plans_kind_check CHECK ((kind = ANY (ARRAY['primary'::text, 'addon'::text])));
alter table tenancy.plans add constraint plans_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)));
alter table tenancy.plans add constraint plans_period_check CHECK ((period = ANY (ARRAY['monthly'::text, 'yearly'::text])));
alter table tenancy.plans add constraint plans_price_check CHECK (((price >= 0) AND (price <= '1000000000000'::bigint)));
alter table tenancy.plans add constraint plans_trial_days_check CHECK (((trial_days >= 0) AND (trial_days <= 90)));
grant delete, insert, select, update on tenancy.plans to balai_api;
grant select on tenancy.plans to balai_crossing;
grant select on tenancy.plans to balai_worker;

create table tenancy.subscriptions (
  tenant_id integer not null,
  id uuid not null,
  plan_id integer not null,
  kind text not null,
  status text not null,
  started_on date not null,
  trial_until date,
  paid_from date,
  paid_until date,
  suspended_on date,
  warned_on date,
  next_plan_id integer,
  next_plan_invoice_id uuid,
  next_plan_on date,
  cancel_at_end boolean not null default false,
  ended_on date,
  end_reason text,
  check_on date,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null
);
alter table tenancy.subscriptions add constraint subscriptions_pkey PRIMARY KEY (tenant_id, id);
alter table tenancy.subscriptions add constraint ended_when_cancelled CHECK (((status = 'cancelled'::text) = (ended_on IS NOT NULL)));
alter table tenancy.subscriptions add constraint next_plan_by_invoice_or_day CHECK ((num_nonnulls(next_plan_invoice_id, next_plan_on) =
CASE
    WHEN (next_plan_id IS NULL) THEN 0
    ELSE 1
END));
alter table tenancy.subscriptions add constraint paid_days_have_two_ends CHECK ((((paid_from IS NULL) = (paid_until IS NULL)) AND (paid_from <= paid_until)));
alter table tenancy.subscriptions add constraint subscriptions_end_reason_check CHECK ((end_reason = ANY (ARRAY['tenant'::text, 'vendor'::text, 'deactivated'::text])));
alter table tenancy.subscriptions add constraint subscriptions_kind_check CHECK ((kind = ANY (ARRAY['primary'::text, 'addon'::text])));
alter table tenancy.subscriptions add constraint subscriptions_status_check CHECK ((status = ANY (ARRAY['trial'::text, 'active'::text, 'past_due'::text, 'suspended'::text, 'cancelled'::text])));
alter table tenancy.subscriptions add constraint suspended_since CHECK (((status = 'suspended'::text) = (suspended_on IS NOT NULL)));
alter table tenancy.subscriptions add constraint subscriptions_next_plan_id_fkey FOREIGN KEY (next_plan_id) REFERENCES tenancy.plans(id);
alter table tenancy.subscriptions add constraint subscriptions_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES tenancy.plans(id);
alter table tenancy.subscriptions add constraint subscriptions_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenancy.tenants(id);
CREATE UNIQUE INDEX one_primary_subscription ON tenancy.subscriptions USING btree (tenant_id) WHERE ((kind = 'primary'::text) AND (status <> 'cancelled'::text));
CREATE UNIQUE INDEX one_subscription_per_plan ON tenancy.subscriptions USING btree (tenant_id, plan_id) WHERE (status <> 'cancelled'::text);
CREATE INDEX subscriptions_by_id ON tenancy.subscriptions USING btree (id);
CREATE INDEX subscriptions_by_next_plan ON tenancy.subscriptions USING btree (next_plan_id) WHERE (next_plan_id IS NOT NULL);
CREATE INDEX subscriptions_by_plan ON tenancy.subscriptions USING btree (plan_id);
CREATE INDEX subscriptions_by_status ON tenancy.subscriptions USING btree (tenant_id, status, id DESC);
CREATE INDEX subscriptions_due ON tenancy.subscriptions USING btree (check_on, tenant_id) WHERE (check_on IS NOT NULL);
CREATE INDEX subscriptions_of_all_by_status ON tenancy.subscriptions USING btree (status, id DESC);
alter table tenancy.subscriptions enable row level security;
alter table tenancy.subscriptions force row level security;
create policy tenant_wall on tenancy.subscriptions for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
CREATE TRIGGER carry_standing AFTER INSERT OR UPDATE OF status ON tenancy.subscriptions FOR EACH ROW WHEN ((new.kind = 'primary'::text)) EXECUTE FUNCTION tenancy.carry_standing();
grant insert, select, update on tenancy.subscriptions to balai_api;
grant select on tenancy.subscriptions to balai_crossing;
grant insert, select, update on tenancy.subscriptions to balai_worker;
grant update (check_on) on tenancy.subscriptions to balai_crossing;

create table tenancy.tenant_modules (
  tenant_id integer not null,
  id uuid not null,
  module_id uuid not null,
  choice text not null,
  start_date date,
  end_date date,
  name text not null,
  code text not null,
  billing text not null default 'ok'::text,
  status text not null generated always as (
CASE
    WHEN ((choice = 'aktif'::text) AND (billing <> 'off'::text)) THEN 'aktif'::text
    ELSE 'nonaktif'::text
END) stored
);
alter table tenancy.tenant_modules add constraint tenant_modules_pkey PRIMARY KEY (tenant_id, id);
alter table tenancy.tenant_modules add constraint one_row_per_module UNIQUE (tenant_id, module_id);
alter table tenancy.tenant_modules add constraint tenant_modules_billing_check CHECK ((billing = ANY (ARRAY['ok'::text, 'read_only'::text, 'off'::text])));
alter table tenancy.tenant_modules add constraint tenant_modules_choice_check CHECK ((choice = ANY (ARRAY['aktif'::text, 'nonaktif'::text])));
alter table tenancy.tenant_modules add constraint tenant_modules_module_id_fkey FOREIGN KEY (module_id) REFERENCES tenancy.modules(id);
alter table tenancy.tenant_modules add constraint tenant_modules_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenancy.tenants(id);
alter table tenancy.tenant_modules enable row level security;
alter table tenancy.tenant_modules force row level security;
create policy tenant_wall on tenancy.tenant_modules for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant insert, select, update on tenancy.tenant_modules to balai_api;
grant select on tenancy.tenant_modules to balai_crossing;
grant insert, select, update on tenancy.tenant_modules to balai_worker;

create table tenancy.tenant_words (
  tenant_id integer not null,
  facet text not null,
  word text not null,
  previous text not null
);
alter table tenancy.tenant_words add constraint tenant_words_pkey PRIMARY KEY (tenant_id, facet, word);
alter table tenancy.tenant_words add constraint tenant_words_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenancy.tenants(id);
CREATE INDEX tenants_by_word ON tenancy.tenant_words USING btree (facet, word, tenant_id);
alter table tenancy.tenant_words enable row level security;
alter table tenancy.tenant_words force row level security;
create policy tenant_wall on tenancy.tenant_words for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant delete, insert, select on tenancy.tenant_words to balai_crossing;

create table tenancy.tenants (
  id integer not null generated by default as identity,
  name text not null,
  domain text not null,
  domain_key text not null generated always as (lower(domain)) stored,
  type text not null,
  is_active boolean not null default true,
  time_zone text not null default 'Asia/Jakarta'::text,
  locale text not null default 'id'::text,
  branding jsonb not null default '{}'::jsonb,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  legal_name text,
  address text,
  contact_email text,
  contact_phone text,
  tax_number text,
  logo_key text,
  deactivated_on date,
  deactivation_reason text,
  support_until timestamp with time zone,
  standing text not null default 'none'::text,
  member_count integer not null default 0
);
alter table tenancy.tenants add constraint tenants_pkey PRIMARY KEY (id);
alter table tenancy.tenants add constraint one_tenant_per_domain UNIQUE (domain_key);
alter table tenancy.tenants add constraint tenants_address_check CHECK (((length(address) >= 1) AND (length(address) <= 500)));
alter table tenancy.tenants add constraint tenants_contact_email_check CHECK ((length(contact_email) <= 254));
alter table tenancy.tenants add constraint tenants_contact_phone_check CHECK ((length(contact_phone) <= 20));
alter table tenancy.tenants add constraint tenants_deactivation_reason_check CHECK ((deactivation_reason = ANY (ARRAY['fraud'::text, 'non_payment'::text, 'offboarding'::text, 'legal'::text, 'other'::text])));
alter table tenancy.tenants add constraint tenants_domain_check CHECK (((length(domain) >= 1) AND (length(domain) <= 253)));
alter table tenancy.tenants add constraint tenants_legal_name_check CHECK (((length(legal_name) >= 1) AND (length(legal_name) <= 200)));
alter table tenancy.tenants add constraint tenants_locale_check CHECK ((locale = ANY (ARRAY['id'::text, 'en'::text])));
alter table tenancy.tenants add constraint tenants_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)));
alter table tenancy.tenants add constraint tenants_standing_check CHECK ((standing = ANY (ARRAY['none'::text, 'trial'::text, 'active'::text, 'past_due'::text, 'suspended'::text, 'cancelled'::text])));
alter table tenancy.tenants add constraint tenants_tax_number_check CHECK ((tax_number ~ '^[0-9]{15,16}$'::text));
alter table tenancy.tenants add constraint tenants_type_check CHECK ((type = ANY (ARRAY['vendor'::text, 'koperasi'::text, 'umkm'::text, 'bumdes'::text, 'sekolah'::text, 'akademi'::text, 'tpa'::text, 'instansi'::text])));
CREATE UNIQUE INDEX only_one_vendor ON tenancy.tenants USING btree (type) WHERE (type = 'vendor'::text);
alter table tenancy.tenants enable row level security;
alter table tenancy.tenants force row level security;
create policy own_tenant on tenancy.tenants for all using (id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
CREATE TRIGGER index_changed_tenant AFTER UPDATE OF name, domain, type, is_active, standing ON tenancy.tenants FOR EACH ROW WHEN ((((((new.name IS DISTINCT FROM old.name) OR (new.domain IS DISTINCT FROM old.domain)) OR (new.type IS DISTINCT FROM old.type)) OR (new.is_active IS DISTINCT FROM old.is_active)) OR (new.standing IS DISTINCT FROM old.standing))) EXECUTE FUNCTION tenancy.index_tenant();
CREATE TRIGGER index_new_tenant AFTER INSERT ON tenancy.tenants FOR EACH ROW EXECUTE FUNCTION tenancy.index_tenant();
grant select on tenancy.tenants to balai_api;
grant insert, select on tenancy.tenants to balai_crossing;
grant select on tenancy.tenants to balai_worker;
grant update (name, type, is_active, time_zone, locale, branding, updated_at, legal_name, address, contact_email, contact_phone, tax_number, logo_key, deactivated_on, deactivation_reason, support_until) on tenancy.tenants to balai_api;
grant update (standing, member_count) on tenancy.tenants to balai_crossing;

create function tenancy.all_billing_events(wanted_entity text, wanted_id text, after_id uuid, back boolean, how_many integer) returns TABLE(id uuid, entity text, entity_id text, event text, old_status text, new_status text, details jsonb, actor_id uuid, actor_name text, at timestamp with time zone, tenant_id integer, tenant_name text) language plpgsql stable security definer set search_path=pg_catalog, pg_temp
  as $$
begin
  if not tenancy.is_vendor() then return; end if;
  return query select * from tenancy.page_of_billing_events(null, wanted_entity, wanted_id, after_id, back, how_many);
end $$;
alter function tenancy.all_billing_events(wanted_entity text, wanted_id text, after_id uuid, back boolean, how_many integer) owner to balai_crossing;
grant execute on function tenancy.all_billing_events(wanted_entity text, wanted_id text, after_id uuid, back boolean, how_many integer) to balai_api;

create function tenancy.all_invoices(wanted_status text, wanted_year integer, wanted_month integer, after_id uuid, back boolean, how_many integer) returns TABLE(id uuid, number text, status text, reason text, issued_on date, due_on date, subtotal bigint, tax_rate integer, tax bigint, total bigint, paid_on date, tenant_id integer, tenant_name text) language plpgsql stable security definer set search_path=pg_catalog, pg_temp
  as $$
begin
  if not tenancy.is_vendor() then return; end if;
  return query select * from tenancy.page_of_invoices(null, true, wanted_status, wanted_year, wanted_month, after_id, back,
    how_many);
end $$;
alter function tenancy.all_invoices(wanted_status text, wanted_year integer, wanted_month integer, after_id uuid, back boolean, how_many integer) owner to balai_crossing;
grant execute on function tenancy.all_invoices(wanted_status text, wanted_year integer, wanted_month integer, after_id uuid, back boolean, how_many integer) to balai_api;

create function tenancy.all_payments(wanted_status text, after_id uuid, back boolean, how_many integer) returns TABLE(id uuid, amount bigint, method text, paid_on date, note text, status text, reject_reason text, proof_name text, proof_type text, proof_size integer, created_at timestamp with time zone, verified_at timestamp with time zone, tenant_id integer, tenant_name text, invoice_id uuid, invoice_number text, invoice_status text, invoice_due_on date, invoice_total bigint) language plpgsql stable security definer set search_path=pg_catalog, pg_temp
  as $$
begin
  if not tenancy.is_vendor() then return; end if;
  return query select * from tenancy.page_of_payments(null, wanted_status, after_id, back, how_many);
end $$;
alter function tenancy.all_payments(wanted_status text, after_id uuid, back boolean, how_many integer) owner to balai_crossing;
grant execute on function tenancy.all_payments(wanted_status text, after_id uuid, back boolean, how_many integer) to balai_api;

create function tenancy.all_subscriptions(wanted_status text, after_id uuid, back boolean, how_many integer) returns TABLE(id uuid, tenant_id integer, tenant_name text, plan_id integer, plan_code text, plan_name text, plan_price bigint, plan_period text, kind text, status text, started_on date, trial_until date, paid_from date, paid_until date, suspended_on date, next_plan_id integer, next_plan_code text, next_plan_name text, next_plan_on date, cancel_at_end boolean, ended_on date, end_reason text, version integer, modules text[], owes boolean, waits boolean) language plpgsql stable security definer set search_path=pg_catalog, pg_temp
  as $$
begin
  if not tenancy.is_vendor() then return; end if;
  return query select * from tenancy.page_of_subscriptions(null, wanted_status, after_id, back, how_many);
end $$;
alter function tenancy.all_subscriptions(wanted_status text, after_id uuid, back boolean, how_many integer) owner to balai_crossing;
grant execute on function tenancy.all_subscriptions(wanted_status text, after_id uuid, back boolean, how_many integer) to balai_api;

create function tenancy.billing_due(latest date, after_tenant integer, how_many integer) returns TABLE(tenant_id integer, due_on date, time_zone text) language sql stable security definer set search_path=pg_catalog, pg_temp
  as $$
    select d.tenant_id, min(d.check_on), min(t.time_zone) from (
      select s.tenant_id, s.check_on from tenancy.subscriptions s where s.check_on <= latest and s.tenant_id > after_tenant
      union all
      select i.tenant_id, i.check_on from tenancy.invoices i where i.check_on <= latest and i.tenant_id > after_tenant
    ) d
    join tenancy.tenants t on t.id = d.tenant_id and t.is_active
    group by d.tenant_id order by d.tenant_id limit how_many
  $$;
alter function tenancy.billing_due(latest date, after_tenant integer, how_many integer) owner to balai_crossing;
grant execute on function tenancy.billing_due(latest date, after_tenant integer, how_many integer) to balai_worker;

create function tenancy.carry_standing() returns trigger language plpgsql volatile security definer set search_path=pg_catalog, pg_temp
  as $$
declare
  now_is text := coalesce((select s.status from tenancy.subscriptions s where s.tenant_id = new.tenant_id
    and s.kind = 'primary' and s.status <> 'cancelled' limit 1), 'cancelled');
begin
  update tenancy.tenants set standing = now_is where id = new.tenant_id and standing <> now_is;
  return null;
end $$;
alter function tenancy.carry_standing() owner to balai_crossing;

create function tenancy.count_members() returns trigger language plpgsql volatile security definer set search_path=pg_catalog, pg_temp
  as $$
begin
  update tenancy.tenants t set member_count = t.member_count + case tg_op when 'INSERT' then c.people else -c.people end
    from (select tenant_id, count(*)::int as people from changed group by tenant_id) c where t.id = c.tenant_id;
  return null;
end $$;
alter function tenancy.count_members() owner to balai_crossing;

create function tenancy.create_tenant(new_name text, new_domain text, new_type text, new_zone text) returns integer language sql volatile security definer set search_path=pg_catalog, pg_temp
  as $$ insert into tenancy.tenants (name, domain, type, time_zone) values (new_name, new_domain, new_type, new_zone) returning id $$;
alter function tenancy.create_tenant(new_name text, new_domain text, new_type text, new_zone text) owner to balai_crossing;
grant execute on function tenancy.create_tenant(new_name text, new_domain text, new_type text, new_zone text) to balai_api, balai_worker;

create function tenancy.find_tenant(wanted text) returns TABLE(id integer, name text, domain text, type text, is_active boolean) language sql stable security definer set search_path=pg_catalog, pg_temp
  as $$
    select t.id, t.name, t.domain, t.type, t.is_active from tenancy.tenants t
    -- CASE, since no plan may cast what is no number before it has looked.
    where t.domain_key = lower(wanted) or t.id = case when wanted ~ '^[0-9]{1,9}$' then wanted::int end
    order by (t.domain_key = lower(wanted)) desc limit 1
  $$;
alter function tenancy.find_tenant(wanted text) owner to balai_crossing;
grant execute on function tenancy.find_tenant(wanted text) to balai_api, balai_worker;

create function tenancy.index_tenant() returns trigger language plpgsql volatile security definer set search_path=pg_catalog, pg_temp
  as $$
begin
  delete from tenancy.tenant_words where tenant_id = new.id;
  insert into tenancy.tenant_words (tenant_id, facet, word, previous)
    select new.id, t.facet || '/' || a.facet || '/' || s.facet, w.word, w.previous
    from (values ('*'), (new.type)) t (facet),
      (values ('*'), (case when new.is_active then 'on' else 'off' end)) a (facet),
      (values ('*'), (new.standing)) s (facet),
      (select '' as word, '' as previous union all select * from tenancy.words_of(new.name, new.domain)) w;
  return null;
end $$;
alter function tenancy.index_tenant() owner to balai_crossing;

create function tenancy.is_vendor() returns boolean language sql stable security definer set search_path=pg_catalog, pg_temp
  as $$ select exists (select from tenancy.tenants
    where type = 'vendor' and id = nullif(current_setting('app.tenant_id', true), '')::int) $$;
alter function tenancy.is_vendor() owner to balai_crossing;
grant execute on function tenancy.is_vendor() to balai_api;

create function tenancy.list_tenants(wanted_facet text, from_word text, below_word text, after_word text, after_id integer, back boolean, how_many integer) returns TABLE(id integer, name text, domain text, type text, is_active boolean, created_at timestamp with time zone, user_count integer, plan_id integer, plan_code text, plan_name text, standing text, overdue_total bigint, word text) language plpgsql stable security definer set search_path=pg_catalog, pg_temp
  as $$
declare
  direction text := case when back then 'desc' else 'asc' end;
  beyond text := case when back then '<' else '>' end;
begin
  if not tenancy.is_vendor() then return; end if;
  return query execute
    'select t.id, t.name, t.domain, t.type, t.is_active, t.created_at, t.member_count, p.id, p.code, p.name, t.standing,
       (select coalesce(sum(i.total), 0)::bigint from tenancy.invoices i where i.tenant_id = t.id and i.status = ''overdue''),
       f.word::text
     from (select w.tenant_id, w.word from tenancy.tenant_words w where w.facet = $1'
    || case when from_word is null then ' and w.word = '''''
            else ' and w.word >= $2 and w.word < $3 and w.previous < $2' end
    -- Beside an equality on the word a comparison of the pair would not begin in the index where the page begins.
    || case when after_id is null then ''
            when from_word is null then ' and w.tenant_id ' || beyond || ' $5'
            else ' and (w.word, w.tenant_id) ' || beyond || ' ($4, $5)' end
    || ' order by w.word ' || direction || ', w.tenant_id ' || direction || ' limit $6) f
     -- OFFSET 0: one look-up by index for each row of the page, whatever the planner thinks of the tables'' sizes.
     cross join lateral (select * from tenancy.tenants where id = f.tenant_id offset 0) t
     left join lateral (select plan_id from tenancy.subscriptions
       where tenant_id = f.tenant_id and kind = ''primary'' and status <> ''cancelled'' offset 0) s on true
     left join tenancy.plans p on p.id = s.plan_id
     order by f.word ' || direction || ', f.tenant_id ' || direction
    using wanted_facet, from_word, below_word, coalesce(after_word, ''), after_id, how_many;
end $$;
alter function tenancy.list_tenants(wanted_facet text, from_word text, below_word text, after_word text, after_id integer, back boolean, how_many integer) owner to balai_crossing;
grant execute on function tenancy.list_tenants(wanted_facet text, from_word text, below_word text, after_word text, after_id integer, back boolean, how_many integer) to balai_api;

create function tenancy.next_invoice_number(of_month date) returns text language sql volatile security definer set search_path=pg_catalog, pg_temp
  as $$
    insert into tenancy.invoice_counters as c (month, last_number) values (date_trunc('month', of_month)::date, 1)
    on conflict (month) do update set last_number = c.last_number + 1
    returning 'INV/' || to_char(month, 'YYYY/MM') || '/' || lpad(last_number::text, greatest(4, length(last_number::text)), '0')
  $$;
alter function tenancy.next_invoice_number(of_month date) owner to balai_crossing;
grant execute on function tenancy.next_invoice_number(of_month date) to balai_api, balai_worker;

create function tenancy.page_of_billing_events(of_tenant integer, wanted_entity text, wanted_id text, after_id uuid, back boolean, how_many integer) returns TABLE(id uuid, entity text, entity_id text, event text, old_status text, new_status text, details jsonb, actor_id uuid, actor_name text, at timestamp with time zone, tenant_id integer, tenant_name text) language plpgsql stable set search_path=pg_catalog, pg_temp
  as $$
declare
  way text := case when back then 'asc' else 'desc' end;
begin
  return query execute
    'select e.id, e.entity, e.entity_id, e.event, e.old_status, e.new_status, e.details, e.actor_id, e.actor_name, e.at,
       e.tenant_id, t.name
     from (select * from tenancy.billing_events where true'
    || case when of_tenant is null then '' else ' and tenant_id = $1' end
    || case when wanted_entity is null then '' else ' and entity = $2 and entity_id = $3' end
    || case when after_id is null then '' when back then ' and id > $4' else ' and id < $4' end
    || ' order by id ' || way || ' limit $5) e
     cross join lateral (select name from tenancy.tenants where id = e.tenant_id offset 0) t order by e.id ' || way
    using of_tenant, wanted_entity, wanted_id, after_id, how_many;
end $$;
alter function tenancy.page_of_billing_events(of_tenant integer, wanted_entity text, wanted_id text, after_id uuid, back boolean, how_many integer) owner to balai_schema_owner;
grant execute on function tenancy.page_of_billing_events(of_tenant integer, wanted_entity text, wanted_id text, after_id uuid, back boolean, how_many integer) to balai_api, balai_crossing;

create function tenancy.page_of_invoices(of_tenant integer, drafts boolean, wanted_status text, wanted_year integer, wanted_month integer, after_id uuid, back boolean, how_many integer) returns TABLE(id uuid, number text, status text, reason text, issued_on date, due_on date, subtotal bigint, tax_rate integer, tax bigint, total bigint, paid_on date, tenant_id integer, tenant_name text) language plpgsql stable set search_path=pg_catalog, pg_temp
  as $$
declare
  way text := case when back then 'asc' else 'desc' end;
begin
  return query execute
    'select i.id, i.number, i.status, i.reason, i.issued_on, i.due_on, i.subtotal, i.tax_rate, i.tax, i.total, i.paid_on,
       i.tenant_id, t.name
     from (select * from tenancy.invoices where true'
    || case when of_tenant is null then '' else ' and tenant_id = $1' end
    || case when drafts then '' else ' and number is not null' end
    || case when wanted_status is null then '' else ' and status = $2' end
    || case when wanted_year is null then '' else ' and issued_year = $3' end
    || case when wanted_month is null then '' else ' and issued_month = $4' end
    || case when after_id is null then '' when back then ' and id > $5' else ' and id < $5' end
    || ' order by id ' || way || ' limit $6) i
     cross join lateral (select name from tenancy.tenants where id = i.tenant_id offset 0) t order by i.id ' || way
    using of_tenant, wanted_status, wanted_year, wanted_month, after_id, how_many;
end $$;
alter function tenancy.page_of_invoices(of_tenant integer, drafts boolean, wanted_status text, wanted_year integer, wanted_month integer, after_id uuid, back boolean, how_many integer) owner to balai_schema_owner;
grant execute on function tenancy.page_of_invoices(of_tenant integer, drafts boolean, wanted_status text, wanted_year integer, wanted_month integer, after_id uuid, back boolean, how_many integer) to balai_api, balai_crossing;

create function tenancy.page_of_payments(of_tenant integer, wanted_status text, after_id uuid, back boolean, how_many integer) returns TABLE(id uuid, amount bigint, method text, paid_on date, note text, status text, reject_reason text, proof_name text, proof_type text, proof_size integer, created_at timestamp with time zone, verified_at timestamp with time zone, tenant_id integer, tenant_name text, invoice_id uuid, invoice_number text, invoice_status text, invoice_due_on date, invoice_total bigint) language plpgsql stable set search_path=pg_catalog, pg_temp
  as $$
declare
  way text := case when back then 'desc' else 'asc' end;
begin
  return query execute
    'select p.id, p.amount, p.method, p.paid_on, p.note, p.status, p.reject_reason, p.proof_name, p.proof_type,
       p.proof_size, p.created_at, p.verified_at, p.tenant_id, t.name, i.id, i.number, i.status, i.due_on, i.total
     from (select * from tenancy.payments where true'
    || case when of_tenant is null then '' else ' and tenant_id = $1' end
    || case when wanted_status is null then '' else ' and status = $2' end
    || case when after_id is null then '' when back then ' and id < $3' else ' and id > $3' end
    || ' order by id ' || way || ' limit $4) p
     cross join lateral (select name from tenancy.tenants where id = p.tenant_id offset 0) t
     cross join lateral (select * from tenancy.invoices where tenant_id = p.tenant_id and id = p.invoice_id offset 0) i
     order by p.id ' || way
    using of_tenant, wanted_status, after_id, how_many;
end $$;
alter function tenancy.page_of_payments(of_tenant integer, wanted_status text, after_id uuid, back boolean, how_many integer) owner to balai_schema_owner;
grant execute on function tenancy.page_of_payments(of_tenant integer, wanted_status text, after_id uuid, back boolean, how_many integer) to balai_api, balai_crossing;

create function tenancy.page_of_subscriptions(of_tenant integer, wanted_status text, after_id uuid, back boolean, how_many integer) returns TABLE(id uuid, tenant_id integer, tenant_name text, plan_id integer, plan_code text, plan_name text, plan_price bigint, plan_period text, kind text, status text, started_on date, trial_until date, paid_from date, paid_until date, suspended_on date, next_plan_id integer, next_plan_code text, next_plan_name text, next_plan_on date, cancel_at_end boolean, ended_on date, end_reason text, version integer, modules text[], owes boolean, waits boolean) language plpgsql stable set search_path=pg_catalog, pg_temp
  as $$
declare
  way text := case when back then 'asc' else 'desc' end;
begin
  return query execute
    'select s.id, s.tenant_id, t.name, p.id, p.code, p.name, p.price, p.period, s.kind, s.status, s.started_on,
       s.trial_until, s.paid_from, s.paid_until, s.suspended_on, n.id, n.code, n.name, s.next_plan_on, s.cancel_at_end,
       s.ended_on, s.end_reason, s.version,
       array(select m.code from tenancy.plan_modules h join tenancy.modules m on m.id = h.module_id
         where h.plan_id = p.id order by m.code),
       coalesce(o.owes, false), coalesce(o.waits, false)
     from (select * from tenancy.subscriptions where true'
    || case when of_tenant is null then '' else ' and tenant_id = $1' end
    || case when wanted_status is null then '' else ' and status = $2' end
    || case when after_id is null then '' when back then ' and id > $3' else ' and id < $3' end
    || ' order by id ' || way || ' limit $4) s
     cross join lateral (select name from tenancy.tenants where id = s.tenant_id offset 0) t
     join tenancy.plans p on p.id = s.plan_id
     left join tenancy.plans n on n.id = s.next_plan_id
     cross join lateral (select bool_or(i.status in (''unpaid'', ''overdue'')) as owes,
         bool_or(i.status = ''awaiting_verification'') as waits
       from tenancy.invoice_lines l
       cross join lateral (select status from tenancy.invoices where tenant_id = l.tenant_id and id = l.invoice_id offset 0) i
       where l.tenant_id = s.tenant_id and l.subscription_id = s.id) o
     order by s.id ' || way
    using of_tenant, wanted_status, after_id, how_many;
end $$;
alter function tenancy.page_of_subscriptions(of_tenant integer, wanted_status text, after_id uuid, back boolean, how_many integer) owner to balai_schema_owner;
grant execute on function tenancy.page_of_subscriptions(of_tenant integer, wanted_status text, after_id uuid, back boolean, how_many integer) to balai_api, balai_crossing;

create function tenancy.plan_uses(plan_ids integer[]) returns TABLE(plan_id integer, running integer, used boolean) language sql stable security definer set search_path=pg_catalog, pg_temp
  as $$
  select p.id, (select count(*)::int from tenancy.subscriptions s where s.plan_id = p.id and s.status <> 'cancelled'),
    exists (select from tenancy.subscriptions s where s.plan_id = p.id)
      or exists (select from tenancy.subscriptions s where s.next_plan_id = p.id)
      or exists (select from tenancy.invoice_lines l where l.plan_id = p.id)
  from tenancy.plans p where p.id = any(plan_ids) and tenancy.is_vendor()
$$;
alter function tenancy.plan_uses(plan_ids integer[]) owner to balai_crossing;
grant execute on function tenancy.plan_uses(plan_ids integer[]) to balai_api;

create function tenancy.tenant_of_invoice(wanted uuid) returns integer language sql stable security definer set search_path=pg_catalog, pg_temp
  as $$ select i.tenant_id from tenancy.invoices i where i.id = wanted and tenancy.is_vendor() $$;
alter function tenancy.tenant_of_invoice(wanted uuid) owner to balai_crossing;
grant execute on function tenancy.tenant_of_invoice(wanted uuid) to balai_api;

create function tenancy.tenant_of_payment(wanted uuid) returns integer language sql stable security definer set search_path=pg_catalog, pg_temp
  as $$ select p.tenant_id from tenancy.payments p where p.id = wanted and tenancy.is_vendor() $$;
alter function tenancy.tenant_of_payment(wanted uuid) owner to balai_crossing;
grant execute on function tenancy.tenant_of_payment(wanted uuid) to balai_api;

create function tenancy.tenant_of_subscription(wanted uuid) returns integer language sql stable security definer set search_path=pg_catalog, pg_temp
  as $$ select s.tenant_id from tenancy.subscriptions s where s.id = wanted and tenancy.is_vendor() $$;
alter function tenancy.tenant_of_subscription(wanted uuid) owner to balai_crossing;
grant execute on function tenancy.tenant_of_subscription(wanted uuid) to balai_api;

create function tenancy.vendor_dashboard(today date) returns jsonb language sql stable security definer set search_path=pg_catalog, pg_temp
  as $$
  with months as (
    select m::date as month from generate_series(date_trunc('month', today::timestamp) - interval '11 months',
      date_trunc('month', today::timestamp), interval '1 month') m),
  span as (select min(month) as first, (max(month) + interval '1 month')::date as after from months)
  select jsonb_build_object(
    'tenants', (select jsonb_build_object('total', coalesce(sum(active + inactive), 0),
        'by_type', coalesce(jsonb_agg(jsonb_build_object('type', type, 'active', active, 'inactive', inactive) order by type), '[]'))
      from (select type, count(*) filter (where is_active) as active, count(*) filter (where not is_active) as inactive
        from tenancy.tenants group by type) t),
    'new_per_month', (select jsonb_agg(jsonb_build_object('month', to_char(m.month, 'YYYY-MM'), 'count', coalesce(n.count, 0))
        order by m.month)
      from months m left join (
        select date_trunc('month', t.created_at at time zone 'Asia/Jakarta')::date as month, count(*) as count
        from tenancy.tenants t, span where t.created_at >= span.first::timestamp at time zone 'Asia/Jakarta' group by 1) n
        on n.month = m.month),
    'subscriptions', (select jsonb_build_object(
        'trial', count(*) filter (where status = 'trial'), 'active', count(*) filter (where status = 'active'),
        'past_due', count(*) filter (where status = 'past_due'), 'suspended', count(*) filter (where status = 'suspended'),
        'cancelled', count(*) filter (where status = 'cancelled')) from tenancy.subscriptions),
    'mrr', (select coalesce(round(sum(case p.period when 'yearly' then p.price / 12.0 else p.price end)), 0)::bigint
      from tenancy.subscriptions s join tenancy.plans p on p.id = s.plan_id where s.status in ('active', 'past_due')),
    'overdue', (select jsonb_build_object('count', count(*), 'total', coalesce(sum(total), 0)::bigint,
        'oldest', (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'number', o.number, 'due_on', o.due_on, 'total', o.total,
            'tenant', jsonb_build_object('id', t.id, 'name', t.name)) order by o.due_on, o.id), '[]')
          from (select * from tenancy.invoices where status = 'overdue' order by due_on, id limit 10) o
          join tenancy.tenants t on t.id = o.tenant_id))
      from tenancy.invoices where status = 'overdue'),
    'awaiting', jsonb_build_object('count', (select count(*) from tenancy.payments where status = 'pending')),
    'revenue_per_month', (select jsonb_agg(jsonb_build_object('month', to_char(m.month, 'YYYY-MM'), 'total', coalesce(r.total, 0))
        order by m.month)
      from months m left join (
        select date_trunc('month', i.paid_on)::date as month, sum(i.total)::bigint as total
        from tenancy.invoices i, span
        where i.status = 'paid' and i.paid_on >= span.first and i.paid_on < span.after group by 1) r on r.month = m.month),
    'modules', (select jsonb_agg(jsonb_build_object('code', o.code, 'name', o.name, 'active', coalesce(u.active, 0)) order by o.code)
      from tenancy.modules o left join (
        select e.module_id, count(*) as active from tenancy.tenant_modules e join tenancy.tenants t on t.id = e.tenant_id
        where e.status = 'aktif' and t.is_active group by e.module_id) u on u.module_id = o.id),
    'plans', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'count', coalesce(u.count, 0)) order by p.id), '[]')
      from tenancy.plans p left join (
        select plan_id, count(*) as count from tenancy.subscriptions where status <> 'cancelled' group by plan_id) u
        on u.plan_id = p.id))
  where tenancy.is_vendor()
$$;
alter function tenancy.vendor_dashboard(today date) owner to balai_crossing;
grant execute on function tenancy.vendor_dashboard(today date) to balai_api;

create function tenancy.vendor_tenant() returns integer language sql stable security definer set search_path=pg_catalog, pg_temp
  as $$ select id from tenancy.tenants where type = 'vendor' $$;
alter function tenancy.vendor_tenant() owner to balai_crossing;
grant execute on function tenancy.vendor_tenant() to balai_api, balai_worker;

create function tenancy.wake_plan(wanted integer, today date) returns void language sql volatile security definer set search_path=pg_catalog, pg_temp
  as $$
  update tenancy.subscriptions set check_on = least(check_on, today)
    where plan_id = wanted and status <> 'cancelled' and tenancy.is_vendor()
$$;
alter function tenancy.wake_plan(wanted integer, today date) owner to balai_crossing;
grant execute on function tenancy.wake_plan(wanted integer, today date) to balai_api;

create function tenancy.words_of(name text, domain text) returns TABLE(word text, previous text) language sql immutable parallel safe set search_path=pg_catalog, pg_temp
  as $$
  select w.word, coalesce(lag(w.word) over (order by w.word collate "C"), '') from (
    select left(array_to_string(parts[i:], ' '), 80) as word
      from (select string_to_array(btrim(lower(regexp_replace(name, '\s+', ' ', 'g'))), ' ') as parts) p,
        generate_series(1, cardinality(parts)) i
    union select left(lower(domain), 80)) w
$$;
alter function tenancy.words_of(name text, domain text) owner to balai_schema_owner;
grant execute on function tenancy.words_of(name text, domain text) to balai_crossing;

-- ============================================================ identity

create schema identity;
grant usage on schema identity to balai_api;
grant usage on schema identity to balai_crossing;
grant usage on schema identity to balai_worker;

create table identity.login_throttles (
  key text not null,
  failures integer not null,
  blocked_until timestamp with time zone not null,
  updated_at timestamp with time zone not null
);
alter table identity.login_throttles add constraint login_throttles_pkey PRIMARY KEY (key);
grant delete, insert, select, update on identity.login_throttles to balai_api;
grant delete, insert, select, update on identity.login_throttles to balai_worker;

create table identity.password_tokens (
  tenant_id integer not null,
  token_hash bytea not null,
  user_id uuid not null,
  purpose text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone
);
alter table identity.password_tokens add constraint password_tokens_pkey PRIMARY KEY (tenant_id, token_hash);
alter table identity.password_tokens add constraint password_tokens_purpose_check CHECK ((purpose = ANY (ARRAY['reset'::text, 'invitation'::text, 'slip'::text, 'join'::text])));
alter table identity.password_tokens add constraint password_tokens_tenant_id_user_id_fkey FOREIGN KEY (tenant_id, user_id) REFERENCES identity.user_tenant_access(tenant_id, user_id) ON DELETE CASCADE;
CREATE INDEX password_tokens_by_user ON identity.password_tokens USING btree (tenant_id, user_id);
alter table identity.password_tokens enable row level security;
alter table identity.password_tokens force row level security;
create policy tenant_wall on identity.password_tokens for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant delete, insert, select, update on identity.password_tokens to balai_api;
grant delete, select on identity.password_tokens to balai_crossing;
grant delete, insert, select, update on identity.password_tokens to balai_worker;
grant update (used_at) on identity.password_tokens to balai_crossing;

create table identity.permissions (
  id uuid not null,
  name text not null,
  module text not null,
  action text not null
);
alter table identity.permissions add constraint permissions_pkey PRIMARY KEY (id);
alter table identity.permissions add constraint permissions_name_key UNIQUE (name);
alter table identity.permissions add constraint permissions_name_check CHECK ((name ~ '^[a-z_]+:[a-z_]+$'::text));
grant select on identity.permissions to balai_api;
grant select on identity.permissions to balai_worker;

create table identity.registrations (
  tenant_id integer not null,
  id uuid not null,
  name text not null,
  domain text not null,
  type text not null,
  locale text not null,
  primary_plan_id integer not null,
  addon_plan_ids integer[] not null default '{}'::integer[],
  full_name text,
  email text,
  email_key text generated always as (lower(email)) stored,
  password_hash text,
  code_hash bytea not null,
  code_expires_at timestamp with time zone not null,
  code_sent_at timestamp with time zone not null,
  tries_left integer not null,
  codes_sent integer not null,
  created_at timestamp with time zone not null,
  made_tenant_id integer,
  finished_at timestamp with time zone,
  invoice_number text,
  trial_until date
);
alter table identity.registrations add constraint registrations_pkey PRIMARY KEY (tenant_id, id);
alter table identity.registrations add constraint finished_with_a_tenant CHECK (((finished_at IS NULL) OR (made_tenant_id IS NOT NULL)));
alter table identity.registrations add constraint nothing_personal_once_finished CHECK (((finished_at IS NOT NULL) = (num_nonnulls(full_name, email, password_hash) = 0)));
alter table identity.registrations add constraint registrations_addon_plan_ids_check CHECK ((cardinality(addon_plan_ids) <= 20));
alter table identity.registrations add constraint registrations_codes_sent_check CHECK ((codes_sent >= 1));
alter table identity.registrations add constraint registrations_domain_check CHECK (((length(domain) >= 3) AND (length(domain) <= 253)));
alter table identity.registrations add constraint registrations_email_check CHECK (((length(email) >= 3) AND (length(email) <= 100)));
alter table identity.registrations add constraint registrations_full_name_check CHECK (((length(full_name) >= 1) AND (length(full_name) <= 150)));
alter table identity.registrations add constraint registrations_locale_check CHECK ((locale = ANY (ARRAY['id'::text, 'en'::text])));
alter table identity.registrations add constraint registrations_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)));
alter table identity.registrations add constraint registrations_tries_left_check CHECK ((tries_left >= 0));
alter table identity.registrations add constraint registrations_type_check CHECK ((type <> 'vendor'::text));
alter table identity.registrations add constraint registrations_made_tenant_id_fkey FOREIGN KEY (made_tenant_id) REFERENCES tenancy.tenants(id);
alter table identity.registrations add constraint registrations_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenancy.tenants(id);
CREATE INDEX registrations_by_age ON identity.registrations USING btree (tenant_id, created_at);
CREATE INDEX registrations_by_email ON identity.registrations USING btree (tenant_id, email_key, created_at);
alter table identity.registrations enable row level security;
alter table identity.registrations force row level security;
create policy tenant_wall on identity.registrations for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant insert, select, update on identity.registrations to balai_api;
grant select on identity.registrations to balai_crossing;
grant delete, select on identity.registrations to balai_worker;

create table identity.restrictions_definitions (
  tenant_id integer not null,
  id uuid not null,
  name text not null,
  value_type text not null,
  validation_rule jsonb not null,
  allowed_user_types text[] not null,
  description_id text not null,
  description_en text not null,
  built_in boolean not null default false,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null
);
alter table identity.restrictions_definitions add constraint restrictions_definitions_pkey PRIMARY KEY (tenant_id, id);
alter table identity.restrictions_definitions add constraint restriction_name_is_taken UNIQUE (tenant_id, name);
alter table identity.restrictions_definitions add constraint restrictions_definitions_description_en_check CHECK ((length(description_en) <= 255));
alter table identity.restrictions_definitions add constraint restrictions_definitions_description_id_check CHECK ((length(description_id) <= 255));
alter table identity.restrictions_definitions add constraint restrictions_definitions_name_check CHECK ((name ~ '^[A-Z][A-Z0-9_]{1,49}$'::text));
alter table identity.restrictions_definitions add constraint restrictions_definitions_value_type_check CHECK ((value_type = ANY (ARRAY['STRING'::text, 'MONETARY'::text, 'TIME_RANGE'::text])));
alter table identity.restrictions_definitions add constraint restrictions_definitions_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenancy.tenants(id);
alter table identity.restrictions_definitions enable row level security;
alter table identity.restrictions_definitions force row level security;
create policy tenant_wall on identity.restrictions_definitions for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant delete, insert, select, update on identity.restrictions_definitions to balai_api;
grant delete, insert, select, update on identity.restrictions_definitions to balai_worker;

create table identity.role_permissions (
  tenant_id integer not null,
  role_id uuid not null,
  permission_id uuid not null
);
alter table identity.role_permissions add constraint role_permissions_pkey PRIMARY KEY (tenant_id, role_id, permission_id);
alter table identity.role_permissions add constraint role_permissions_permission_id_fkey FOREIGN KEY (permission_id) REFERENCES identity.permissions(id);
alter table identity.role_permissions add constraint role_permissions_tenant_id_role_id_fkey FOREIGN KEY (tenant_id, role_id) REFERENCES identity.roles(tenant_id, id) ON DELETE CASCADE;
alter table identity.role_permissions enable row level security;
alter table identity.role_permissions force row level security;
create policy tenant_wall on identity.role_permissions for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant delete, insert, select, update on identity.role_permissions to balai_api;
grant delete, insert, select, update on identity.role_permissions to balai_worker;

create table identity.roles (
  tenant_id integer not null,
  id uuid not null,
  name text not null,
  description_id text not null,
  description_en text not null,
  allowed_user_types text[] not null,
  built_in boolean not null default false,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  updated_by uuid
);
alter table identity.roles add constraint roles_pkey PRIMARY KEY (tenant_id, id);
alter table identity.roles add constraint role_name_is_taken UNIQUE (tenant_id, name);
alter table identity.roles add constraint roles_description_en_check CHECK ((length(description_en) <= 255));
alter table identity.roles add constraint roles_description_id_check CHECK ((length(description_id) <= 255));
alter table identity.roles add constraint roles_name_check CHECK ((name ~ '^[A-Z][A-Z0-9_]{1,49}$'::text));
alter table identity.roles add constraint roles_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenancy.tenants(id);
alter table identity.roles enable row level security;
alter table identity.roles force row level security;
create policy tenant_wall on identity.roles for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant delete, insert, select, update on identity.roles to balai_api;
grant select, update on identity.roles to balai_crossing;
grant delete, insert, select, update on identity.roles to balai_worker;

create table identity.sessions (
  tenant_id integer not null,
  id uuid not null,
  user_id uuid not null,
  impersonator_id uuid,
  impersonation_reason text,
  salt bytea not null,
  counter integer not null default 1,
  token_hash bytea not null,
  previous_hash bytea,
  rotated_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_reason text,
  ip_address text,
  user_agent text,
  web boolean not null default false,
  impersonator_epoch integer,
  impersonator_tenant_id integer,
  impersonator_name text
);
alter table identity.sessions add constraint sessions_pkey PRIMARY KEY (tenant_id, id);
alter table identity.sessions add constraint sessions_impersonator_name_check CHECK ((length(impersonator_name) <= 150));
alter table identity.sessions add constraint sessions_impersonator_tenant_id_fkey FOREIGN KEY (impersonator_tenant_id) REFERENCES tenancy.tenants(id);
alter table identity.sessions add constraint sessions_tenant_id_user_id_fkey FOREIGN KEY (tenant_id, user_id) REFERENCES identity.user_tenant_access(tenant_id, user_id) ON DELETE CASCADE;
CREATE INDEX sessions_by_impersonator ON identity.sessions USING btree (tenant_id, impersonator_id) WHERE ((impersonator_id IS NOT NULL) AND (ended_at IS NULL));
CREATE INDEX sessions_by_user ON identity.sessions USING btree (tenant_id, user_id, last_seen_at DESC) WHERE (ended_at IS NULL);
alter table identity.sessions enable row level security;
alter table identity.sessions force row level security;
create policy tenant_wall on identity.sessions for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant delete, insert, select, update on identity.sessions to balai_api;
grant delete, select on identity.sessions to balai_crossing;
grant delete, insert, select, update on identity.sessions to balai_worker;
grant update (ended_at, ended_reason) on identity.sessions to balai_crossing;

create table identity.tenant_roles (
  tenant_id integer not null,
  id integer not null,
  role_id uuid not null
);
alter table identity.tenant_roles add constraint tenant_roles_pkey PRIMARY KEY (tenant_id, id);
alter table identity.tenant_roles add constraint tenant_roles_tenant_id_role_id_key UNIQUE (tenant_id, role_id);
alter table identity.tenant_roles add constraint tenant_roles_tenant_id_role_id_fkey FOREIGN KEY (tenant_id, role_id) REFERENCES identity.roles(tenant_id, id) ON DELETE CASCADE;
alter table identity.tenant_roles enable row level security;
alter table identity.tenant_roles force row level security;
create policy tenant_wall on identity.tenant_roles for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant delete, insert, select, update on identity.tenant_roles to balai_api;
grant delete, insert, select, update on identity.tenant_roles to balai_worker;

create table identity.user_facets (
  tenant_id integer not null,
  facet text not null,
  user_id uuid not null,
  name_key text not null,
  created_at timestamp with time zone not null
);
alter table identity.user_facets add constraint user_facets_pkey PRIMARY KEY (tenant_id, facet, user_id);
alter table identity.user_facets add constraint user_facets_tenant_id_user_id_fkey FOREIGN KEY (tenant_id, user_id) REFERENCES identity.user_tenant_access(tenant_id, user_id) ON DELETE CASCADE;
CREATE INDEX facets_by_age ON identity.user_facets USING btree (tenant_id, facet, created_at, user_id);
CREATE INDEX facets_by_name ON identity.user_facets USING btree (tenant_id, facet, name_key, user_id);
CREATE INDEX facets_by_user ON identity.user_facets USING btree (tenant_id, user_id);
alter table identity.user_facets enable row level security;
alter table identity.user_facets force row level security;
create policy tenant_wall on identity.user_facets for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
CREATE TRIGGER add_words AFTER INSERT ON identity.user_facets REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION identity.add_words_of_facets();
CREATE TRIGGER remove_words AFTER DELETE ON identity.user_facets REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION identity.remove_words_of_facets();
grant select on identity.user_facets to balai_api;
grant delete, insert, select, update on identity.user_facets to balai_crossing;
grant select on identity.user_facets to balai_worker;

create table identity.user_import_errors (
  tenant_id integer not null,
  import_id uuid not null,
  "row" integer not null,
  "column" text not null,
  code text not null,
  params jsonb not null default '{}'::jsonb
);
alter table identity.user_import_errors add constraint user_import_errors_pkey PRIMARY KEY (tenant_id, import_id, "row", "column", code);
alter table identity.user_import_errors add constraint user_import_errors_tenant_id_import_id_fkey FOREIGN KEY (tenant_id, import_id) REFERENCES identity.user_imports(tenant_id, id) ON DELETE CASCADE;
alter table identity.user_import_errors enable row level security;
alter table identity.user_import_errors force row level security;
create policy tenant_wall on identity.user_import_errors for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant delete, insert, select on identity.user_import_errors to balai_api;
grant delete, insert, select on identity.user_import_errors to balai_worker;

create table identity.user_imports (
  tenant_id integer not null,
  id uuid not null,
  user_id uuid not null,
  file_name text not null,
  file_key text not null,
  dry_run boolean not null,
  state text not null,
  rows_total integer,
  rows_read integer not null default 0,
  rows_ok integer not null default 0,
  rows_rejected integer not null default 0,
  errors jsonb not null default '[]'::jsonb,
  report_key text,
  created_at timestamp with time zone not null,
  finished_at timestamp with time zone
);
alter table identity.user_imports add constraint user_imports_pkey PRIMARY KEY (tenant_id, id);
alter table identity.user_imports add constraint user_imports_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'failed'::text])));
alter table identity.user_imports add constraint user_imports_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenancy.tenants(id);
alter table identity.user_imports enable row level security;
alter table identity.user_imports force row level security;
create policy tenant_wall on identity.user_imports for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant delete, insert, select, update on identity.user_imports to balai_api;
grant delete, insert, select, update on identity.user_imports to balai_worker;

create table identity.user_restrictions (
  tenant_id integer not null,
  user_id uuid not null,
  name text not null,
  value text not null
);
alter table identity.user_restrictions add constraint user_restrictions_pkey PRIMARY KEY (tenant_id, user_id, name, value);
alter table identity.user_restrictions add constraint user_restrictions_tenant_id_user_id_fkey FOREIGN KEY (tenant_id, user_id) REFERENCES identity.user_tenant_access(tenant_id, user_id) ON DELETE CASCADE;
CREATE INDEX user_restrictions_by_value ON identity.user_restrictions USING btree (tenant_id, name, value, user_id);
alter table identity.user_restrictions enable row level security;
alter table identity.user_restrictions force row level security;
create policy tenant_wall on identity.user_restrictions for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
CREATE TRIGGER add_facets AFTER INSERT ON identity.user_restrictions REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION identity.add_restriction_facets();
CREATE TRIGGER remove_facets AFTER DELETE ON identity.user_restrictions REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION identity.remove_restriction_facets();
grant delete, insert, select, update on identity.user_restrictions to balai_api;
grant delete, insert, select on identity.user_restrictions to balai_crossing;
grant delete, insert, select, update on identity.user_restrictions to balai_worker;

create table identity.user_roles (
  tenant_id integer not null,
  user_id uuid not null,
  role_id uuid not null,
  assigned_at timestamp with time zone not null,
  assigned_by uuid
);
alter table identity.user_roles add constraint user_roles_pkey PRIMARY KEY (tenant_id, user_id, role_id);
alter table identity.user_roles add constraint user_roles_tenant_id_role_id_fkey FOREIGN KEY (tenant_id, role_id) REFERENCES identity.roles(tenant_id, id);
alter table identity.user_roles add constraint user_roles_tenant_id_user_id_fkey FOREIGN KEY (tenant_id, user_id) REFERENCES identity.user_tenant_access(tenant_id, user_id) ON DELETE CASCADE;
CREATE INDEX user_roles_by_role ON identity.user_roles USING btree (tenant_id, role_id, user_id);
alter table identity.user_roles enable row level security;
alter table identity.user_roles force row level security;
create policy tenant_wall on identity.user_roles for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
CREATE TRIGGER add_facets AFTER INSERT ON identity.user_roles REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION identity.add_role_facets();
CREATE TRIGGER remove_facets AFTER DELETE ON identity.user_roles REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION identity.remove_role_facets();
grant delete, insert, select, update on identity.user_roles to balai_api;
grant select on identity.user_roles to balai_crossing;
grant delete, insert, select, update on identity.user_roles to balai_worker;

create table identity.user_tenant_access (
  tenant_id integer not null,
  id uuid not null,
  user_id uuid not null,
  tenant_role_id integer,
  user_email text,
  user_full_name text not null,
  name_key text not null generated always as (lower(user_full_name)) stored,
  user_type text not null,
  status text not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  last_login_at timestamp with time zone
);
alter table identity.user_tenant_access add constraint user_tenant_access_pkey PRIMARY KEY (tenant_id, id);
alter table identity.user_tenant_access add constraint already_a_member UNIQUE (tenant_id, user_id);
alter table identity.user_tenant_access add constraint user_tenant_access_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenancy.tenants(id);
alter table identity.user_tenant_access add constraint user_tenant_access_tenant_id_tenant_role_id_fkey FOREIGN KEY (tenant_id, tenant_role_id) REFERENCES identity.tenant_roles(tenant_id, id);
alter table identity.user_tenant_access add constraint user_tenant_access_user_id_fkey FOREIGN KEY (user_id) REFERENCES identity.users(id);
CREATE INDEX members_by_user ON identity.user_tenant_access USING btree (user_id, tenant_id);
alter table identity.user_tenant_access enable row level security;
alter table identity.user_tenant_access force row level security;
create policy tenant_wall on identity.user_tenant_access for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
CREATE TRIGGER a_refuse_strangers AFTER INSERT ON identity.user_tenant_access REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION identity.refuse_strangers();
CREATE TRIGGER add_facets AFTER INSERT ON identity.user_tenant_access REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION identity.add_member_facets();
CREATE TRIGGER count_gone_members AFTER DELETE ON identity.user_tenant_access REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tenancy.count_members();
CREATE TRIGGER count_new_members AFTER INSERT ON identity.user_tenant_access REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tenancy.count_members();
CREATE TRIGGER move_facets AFTER UPDATE OF user_full_name, user_type, status ON identity.user_tenant_access FOR EACH ROW EXECUTE FUNCTION identity.move_member_facets();
grant delete, insert, select on identity.user_tenant_access to balai_api;
grant delete, insert, select on identity.user_tenant_access to balai_crossing;
grant delete, insert, select on identity.user_tenant_access to balai_worker;
grant update (tenant_role_id, updated_at, last_login_at) on identity.user_tenant_access to balai_api;
grant update (user_email, user_full_name, user_type, status, updated_at) on identity.user_tenant_access to balai_crossing;
grant update (tenant_role_id, updated_at, last_login_at) on identity.user_tenant_access to balai_worker;

create table identity.user_words (
  tenant_id integer not null,
  facet text not null,
  word text not null,
  user_id uuid not null,
  previous text not null
);
alter table identity.user_words add constraint user_words_pkey PRIMARY KEY (tenant_id, facet, word, user_id);
CREATE INDEX words_by_user ON identity.user_words USING btree (tenant_id, user_id, facet);
alter table identity.user_words enable row level security;
alter table identity.user_words force row level security;
create policy tenant_wall on identity.user_words for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant select on identity.user_words to balai_api;
grant delete, insert, select, update on identity.user_words to balai_crossing;
grant select on identity.user_words to balai_worker;

create table identity.users (
  id uuid not null,
  home_tenant_id integer not null,
  username text not null,
  email text,
  password_hash text,
  password_changed_at timestamp with time zone,
  must_change_password boolean not null default false,
  nik_sealed bytea,
  nik_index bytea,
  nik_last4 text,
  full_name text not null,
  phone text,
  user_type text not null,
  status text not null,
  restrictions jsonb not null default '{}'::jsonb,
  locale text not null default 'id'::text,
  mfa_secret bytea,
  mfa_pending bytea,
  mfa_last_step bigint,
  mfa_recovery text[] not null default '{}'::text[],
  epoch integer not null default 1,
  version integer not null default 1,
  erased_at timestamp with time zone,
  created_at timestamp with time zone not null,
  created_by uuid,
  updated_at timestamp with time zone not null,
  updated_by uuid,
  stands_for uuid,
  username_key text generated always as (
CASE
    WHEN (stands_for IS NULL) THEN lower(username)
    ELSE NULL::text
END) stored,
  email_key text generated always as (
CASE
    WHEN (stands_for IS NULL) THEN lower(email)
    ELSE NULL::text
END) stored,
  password_expires_at timestamp with time zone
);
alter table identity.users add constraint users_pkey PRIMARY KEY (id);
alter table identity.users add constraint email_is_taken UNIQUE (email_key);
alter table identity.users add constraint username_is_taken UNIQUE (username_key);
alter table identity.users add constraint users_email_check CHECK ((length(email) <= 200));
alter table identity.users add constraint users_full_name_check CHECK (((length(full_name) >= 1) AND (length(full_name) <= 150)));
alter table identity.users add constraint users_locale_check CHECK ((locale = ANY (ARRAY['id'::text, 'en'::text])));
alter table identity.users add constraint users_nik_last4_check CHECK ((length(nik_last4) = 4));
alter table identity.users add constraint users_phone_check CHECK ((phone ~ '^\+62[0-9]{9,12}$'::text));
alter table identity.users add constraint users_status_check CHECK ((status = ANY (ARRAY['ACTIVE'::text, 'PENDING_APPROVAL'::text, 'INACTIVE'::text, 'SUSPENDED'::text])));
alter table identity.users add constraint users_user_type_check CHECK ((user_type = ANY (ARRAY['CORE'::text, 'CLIENT'::text, 'PROVIDER'::text, 'MEMBER'::text])));
alter table identity.users add constraint users_username_check CHECK (((length(username) >= 3) AND (length(username) <= 100)));
alter table identity.users add constraint users_home_tenant_id_fkey FOREIGN KEY (home_tenant_id) REFERENCES tenancy.tenants(id);
CREATE UNIQUE INDEX one_invitation_per_address ON identity.users USING btree (home_tenant_id, lower(email)) WHERE (stands_for IS NOT NULL);
CREATE INDEX users_by_home ON identity.users USING btree (home_tenant_id);
CREATE INDEX users_by_nik ON identity.users USING btree (nik_index) WHERE (nik_index IS NOT NULL);
CREATE INDEX users_by_restrictions ON identity.users USING gin (restrictions);
alter table identity.users enable row level security;
alter table identity.users force row level security;
create policy through_a_membership on identity.users for all using (EXISTS ( SELECT
   FROM identity.user_tenant_access m
  WHERE ((m.tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) AND (m.user_id = users.id)))) with check ((home_tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) OR (EXISTS ( SELECT
   FROM identity.user_tenant_access m
  WHERE ((m.tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) AND (m.user_id = users.id)))));
CREATE TRIGGER carry_user_to_memberships AFTER UPDATE OF email, full_name, username, user_type, status, restrictions ON identity.users FOR EACH ROW EXECUTE FUNCTION identity.carry_user_to_memberships();
CREATE TRIGGER refuse_changes_from_outside BEFORE UPDATE OF username, email, user_type, status, restrictions, nik_sealed, nik_index, nik_last4, stands_for, erased_at ON identity.users FOR EACH ROW EXECUTE FUNCTION identity.refuse_changes_from_outside();
grant insert, select on identity.users to balai_api;
grant select on identity.users to balai_crossing;
grant insert, select on identity.users to balai_worker;
grant update (username, email, password_hash, password_changed_at, must_change_password, nik_sealed, nik_index, nik_last4, full_name, phone, user_type, status, restrictions, locale, mfa_secret, mfa_pending, mfa_last_step, mfa_recovery, epoch, version, erased_at, updated_at, updated_by, stands_for, password_expires_at) on identity.users to balai_api;
grant update (username, email, password_hash, password_changed_at, must_change_password, nik_sealed, nik_index, nik_last4, full_name, phone, user_type, status, restrictions, locale, mfa_secret, mfa_pending, mfa_last_step, mfa_recovery, epoch, version, erased_at, updated_at, updated_by, stands_for, password_expires_at) on identity.users to balai_worker;

create function identity.accept_invitation(token bytea, membership uuid, at timestamp with time zone) returns TABLE(invitation uuid, person uuid) language plpgsql volatile security definer set search_path=pg_catalog, pg_temp
  as $$
declare
  tenant int := nullif(current_setting('app.tenant_id', true), '')::int;
begin
  select i.id, p.id into invitation, person
    from identity.password_tokens t
    join identity.users i on i.id = t.user_id and i.home_tenant_id = t.tenant_id and i.status = 'ACTIVE'
    join identity.users p on p.id = i.stands_for and p.stands_for is null and p.erased_at is null
    where t.tenant_id = tenant and t.token_hash = token and t.purpose = 'join' and t.used_at is null and t.expires_at > at;
  if not found then return; end if;
  update identity.password_tokens t set used_at = at
    where t.tenant_id = tenant and t.token_hash = token and t.used_at is null;
  -- Of two who come with the same link at once the second has waited for the first.
  if not found then return; end if;
  insert into identity.user_tenant_access as m
      (tenant_id, id, user_id, user_email, user_full_name, user_type, status, created_at, updated_at)
    select tenant, membership, u.id, u.email, u.full_name, u.user_type, u.status, at, at
    from identity.users u where u.id = person
    on conflict on constraint already_a_member do nothing;
  if found then
    insert into identity.user_restrictions (tenant_id, user_id, name, value)
      select tenant, u.id, v.name, v.value from identity.users u
      cross join identity.restriction_values(u.restrictions) v where u.id = person;
  end if;
  return next;
end $$;
alter function identity.accept_invitation(token bytea, membership uuid, at timestamp with time zone) owner to balai_crossing;
grant execute on function identity.accept_invitation(token bytea, membership uuid, at timestamp with time zone) to balai_api, balai_worker;

create function identity.add_member_facets() returns trigger language plpgsql volatile security definer set search_path=pg_catalog, pg_temp
  as $$
begin
  insert into identity.user_facets (tenant_id, facet, user_id, name_key, created_at)
    select a.tenant_id, f.facet, a.user_id, a.name_key, a.created_at from added a,
      lateral (values (''), ('s:' || a.status), ('t:' || a.user_type)) f (facet);
  return null;
end $$;
alter function identity.add_member_facets() owner to balai_crossing;

create function identity.add_restriction_facets() returns trigger language plpgsql volatile security definer set search_path=pg_catalog, pg_temp
  as $$
begin
  insert into identity.user_facets (tenant_id, facet, user_id, name_key, created_at)
    select a.tenant_id, 'x:' || a.name || '=' || a.value, a.user_id, m.name_key, m.created_at
    from added a join identity.user_tenant_access m on m.tenant_id = a.tenant_id and m.user_id = a.user_id;
  return null;
end $$;
alter function identity.add_restriction_facets() owner to balai_crossing;

create function identity.add_role_facets() returns trigger language plpgsql volatile security definer set search_path=pg_catalog, pg_temp
  as $$
begin
  insert into identity.user_facets (tenant_id, facet, user_id, name_key, created_at)
    select a.tenant_id, 'r:' || a.role_id, a.user_id, m.name_key, m.created_at
    from added a join identity.user_tenant_access m on m.tenant_id = a.tenant_id and m.user_id = a.user_id;
  return null;
end $$;
alter function identity.add_role_facets() owner to balai_crossing;

create function identity.add_words_of_facets() returns trigger language plpgsql volatile security definer set search_path=pg_catalog, pg_temp
  as $$
begin
  insert into identity.user_words (tenant_id, facet, word, user_id, previous)
    with words as materialized (
      select u.id, w.word, w.previous from identity.users u, identity.ranked_words(u.full_name, u.username, u.email) w
      where u.id in (select user_id from added))
    select a.tenant_id, a.facet, w.word, a.user_id, w.previous from added a join words w on w.id = a.user_id;
  return null;
end $$;
alter function identity.add_words_of_facets() owner to balai_crossing;

create function identity.all_at_home(people uuid[]) returns boolean language sql stable security definer set search_path=pg_catalog, pg_temp
  as $$
  select not exists (
    select from unnest(people) wanted (id) left join identity.users u on u.id = wanted.id
    where u.home_tenant_id is distinct from nullif(current_setting('app.tenant_id', true), '')::int)
$$;
alter function identity.all_at_home(people uuid[]) owner to balai_crossing;
grant execute on function identity.all_at_home(people uuid[]) to balai_api, balai_worker;

create function identity.bind_registrant(registration uuid, code bytea, membership uuid, at timestamp with time zone) returns TABLE(person uuid, bound boolean) language plpgsql volatile security definer set search_path=pg_catalog, pg_temp
  as $$
declare
  tenant int := nullif(current_setting('app.tenant_id', true), '')::int;
begin
  select p.id, p.status = 'ACTIVE' and p.user_type in ('CORE', 'CLIENT') into person, bound
    from identity.registrations r
    join identity.users p on p.email_key = r.email_key or p.username_key = r.email_key
    where r.tenant_id = tenancy.vendor_tenant() and r.id = registration and r.code_hash = code
      and r.made_tenant_id = tenant and r.finished_at is null
      and not exists (select from identity.user_tenant_access m where m.tenant_id = tenant)
    order by (p.email_key = r.email_key) desc nulls last limit 1;
  if not found then return; end if;
  if bound then
    insert into identity.user_tenant_access
        (tenant_id, id, user_id, user_email, user_full_name, user_type, status, created_at, updated_at)
      select tenant, membership, u.id, u.email, u.full_name, u.user_type, u.status, at, at
      from identity.users u where u.id = person;
    insert into identity.user_restrictions (tenant_id, user_id, name, value)
      select tenant, u.id, v.name, v.value from identity.users u
      cross join identity.restriction_values(u.restrictions) v where u.id = person;
  end if;
  return next;
end $$;
alter function identity.bind_registrant(registration uuid, code bytea, membership uuid, at timestamp with time zone) owner to balai_crossing;
grant execute on function identity.bind_registrant(registration uuid, code bytea, membership uuid, at timestamp with time zone) to balai_api;

create function identity.carry_user_to_memberships() returns trigger language plpgsql volatile security definer set search_path=pg_catalog, pg_temp
  as $$
begin
  update identity.user_tenant_access m
    set user_email = new.email, user_full_name = new.full_name, user_type = new.user_type, status = new.status,
        updated_at = new.updated_at
    where m.user_id = new.id;
  if new.full_name is distinct from old.full_name or new.username is distinct from old.username
     or new.email is distinct from old.email then
    delete from identity.user_words w using identity.user_tenant_access m
      where m.user_id = new.id and w.tenant_id = m.tenant_id and w.user_id = m.user_id;
    insert into identity.user_words (tenant_id, facet, word, user_id, previous)
      select f.tenant_id, f.facet, w.word, f.user_id, w.previous
      from identity.user_tenant_access m
      join identity.user_facets f on f.tenant_id = m.tenant_id and f.user_id = m.user_id
      cross join identity.ranked_words(new.full_name, new.username, new.email) w
      where m.user_id = new.id;
  end if;
  if new.restrictions is distinct from old.restrictions then
    delete from identity.user_restrictions r using identity.user_tenant_access m
      where m.user_id = new.id and r.tenant_id = m.tenant_id and r.user_id = m.user_id;
    insert into identity.user_restrictions (tenant_id, user_id, name, value)
      select m.tenant_id, m.user_id, v.name, v.value from identity.user_tenant_access m
      cross join identity.restriction_values(new.restrictions) v where m.user_id = new.id;
  end if;
  return null;
end $$;
alter function identity.carry_user_to_memberships() owner to balai_crossing;

create function identity.end_all_memberships(wanted uuid) returns integer language sql volatile security definer set search_path=pg_catalog, pg_temp
  as $$
  with gone as (
    delete from identity.user_tenant_access m using identity.users u
    where m.user_id = wanted and u.id = wanted
      and u.home_tenant_id = nullif(current_setting('app.tenant_id', true), '')::int
    returning 1)
  select count(*)::int from gone
$$;
alter function identity.end_all_memberships(wanted uuid) owner to balai_crossing;
grant execute on function identity.end_all_memberships(wanted uuid) to balai_api, balai_worker;

create function identity.end_everywhere(wanted uuid, but_not uuid, why text, at timestamp with time zone) returns integer language plpgsql volatile security definer set search_path=pg_catalog, pg_temp
  as $$
declare
  ended int;
begin
  update identity.sessions s set ended_at = at, ended_reason = why
    where s.ended_at is null and s.id is distinct from but_not
      and (s.impersonator_id = wanted or (s.user_id = wanted and s.impersonator_id is null))
      and s.tenant_id in (select m.tenant_id from identity.user_tenant_access m where m.user_id = wanted);
  get diagnostics ended = row_count;
  update identity.password_tokens t set used_at = at
    where t.user_id = wanted and t.used_at is null
      and t.tenant_id in (select m.tenant_id from identity.user_tenant_access m where m.user_id = wanted);
  return ended;
end $$;
alter function identity.end_everywhere(wanted uuid, but_not uuid, why text, at timestamp with time zone) owner to balai_crossing;
grant execute on function identity.end_everywhere(wanted uuid, but_not uuid, why text, at timestamp with time zone) to balai_api, balai_worker;

create function identity.find_login(name text) returns TABLE(user_id uuid, password_hash text, status text, user_type text, home_tenant_id integer, tenants jsonb) language sql stable security definer set search_path=pg_catalog, pg_temp
  as $$
  select u.id, u.password_hash, u.status, u.user_type, u.home_tenant_id,
    (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'domain', t.domain, 'is_active', t.is_active) order by t.name), '[]')
       from identity.user_tenant_access m join tenancy.tenants t on t.id = m.tenant_id where m.user_id = u.id)
  from identity.users u
  where (u.username_key = lower(name) or u.email_key = lower(name)) and u.erased_at is null
  order by (u.username_key = lower(name)) desc limit 1
$$;
alter function identity.find_login(name text) owner to balai_crossing;
grant execute on function identity.find_login(name text) to balai_api, balai_worker;

create function identity.found_membership(person uuid, membership uuid, at timestamp with time zone) returns boolean language plpgsql volatile security definer set search_path=pg_catalog, pg_temp
  as $$
declare
  tenant int := nullif(current_setting('app.tenant_id', true), '')::int;
begin
  if exists (select from identity.user_tenant_access where tenant_id = tenant)
     or not exists (select from identity.user_tenant_access where user_id = person and tenant_id = tenancy.vendor_tenant())
  then return false; end if;
  insert into identity.user_tenant_access
      (tenant_id, id, user_id, user_email, user_full_name, user_type, status, created_at, updated_at)
    select tenant, membership, u.id, u.email, u.full_name, u.user_type, u.status, at, at
    from identity.users u where u.id = person and u.status = 'ACTIVE' and u.erased_at is null and u.stands_for is null;
  return found;
end $$;
alter function identity.found_membership(person uuid, membership uuid, at timestamp with time zone) owner to balai_crossing;
grant execute on function identity.found_membership(person uuid, membership uuid, at timestamp with time zone) to balai_api;

create function identity.last_super_admin(wanted uuid, everywhere boolean) returns boolean language plpgsql volatile security definer set search_path=pg_catalog, pg_temp
  as $$
declare item record;
begin
  for item in
    select ur.tenant_id, ur.role_id from identity.user_roles ur
    join identity.roles r on r.tenant_id = ur.tenant_id and r.id = ur.role_id
    where ur.user_id = wanted and r.name = 'SUPER_ADMIN' and r.built_in
      and ur.tenant_id in (select m.tenant_id from identity.user_tenant_access m where m.user_id = wanted)
      and (everywhere or ur.tenant_id = nullif(current_setting('app.tenant_id', true), '')::int)
    order by ur.tenant_id
  loop
    perform from identity.roles r where r.tenant_id = item.tenant_id and r.id = item.role_id for no key update;
    if not exists (select from identity.user_roles ur join identity.users u on u.id = ur.user_id
        where ur.tenant_id = item.tenant_id and ur.role_id = item.role_id and ur.user_id <> wanted
          and u.status = 'ACTIVE' and u.stands_for is null and u.erased_at is null)
    then return true; end if;
  end loop;
  return false;
end $$;
alter function identity.last_super_admin(wanted uuid, everywhere boolean) owner to balai_crossing;
grant execute on function identity.last_super_admin(wanted uuid, everywhere boolean) to balai_api, balai_worker;

create function identity.move_member_facets() returns trigger language plpgsql volatile security definer set search_path=pg_catalog, pg_temp
  as $$
begin
  if new.status <> old.status then
    delete from identity.user_facets where tenant_id = old.tenant_id and user_id = old.user_id and facet = 's:' || old.status;
    insert into identity.user_facets values (new.tenant_id, 's:' || new.status, new.user_id, new.name_key, new.created_at);
  end if;
  if new.user_type <> old.user_type then
    delete from identity.user_facets where tenant_id = old.tenant_id and user_id = old.user_id and facet = 't:' || old.user_type;
    insert into identity.user_facets values (new.tenant_id, 't:' || new.user_type, new.user_id, new.name_key, new.created_at);
  end if;
  if new.name_key <> old.name_key then
    update identity.user_facets set name_key = new.name_key where tenant_id = new.tenant_id and user_id = new.user_id;
  end if;
  return null;
end $$;
alter function identity.move_member_facets() owner to balai_crossing;

create function identity.name_is_taken(wanted text, but_not uuid) returns boolean language sql stable security definer set search_path=pg_catalog, pg_temp
  as $$
  select exists (select from identity.users where (username_key = lower(wanted) or email_key = lower(wanted)) and id is distinct from but_not)
$$;
alter function identity.name_is_taken(wanted text, but_not uuid) owner to balai_crossing;
grant execute on function identity.name_is_taken(wanted text, but_not uuid) to balai_api, balai_worker;

create function identity.ranked_words(full_name text, username text, email text) returns TABLE(word text, previous text) language sql immutable parallel safe set search_path=pg_catalog, pg_temp
  as $$
  select w.word, coalesce(lag(w.word) over (order by w.word collate "C"), '') from identity.words_of(full_name, username, email) w
$$;
alter function identity.ranked_words(full_name text, username text, email text) owner to balai_schema_owner;
grant execute on function identity.ranked_words(full_name text, username text, email text) to balai_api, balai_crossing, balai_worker;

create function identity.refuse_changes_from_outside() returns trigger language plpgsql volatile set search_path=pg_catalog, pg_temp
  as $$
begin
  if old.home_tenant_id <> nullif(current_setting('app.tenant_id', true), '')::int
     and (new.username, new.email, new.user_type, new.status, new.restrictions, new.nik_sealed, new.nik_index,
          new.nik_last4, new.stands_for, new.erased_at)
       is distinct from (old.username, old.email, old.user_type, old.status, old.restrictions, old.nik_sealed,
          old.nik_index, old.nik_last4, old.stands_for, old.erased_at)
  then
    raise exception using errcode = '42501', message = 'only the home tenant of a person changes this';
  end if;
  return new;
end $$;
alter function identity.refuse_changes_from_outside() owner to balai_schema_owner;

create function identity.refuse_strangers() returns trigger language plpgsql volatile set search_path=pg_catalog, pg_temp
  as $$
begin
  if row_security_active('identity.user_tenant_access')
     and not identity.all_at_home(array(select user_id from added)) then
    raise exception using errcode = '42501', message = 'whoever is at home elsewhere joins by an invitation';
  end if;
  return null;
end $$;
alter function identity.refuse_strangers() owner to balai_schema_owner;

create function identity.remove_restriction_facets() returns trigger language plpgsql volatile security definer set search_path=pg_catalog, pg_temp
  as $$
begin
  delete from identity.user_facets f using removed r
    where f.tenant_id = r.tenant_id and f.user_id = r.user_id and f.facet = 'x:' || r.name || '=' || r.value;
  return null;
end $$;
alter function identity.remove_restriction_facets() owner to balai_crossing;

create function identity.remove_role_facets() returns trigger language plpgsql volatile security definer set search_path=pg_catalog, pg_temp
  as $$
begin
  delete from identity.user_facets f using removed r
    where f.tenant_id = r.tenant_id and f.user_id = r.user_id and f.facet = 'r:' || r.role_id;
  return null;
end $$;
alter function identity.remove_role_facets() owner to balai_crossing;

create function identity.remove_words_of_facets() returns trigger language plpgsql volatile security definer set search_path=pg_catalog, pg_temp
  as $$
begin
  delete from identity.user_words w using removed r
    where w.tenant_id = r.tenant_id and w.user_id = r.user_id and w.facet = r.facet;
  return null;
end $$;
alter function identity.remove_words_of_facets() owner to balai_crossing;

create function identity.restriction_values(restrictions jsonb) returns TABLE(name text, value text) language sql immutable parallel safe set search_path=pg_catalog, pg_temp
  as $$
  select distinct e.key, v.item #>> '{}' from jsonb_each(restrictions) e,
    jsonb_array_elements(case when jsonb_typeof(e.value) = 'array' then e.value else jsonb_build_array(e.value) end) v (item)
$$;
alter function identity.restriction_values(restrictions jsonb) owner to balai_schema_owner;
grant execute on function identity.restriction_values(restrictions jsonb) to balai_api, balai_crossing, balai_worker;

create function identity.sweep(before timestamp with time zone, how_many integer) returns integer language sql volatile security definer set search_path=pg_catalog, pg_temp
  as $$
  with sessions as (
    delete from identity.sessions s using (
      select tenant_id, id from identity.sessions where ended_at < before or expires_at < before limit how_many) o
    where s.tenant_id = o.tenant_id and s.id = o.id returning 1),
  tokens as (
    delete from identity.password_tokens t using (
      select tenant_id, token_hash from identity.password_tokens where expires_at < before limit how_many) o
    where t.tenant_id = o.tenant_id and t.token_hash = o.token_hash returning 1)
  select greatest((select count(*) from sessions), (select count(*) from tokens))::int
$$;
alter function identity.sweep(before timestamp with time zone, how_many integer) owner to balai_crossing;
grant execute on function identity.sweep(before timestamp with time zone, how_many integer) to balai_worker;

create function identity.tenants_of(wanted uuid) returns TABLE(id integer, name text, domain text, is_active boolean) language sql stable security definer set search_path=pg_catalog, pg_temp
  as $$
  select t.id, t.name, t.domain, t.is_active from identity.user_tenant_access m join tenancy.tenants t on t.id = m.tenant_id
  where m.user_id = wanted order by t.name
$$;
alter function identity.tenants_of(wanted uuid) owner to balai_crossing;
grant execute on function identity.tenants_of(wanted uuid) to balai_api, balai_worker;

create function identity.whose_names(names text[]) returns TABLE(name text, user_id uuid, home_tenant_id integer, memberships integer) language sql stable security definer set search_path=pg_catalog, pg_temp
  as $$
  -- OFFSET 0: one look-up by index for each name, whatever the planner thinks of the table's size.
  select n, u.id, u.home_tenant_id, (select count(*)::int from identity.user_tenant_access m where m.user_id = u.id)
  from unnest(names) n
  cross join lateral (select p.id, p.home_tenant_id from identity.users p where p.username_key = lower(n) offset 0) u
  union
  select n, u.id, u.home_tenant_id, (select count(*)::int from identity.user_tenant_access m where m.user_id = u.id)
  from unnest(names) n
  cross join lateral (select p.id, p.home_tenant_id from identity.users p where p.email_key = lower(n) offset 0) u
$$;
alter function identity.whose_names(names text[]) owner to balai_crossing;
grant execute on function identity.whose_names(names text[]) to balai_api, balai_worker;

create function identity.words_of(full_name text, username text, email text) returns TABLE(word text) language sql immutable parallel safe set search_path=pg_catalog, pg_temp
  as $$
  select distinct left(w, 80) from (
    select array_to_string(parts[i:], ' ') as w
      from (select regexp_split_to_array(trim(lower(full_name)), '\s+') as parts) p, generate_series(1, cardinality(p.parts)) i
    union all select lower(username)
    union all select lower(email)
  ) all_words where w is not null and w <> ''
$$;
alter function identity.words_of(full_name text, username text, email text) owner to balai_schema_owner;
grant execute on function identity.words_of(full_name text, username text, email text) to balai_api, balai_crossing, balai_worker;

-- ============================================================ insurance

create schema insurance;
grant usage on schema insurance to balai_api;
grant usage on schema insurance to balai_crossing;
grant usage on schema insurance to balai_worker;

create table insurance.claim_counters (
  tenant_id integer not null,
  last bigint not null
);
alter table insurance.claim_counters add constraint claim_counters_pkey PRIMARY KEY (tenant_id);
alter table insurance.claim_counters enable row level security;
alter table insurance.claim_counters force row level security;
create policy tenant_wall on insurance.claim_counters for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant insert, select, update on insurance.claim_counters to balai_api;
grant insert, select, update on insurance.claim_counters to balai_worker;

create table insurance.claims (
  tenant_id integer not null,
  id uuid not null,
  number text not null,
  member_number text not null,
  policy_number text not null,
  client_code text not null,
  provider_code text not null,
  treated_on date not null,
  year_from date not null,
  icd10 text not null,
  amount bigint not null,
  status text not null default 'SUBMITTED'::text,
  reason text,
  filed_by uuid,
  filed_at timestamp with time zone not null,
  approved_by uuid,
  approved_at timestamp with time zone,
  rejected_by uuid,
  rejected_at timestamp with time zone,
  paid_by uuid,
  paid_at timestamp with time zone,
  version integer not null default 1,
  updated_at timestamp with time zone not null
);
alter table insurance.claims add constraint claims_pkey PRIMARY KEY (tenant_id, id);
alter table insurance.claims add constraint one_claim_per_number UNIQUE (tenant_id, number);
alter table insurance.claims add constraint claim_says_when_it_was_decided CHECK ((((approved_at IS NOT NULL) OR (status = ANY (ARRAY['SUBMITTED'::text, 'REJECTED'::text]))) AND ((rejected_at IS NOT NULL) = (status = 'REJECTED'::text)) AND ((paid_at IS NOT NULL) = (status = 'PAID'::text)) AND ((reason IS NOT NULL) = (status = 'REJECTED'::text))));
alter table insurance.claims add constraint claims_amount_check CHECK (((amount >= 1) AND (amount <= '1000000000000'::bigint)));
alter table insurance.claims add constraint claims_icd10_check CHECK ((icd10 ~ '^[A-Z][0-9][0-9A-Z](\.[0-9A-Z]{1,4})?$'::text));
alter table insurance.claims add constraint claims_number_check CHECK ((number ~ '^K[0-9]{6,12}$'::text));
alter table insurance.claims add constraint claims_provider_code_check CHECK ((provider_code ~ '^[A-Z0-9]{4}$'::text));
alter table insurance.claims add constraint claims_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500)));
alter table insurance.claims add constraint claims_status_check CHECK ((status = ANY (ARRAY['SUBMITTED'::text, 'APPROVED'::text, 'REJECTED'::text, 'PAID'::text])));
alter table insurance.claims add constraint claim_for_a_member FOREIGN KEY (tenant_id, member_number) REFERENCES insurance.members(tenant_id, number);
alter table insurance.claims add constraint claim_under_a_policy FOREIGN KEY (tenant_id, policy_number, client_code) REFERENCES insurance.policies(tenant_id, number, client_code);
CREATE INDEX claims_by_client ON insurance.claims USING btree (tenant_id, client_code, treated_on, id);
CREATE INDEX claims_by_client_and_provider ON insurance.claims USING btree (tenant_id, client_code, provider_code, treated_on, id);
CREATE INDEX claims_by_client_and_status ON insurance.claims USING btree (tenant_id, client_code, status, treated_on, id);
CREATE INDEX claims_by_day ON insurance.claims USING btree (tenant_id, treated_on, id);
CREATE INDEX claims_by_filing ON insurance.claims USING btree (tenant_id, provider_code, filed_at);
CREATE INDEX claims_by_member ON insurance.claims USING btree (tenant_id, member_number, treated_on, id);
CREATE INDEX claims_by_policy ON insurance.claims USING btree (tenant_id, policy_number, treated_on, id);
CREATE INDEX claims_by_policy_and_provider ON insurance.claims USING btree (tenant_id, policy_number, provider_code, treated_on, id);
CREATE INDEX claims_by_provider ON insurance.claims USING btree (tenant_id, provider_code, treated_on, id);
CREATE INDEX claims_by_provider_and_status ON insurance.claims USING btree (tenant_id, provider_code, status, treated_on, id);
CREATE INDEX claims_by_status ON insurance.claims USING btree (tenant_id, status, treated_on, id);
alter table insurance.claims enable row level security;
alter table insurance.claims force row level security;
create policy tenant_wall on insurance.claims for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
CREATE TRIGGER add_words AFTER INSERT ON insurance.claims REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION insurance.add_words('claims');
CREATE TRIGGER count_added AFTER INSERT ON insurance.claims REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION insurance.use_of_added();
CREATE TRIGGER count_changed AFTER UPDATE OF status, amount, year_from, policy_number ON insurance.claims FOR EACH ROW WHEN (((old.status <> new.status) OR (old.amount <> new.amount) OR (old.year_from <> new.year_from) OR (old.policy_number <> new.policy_number))) EXECUTE FUNCTION insurance.use_of_changed();
CREATE TRIGGER count_removed AFTER DELETE ON insurance.claims REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION insurance.use_of_removed();
CREATE TRIGGER remove_words AFTER DELETE ON insurance.claims REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION insurance.remove_words();
CREATE TRIGGER renew_words AFTER UPDATE ON insurance.claims REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION insurance.renew_words('claims');
grant delete, insert, select, update on insurance.claims to balai_api;
grant delete, insert, select, update on insurance.claims to balai_worker;

create table insurance.clients (
  tenant_id integer not null,
  id uuid not null,
  code text not null,
  name text not null,
  email text,
  phone text,
  status text not null default 'ACTIVE'::text,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null
);
alter table insurance.clients add constraint clients_pkey PRIMARY KEY (tenant_id, id);
alter table insurance.clients add constraint one_client_per_code UNIQUE (tenant_id, code);
alter table insurance.clients add constraint clients_code_check CHECK ((code ~ '^[A-Z0-9]{4}$'::text));
alter table insurance.clients add constraint clients_email_check CHECK ((length(email) <= 200));
alter table insurance.clients add constraint clients_name_check CHECK (((length(name) >= 1) AND (length(name) <= 150)));
alter table insurance.clients add constraint clients_phone_check CHECK ((length(phone) <= 30));
alter table insurance.clients add constraint clients_status_check CHECK ((status = ANY (ARRAY['ACTIVE'::text, 'INACTIVE'::text])));
alter table insurance.clients add constraint clients_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenancy.tenants(id);
CREATE INDEX clients_by_status ON insurance.clients USING btree (tenant_id, status, code);
alter table insurance.clients enable row level security;
alter table insurance.clients force row level security;
create policy tenant_wall on insurance.clients for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
CREATE TRIGGER add_words AFTER INSERT ON insurance.clients REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION insurance.add_words('clients');
CREATE TRIGGER remove_words AFTER DELETE ON insurance.clients REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION insurance.remove_words();
CREATE TRIGGER renew_words AFTER UPDATE ON insurance.clients REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION insurance.renew_words('clients');
grant delete, insert, select, update on insurance.clients to balai_api;
grant delete, insert, select, update on insurance.clients to balai_worker;

create table insurance.member_import_errors (
  tenant_id integer not null,
  import_id uuid not null,
  "row" integer not null,
  "column" text not null,
  code text not null,
  params jsonb not null default '{}'::jsonb
);
alter table insurance.member_import_errors add constraint member_import_errors_pkey PRIMARY KEY (tenant_id, import_id, "row", "column", code);
alter table insurance.member_import_errors add constraint member_import_errors_tenant_id_import_id_fkey FOREIGN KEY (tenant_id, import_id) REFERENCES insurance.member_imports(tenant_id, id) ON DELETE CASCADE;
alter table insurance.member_import_errors enable row level security;
alter table insurance.member_import_errors force row level security;
create policy tenant_wall on insurance.member_import_errors for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant delete, insert, select on insurance.member_import_errors to balai_api;
grant delete, insert, select on insurance.member_import_errors to balai_worker;

create table insurance.member_imports (
  tenant_id integer not null,
  id uuid not null,
  user_id uuid not null,
  file_name text not null,
  file_key text not null,
  dry_run boolean not null,
  state text not null,
  rows_total integer,
  rows_read integer not null default 0,
  rows_ok integer not null default 0,
  rows_rejected integer not null default 0,
  created_at timestamp with time zone not null,
  finished_at timestamp with time zone
);
alter table insurance.member_imports add constraint member_imports_pkey PRIMARY KEY (tenant_id, id);
alter table insurance.member_imports add constraint member_imports_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'failed'::text])));
alter table insurance.member_imports add constraint member_imports_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenancy.tenants(id);
CREATE INDEX member_imports_of_a_file ON insurance.member_imports USING btree (tenant_id, file_key);
CREATE INDEX member_imports_of_a_user ON insurance.member_imports USING btree (tenant_id, user_id, id);
alter table insurance.member_imports enable row level security;
alter table insurance.member_imports force row level security;
create policy tenant_wall on insurance.member_imports for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant delete, insert, select, update on insurance.member_imports to balai_api;
grant delete, insert, select, update on insurance.member_imports to balai_worker;

create table insurance.members (
  tenant_id integer not null,
  id uuid not null,
  number text not null,
  nik_sealed bytea,
  nik_index bytea,
  nik_last4 text,
  name text not null,
  birth_date date not null,
  policy_number text not null,
  client_code text not null,
  status text not null default 'ACTIVE'::text,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null
);
alter table insurance.members add constraint members_pkey PRIMARY KEY (tenant_id, id);
alter table insurance.members add constraint one_member_per_number UNIQUE (tenant_id, number);
alter table insurance.members add constraint members_name_check CHECK (((length(name) >= 1) AND (length(name) <= 150)));
alter table insurance.members add constraint members_nik_last4_check CHECK ((length(nik_last4) = 4));
alter table insurance.members add constraint members_number_check CHECK ((number ~ '^M[0-9]{5,9}$'::text));
alter table insurance.members add constraint members_status_check CHECK ((status = ANY (ARRAY['ACTIVE'::text, 'INACTIVE'::text])));
alter table insurance.members add constraint member_of_a_policy FOREIGN KEY (tenant_id, policy_number, client_code) REFERENCES insurance.policies(tenant_id, number, client_code);
CREATE INDEX members_by_client ON insurance.members USING btree (tenant_id, client_code, number);
CREATE INDEX members_by_client_and_policy ON insurance.members USING btree (tenant_id, client_code, policy_number, number);
CREATE INDEX members_by_client_and_status ON insurance.members USING btree (tenant_id, client_code, status, number);
CREATE INDEX members_by_nik ON insurance.members USING btree (tenant_id, nik_index) WHERE (nik_index IS NOT NULL);
CREATE INDEX members_by_policy ON insurance.members USING btree (tenant_id, policy_number, number);
CREATE INDEX members_by_status ON insurance.members USING btree (tenant_id, status, number);
alter table insurance.members enable row level security;
alter table insurance.members force row level security;
create policy tenant_wall on insurance.members for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
CREATE TRIGGER add_words AFTER INSERT ON insurance.members REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION insurance.add_words('members');
CREATE TRIGGER remove_words AFTER DELETE ON insurance.members REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION insurance.remove_words();
CREATE TRIGGER renew_words AFTER UPDATE ON insurance.members REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION insurance.renew_words('members');
grant delete, insert, select, update on insurance.members to balai_api;
grant delete, insert, select, update on insurance.members to balai_worker;

create table insurance.policies (
  tenant_id integer not null,
  id uuid not null,
  number text not null,
  client_code text not null,
  start_on date not null,
  end_on date not null,
  annual_limit bigint not null,
  status text not null default 'ACTIVE'::text,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null
);
alter table insurance.policies add constraint policies_pkey PRIMARY KEY (tenant_id, id);
alter table insurance.policies add constraint one_policy_per_number UNIQUE (tenant_id, number);
alter table insurance.policies add constraint policy_stays_with_its_client UNIQUE (tenant_id, number, client_code);
alter table insurance.policies add constraint policies_annual_limit_check CHECK (((annual_limit >= 1) AND (annual_limit <= '1000000000000000'::bigint)));
alter table insurance.policies add constraint policies_number_check CHECK ((number ~ '^POL[0-9]{3,6}$'::text));
alter table insurance.policies add constraint policies_status_check CHECK ((status = ANY (ARRAY['ACTIVE'::text, 'INACTIVE'::text])));
alter table insurance.policies add constraint policy_ends_after_its_start CHECK ((end_on >= start_on));
alter table insurance.policies add constraint policy_of_a_client FOREIGN KEY (tenant_id, client_code) REFERENCES insurance.clients(tenant_id, code);
CREATE INDEX policies_by_client ON insurance.policies USING btree (tenant_id, client_code, number);
CREATE INDEX policies_by_client_and_status ON insurance.policies USING btree (tenant_id, client_code, status, number);
CREATE INDEX policies_by_status ON insurance.policies USING btree (tenant_id, status, number);
alter table insurance.policies enable row level security;
alter table insurance.policies force row level security;
create policy tenant_wall on insurance.policies for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
CREATE TRIGGER add_words AFTER INSERT ON insurance.policies REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION insurance.add_words('policies');
CREATE TRIGGER remove_words AFTER DELETE ON insurance.policies REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION insurance.remove_words();
grant delete, insert, select, update on insurance.policies to balai_api;
grant delete, insert, select, update on insurance.policies to balai_worker;

create table insurance.policy_use (
  tenant_id integer not null,
  policy_number text not null,
  year_from date not null,
  used bigint not null
);
alter table insurance.policy_use add constraint policy_use_pkey PRIMARY KEY (tenant_id, policy_number, year_from);
alter table insurance.policy_use add constraint policy_use_used_check CHECK ((used >= 0));
alter table insurance.policy_use add constraint policy_use_tenant_id_policy_number_fkey FOREIGN KEY (tenant_id, policy_number) REFERENCES insurance.policies(tenant_id, number) ON DELETE CASCADE;
alter table insurance.policy_use enable row level security;
alter table insurance.policy_use force row level security;
create policy tenant_wall on insurance.policy_use for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant insert, select, update on insurance.policy_use to balai_api;
grant insert, select, update on insurance.policy_use to balai_worker;

create table insurance.words (
  tenant_id integer not null,
  resource text not null,
  facet text not null,
  word text not null,
  row_id uuid not null,
  previous text not null
);
alter table insurance.words add constraint words_pkey PRIMARY KEY (tenant_id, resource, facet, word, row_id);
CREATE INDEX words_of_row ON insurance.words USING btree (tenant_id, row_id, facet);
alter table insurance.words enable row level security;
alter table insurance.words force row level security;
create policy tenant_wall on insurance.words for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant delete, insert, select on insurance.words to balai_api;
grant delete, insert, select on insurance.words to balai_worker;

create function insurance.add_words() returns trigger language plpgsql volatile set search_path=pg_catalog, pg_temp
  as $$
begin
  case tg_argv[0]
    when 'clients' then
      insert into insurance.words (tenant_id, resource, facet, word, row_id, previous)
        select w.tenant_id, 'clients', w.facet, w.word, w.row_id, w.previous
        from (select array_agg(tenant_id) as t, array_agg(id) as i, array_agg(name) as n, array_agg(code) as c from added) a,
          insurance.rank_words(a.t, a.i, a.n, a.c, null, null, null, null) w;
    when 'policies' then
      insert into insurance.words (tenant_id, resource, facet, word, row_id, previous)
        select w.tenant_id, 'policies', w.facet, w.word, w.row_id, w.previous
        from (select array_agg(tenant_id) as t, array_agg(id) as i, array_agg(number) as n, array_agg(client_code) as c
          from added) a, insurance.rank_words(a.t, a.i, a.n, a.c, null, a.c, null, null) w;
    when 'members' then
      insert into insurance.words (tenant_id, resource, facet, word, row_id, previous)
        select w.tenant_id, 'members', w.facet, w.word, w.row_id, w.previous
        from (select array_agg(tenant_id) as t, array_agg(id) as i, array_agg(name) as n, array_agg(number) as m,
            array_agg(client_code) as c, array_agg(policy_number) as p from added) a,
          insurance.rank_words(a.t, a.i, a.n, a.m, null, a.c, a.p, null) w;
    when 'claims' then
      insert into insurance.words (tenant_id, resource, facet, word, row_id, previous)
        select w.tenant_id, 'claims', w.facet, w.word, w.row_id, w.previous
        from (select array_agg(tenant_id) as t, array_agg(id) as i, array_agg(number) as n, array_agg(member_number) as m,
            array_agg(icd10) as d, array_agg(client_code) as c, array_agg(policy_number) as p, array_agg(provider_code) as q
          from added) a, insurance.rank_words(a.t, a.i, a.n, a.m, a.d, a.c, a.p, a.q) w;
  end case;
  return null;
end $$;
alter function insurance.add_words() owner to balai_schema_owner;
grant execute on function insurance.add_words() to balai_api, balai_worker;

create function insurance.rank_words(tenants integer[], ids uuid[], phrases text[], firsts text[], seconds text[], clients text[], policies text[], providers text[]) returns TABLE(tenant_id integer, facet text, word text, row_id uuid, previous text) language sql immutable parallel safe set search_path=pg_catalog, pg_temp
  as $$
  with given as materialized (
    select g.tenant_id, g.id, g.one, g.two, g.client, g.policy, g.provider,
      regexp_split_to_array(trim(lower(g.phrase)), '\s+') as parts
    from unnest(tenants, ids, phrases, firsts, seconds, clients, policies, providers)
      g (tenant_id, id, phrase, one, two, client, policy, provider)),
  words as (
    select distinct g.tenant_id, g.id, g.client, g.policy, g.provider, left(w.word, 80) collate "C" as word
    from given g, lateral (
      select array_to_string(g.parts[i:], ' ') from generate_series(1, cardinality(g.parts)) i
      union all select lower(g.one)
      union all select lower(g.two)) w (word)
    where w.word <> ''),
  ranked as (
    select w.*, coalesce(lag(w.word) over (partition by w.tenant_id, w.id order by w.word), '') as previous from words w)
  select r.tenant_id, f.facet, r.word, r.id, r.previous
  from ranked r, lateral (values (''), ('client_code:' || r.client), ('policy_number:' || r.policy),
    ('provider_code:' || r.provider)) f (facet)
  where f.facet is not null
  -- In the order of the key, so that rows of one page of the index are written together.
  order by 1, 2, 3, 4
$$;
alter function insurance.rank_words(tenants integer[], ids uuid[], phrases text[], firsts text[], seconds text[], clients text[], policies text[], providers text[]) owner to balai_schema_owner;
grant execute on function insurance.rank_words(tenants integer[], ids uuid[], phrases text[], firsts text[], seconds text[], clients text[], policies text[], providers text[]) to balai_api, balai_worker;

create function insurance.remove_words() returns trigger language plpgsql volatile set search_path=pg_catalog, pg_temp
  as $$
begin
  delete from insurance.words w using removed r where w.tenant_id = r.tenant_id and w.row_id = r.id;
  return null;
end $$;
alter function insurance.remove_words() owner to balai_schema_owner;
grant execute on function insurance.remove_words() to balai_api, balai_worker;

create function insurance.renew_words() returns trigger language plpgsql volatile set search_path=pg_catalog, pg_temp
  as $$
begin
  case tg_argv[0]
    when 'clients' then
      delete from insurance.words w using removed r join added a on a.tenant_id = r.tenant_id and a.id = r.id
        where w.tenant_id = r.tenant_id and w.row_id = r.id and a.name <> r.name;
      insert into insurance.words (tenant_id, resource, facet, word, row_id, previous)
        select a.tenant_id, 'clients', '', w.word, a.id, w.previous
        from added a join removed r on r.tenant_id = a.tenant_id and r.id = a.id,
          lateral identity.ranked_words(a.name, a.code, null) w
        where a.name <> r.name;
    when 'members' then
      delete from insurance.words w using removed r join added a on a.tenant_id = r.tenant_id and a.id = r.id
        where w.tenant_id = r.tenant_id and w.row_id = r.id and (a.name, a.policy_number) <> (r.name, r.policy_number);
      insert into insurance.words (tenant_id, resource, facet, word, row_id, previous)
        select a.tenant_id, 'members', f.facet, w.word, a.id, w.previous
        from added a join removed r on r.tenant_id = a.tenant_id and r.id = a.id,
          lateral identity.ranked_words(a.name, a.number, null) w,
          lateral (values (''), ('client_code:' || a.client_code), ('policy_number:' || a.policy_number)) f (facet)
        where (a.name, a.policy_number) <> (r.name, r.policy_number);
    when 'claims' then
      delete from insurance.words w using removed r join added a on a.tenant_id = r.tenant_id and a.id = r.id
        where w.tenant_id = r.tenant_id and w.row_id = r.id and a.icd10 <> r.icd10;
      insert into insurance.words (tenant_id, resource, facet, word, row_id, previous)
        select a.tenant_id, 'claims', f.facet, w.word, a.id, w.previous
        from added a join removed r on r.tenant_id = a.tenant_id and r.id = a.id,
          lateral identity.ranked_words(a.number, a.member_number, a.icd10) w,
          lateral (values (''), ('client_code:' || a.client_code), ('policy_number:' || a.policy_number),
            ('provider_code:' || a.provider_code)) f (facet)
        where a.icd10 <> r.icd10;
  end case;
  return null;
end $$;
alter function insurance.renew_words() owner to balai_schema_owner;
grant execute on function insurance.renew_words() to balai_api, balai_worker;

create function insurance.use_of_added() returns trigger language plpgsql volatile set search_path=pg_catalog, pg_temp
  as $$
begin
  insert into insurance.policy_use as u (tenant_id, policy_number, year_from, used)
    select tenant_id, policy_number, year_from, sum(amount) from added where status in ('APPROVED', 'PAID')
    group by tenant_id, policy_number, year_from order by policy_number, year_from
    on conflict (tenant_id, policy_number, year_from) do update set used = u.used + excluded.used;
  return null;
end $$;
alter function insurance.use_of_added() owner to balai_schema_owner;
grant execute on function insurance.use_of_added() to balai_api, balai_worker;

create function insurance.use_of_changed() returns trigger language plpgsql volatile set search_path=pg_catalog, pg_temp
  as $$
begin
  if old.status in ('APPROVED', 'PAID') then
    update insurance.policy_use set used = used - old.amount
      where tenant_id = old.tenant_id and policy_number = old.policy_number and year_from = old.year_from;
  end if;
  if new.status in ('APPROVED', 'PAID') then
    insert into insurance.policy_use as u (tenant_id, policy_number, year_from, used)
      values (new.tenant_id, new.policy_number, new.year_from, new.amount)
      on conflict (tenant_id, policy_number, year_from) do update set used = u.used + excluded.used;
  end if;
  return null;
end $$;
alter function insurance.use_of_changed() owner to balai_schema_owner;
grant execute on function insurance.use_of_changed() to balai_api, balai_worker;

create function insurance.use_of_removed() returns trigger language plpgsql volatile set search_path=pg_catalog, pg_temp
  as $$
begin
  update insurance.policy_use u set used = u.used - r.amount
    from (select tenant_id, policy_number, year_from, sum(amount) as amount from removed where status in ('APPROVED', 'PAID')
      group by tenant_id, policy_number, year_from) r
    where u.tenant_id = r.tenant_id and u.policy_number = r.policy_number and u.year_from = r.year_from;
  return null;
end $$;
alter function insurance.use_of_removed() owner to balai_schema_owner;
grant execute on function insurance.use_of_removed() to balai_api, balai_worker;

-- ============================================================ integrations

create schema integrations;
grant usage on schema integrations to balai_api;
grant usage on schema integrations to balai_crossing;
grant usage on schema integrations to balai_worker;

create table integrations.health_worker_words (
  tenant_id integer not null,
  word text not null,
  worker_id uuid not null,
  previous text not null
);
alter table integrations.health_worker_words add constraint health_worker_words_pkey PRIMARY KEY (tenant_id, word, worker_id);
alter table integrations.health_worker_words enable row level security;
alter table integrations.health_worker_words force row level security;
create policy tenant_wall on integrations.health_worker_words for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant delete, insert, select on integrations.health_worker_words to balai_api;
grant delete, insert, select on integrations.health_worker_words to balai_worker;

create table integrations.health_workers (
  tenant_id integer not null,
  id uuid not null,
  nik_sealed bytea,
  nik_index bytea,
  nik_last4 text,
  name text not null,
  name_key text not null,
  birth_place text,
  birth_date date,
  profession text,
  str_number text,
  str_valid_until date,
  sip_number text,
  facility_code text,
  facility_name text,
  "position" text,
  employment_status text,
  origins jsonb not null default '{}'::jsonb,
  links jsonb not null default '{}'::jsonb,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null
);
alter table integrations.health_workers add constraint health_workers_pkey PRIMARY KEY (tenant_id, id);
alter table integrations.health_workers add constraint one_worker_per_nik UNIQUE (tenant_id, nik_index);
alter table integrations.health_workers add constraint health_workers_birth_place_check CHECK ((length(birth_place) <= 100));
alter table integrations.health_workers add constraint health_workers_employment_status_check CHECK ((length(employment_status) <= 30));
alter table integrations.health_workers add constraint health_workers_facility_code_check CHECK ((length(facility_code) <= 20));
alter table integrations.health_workers add constraint health_workers_facility_name_check CHECK ((length(facility_name) <= 150));
alter table integrations.health_workers add constraint health_workers_name_check CHECK (((length(name) >= 1) AND (length(name) <= 150)));
alter table integrations.health_workers add constraint health_workers_name_key_check CHECK ((length(name_key) <= 170));
alter table integrations.health_workers add constraint health_workers_nik_last4_check CHECK ((length(nik_last4) = 4));
alter table integrations.health_workers add constraint health_workers_position_check CHECK ((length("position") <= 100));
alter table integrations.health_workers add constraint health_workers_profession_check CHECK ((length(profession) <= 60));
alter table integrations.health_workers add constraint health_workers_sip_number_check CHECK ((length(sip_number) <= 60));
alter table integrations.health_workers add constraint health_workers_str_number_check CHECK ((str_number ~ '^[0-9]{16}$'::text));
CREATE INDEX workers_by_employment ON integrations.health_workers USING btree (tenant_id, employment_status, name_key, id) WHERE (employment_status IS NOT NULL);
CREATE INDEX workers_by_expiry ON integrations.health_workers USING btree (tenant_id, str_valid_until, id) WHERE (str_valid_until IS NOT NULL);
CREATE INDEX workers_by_facility ON integrations.health_workers USING btree (tenant_id, facility_code, name_key, id) WHERE (facility_code IS NOT NULL);
CREATE INDEX workers_by_name ON integrations.health_workers USING btree (tenant_id, name_key, id);
CREATE INDEX workers_by_profession ON integrations.health_workers USING btree (tenant_id, profession, name_key, id);
CREATE INDEX workers_by_str ON integrations.health_workers USING btree (tenant_id, str_number) WHERE (str_number IS NOT NULL);
CREATE INDEX workers_for_life ON integrations.health_workers USING btree (tenant_id, name_key, id) WHERE ((str_number IS NOT NULL) AND (str_valid_until IS NULL));
CREATE INDEX workers_without_str ON integrations.health_workers USING btree (tenant_id, name_key, id) WHERE (str_number IS NULL);
alter table integrations.health_workers enable row level security;
alter table integrations.health_workers force row level security;
create policy tenant_wall on integrations.health_workers for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant insert, select, update on integrations.health_workers to balai_api;
grant insert, select, update on integrations.health_workers to balai_worker;

create table integrations.integration_rejects (
  tenant_id integer not null,
  id uuid not null,
  integration_id uuid not null,
  run_id uuid not null,
  source_key bytea not null,
  kind text not null,
  payload_sealed bytea not null,
  payload_hash bytea not null,
  reasons jsonb not null,
  candidates uuid[] not null default '{}'::uuid[],
  status text not null default 'open'::text,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  resolved_at timestamp with time zone,
  resolved_by uuid,
  worker_id uuid
);
alter table integrations.integration_rejects add constraint integration_rejects_pkey PRIMARY KEY (tenant_id, id);
alter table integrations.integration_rejects add constraint integration_rejects_kind_check CHECK ((kind = ANY (ARRAY['invalid'::text, 'ambiguous'::text, 'schema'::text])));
alter table integrations.integration_rejects add constraint integration_rejects_status_check CHECK ((status = ANY (ARRAY['open'::text, 'accepted'::text, 'dismissed'::text])));
alter table integrations.integration_rejects add constraint resolved_says_when CHECK (((resolved_at IS NOT NULL) = (status <> 'open'::text)));
alter table integrations.integration_rejects add constraint integration_rejects_tenant_id_integration_id_fkey FOREIGN KEY (tenant_id, integration_id) REFERENCES integrations.integrations(tenant_id, id);
CREATE UNIQUE INDEX one_open_reject_per_record ON integrations.integration_rejects USING btree (tenant_id, integration_id, source_key) WHERE (status = 'open'::text);
CREATE INDEX rejects_by_kind ON integrations.integration_rejects USING btree (tenant_id, integration_id, status, kind, id);
CREATE INDEX rejects_by_status ON integrations.integration_rejects USING btree (tenant_id, integration_id, status, id);
CREATE INDEX rejects_decided ON integrations.integration_rejects USING btree (tenant_id, integration_id, source_key, resolved_at) WHERE (resolved_by IS NOT NULL);
alter table integrations.integration_rejects enable row level security;
alter table integrations.integration_rejects force row level security;
create policy tenant_wall on integrations.integration_rejects for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant insert, select, update on integrations.integration_rejects to balai_api;
grant insert, select, update on integrations.integration_rejects to balai_worker;

create table integrations.integration_runs (
  tenant_id integer not null,
  id uuid not null,
  integration_id uuid not null,
  trigger text not null,
  status text not null,
  skip_reason text,
  status_log_id uuid,
  due_at timestamp with time zone,
  requested_by uuid,
  cancelled_by uuid,
  created_at timestamp with time zone not null,
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  total bigint,
  read bigint not null default 0,
  created bigint not null default 0,
  updated bigint not null default 0,
  unchanged bigint not null default 0,
  rejected bigint not null default 0,
  error text,
  error_detail text,
  cursor_before text,
  cursor_after text,
  lease uuid,
  request_id text not null
);
alter table integrations.integration_runs add constraint integration_runs_pkey PRIMARY KEY (tenant_id, id);
alter table integrations.integration_runs add constraint ended_says_when CHECK (((finished_at IS NOT NULL) = (status <> ALL (ARRAY['queued'::text, 'running'::text]))));
alter table integrations.integration_runs add constraint integration_runs_cursor_after_check CHECK ((length(cursor_after) <= 200));
alter table integrations.integration_runs add constraint integration_runs_cursor_before_check CHECK ((length(cursor_before) <= 200));
alter table integrations.integration_runs add constraint integration_runs_error_check CHECK ((length(error) <= 60));
alter table integrations.integration_runs add constraint integration_runs_error_detail_check CHECK ((length(error_detail) <= 500));
alter table integrations.integration_runs add constraint integration_runs_skip_reason_check CHECK ((skip_reason = ANY (ARRAY['inactive'::text, 'overlap'::text, 'app_down'::text, 'module_off'::text, 'tenant_off'::text, 'circuit_open'::text])));
alter table integrations.integration_runs add constraint integration_runs_status_check CHECK ((status = ANY (ARRAY['queued'::text, 'running'::text, 'succeeded'::text, 'failed'::text, 'skipped'::text, 'cancelled'::text])));
alter table integrations.integration_runs add constraint integration_runs_trigger_check CHECK ((trigger = ANY (ARRAY['schedule'::text, 'manual'::text, 'resume'::text])));
alter table integrations.integration_runs add constraint occurrence_belongs_to_a_schedule CHECK (((due_at IS NOT NULL) = (trigger = 'schedule'::text)));
alter table integrations.integration_runs add constraint skip_says_why CHECK (((skip_reason IS NOT NULL) = (status = 'skipped'::text)));
alter table integrations.integration_runs add constraint integration_runs_tenant_id_integration_id_fkey FOREIGN KEY (tenant_id, integration_id) REFERENCES integrations.integrations(tenant_id, id);
CREATE UNIQUE INDEX one_run_at_a_time ON integrations.integration_runs USING btree (tenant_id, integration_id) WHERE (status = ANY (ARRAY['queued'::text, 'running'::text]));
CREATE UNIQUE INDEX one_run_per_occurrence ON integrations.integration_runs USING btree (tenant_id, integration_id, due_at) WHERE (trigger = 'schedule'::text);
CREATE INDEX runs_by_status ON integrations.integration_runs USING btree (tenant_id, integration_id, status, id);
CREATE INDEX runs_by_status_log ON integrations.integration_runs USING btree (tenant_id, status_log_id) WHERE (status_log_id IS NOT NULL);
CREATE INDEX runs_by_time ON integrations.integration_runs USING btree (tenant_id, integration_id, id);
CREATE INDEX runs_by_trigger ON integrations.integration_runs USING btree (tenant_id, integration_id, trigger, id);
CREATE INDEX runs_open ON integrations.integration_runs USING btree (created_at) WHERE (status = ANY (ARRAY['queued'::text, 'running'::text]));
alter table integrations.integration_runs enable row level security;
alter table integrations.integration_runs force row level security;
create policy tenant_wall on integrations.integration_runs for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant insert, select, update on integrations.integration_runs to balai_api;
grant select on integrations.integration_runs to balai_crossing;
grant insert, select, update on integrations.integration_runs to balai_worker;

create table integrations.integration_status_logs (
  tenant_id integer not null,
  id uuid not null,
  integration_id uuid not null,
  "from" text not null,
  "to" text not null,
  user_id uuid,
  by_system boolean not null default false,
  at timestamp with time zone not null,
  reason text,
  category text,
  until timestamp with time zone,
  catch_up text,
  details jsonb,
  ip_address text,
  request_id text
);
alter table integrations.integration_status_logs add constraint integration_status_logs_pkey PRIMARY KEY (tenant_id, id);
alter table integrations.integration_status_logs add constraint integration_status_logs_tenant_id_integration_id_fkey FOREIGN KEY (tenant_id, integration_id) REFERENCES integrations.integrations(tenant_id, id);
CREATE INDEX status_logs_by_time ON integrations.integration_status_logs USING btree (tenant_id, integration_id, at, id);
alter table integrations.integration_status_logs enable row level security;
alter table integrations.integration_status_logs force row level security;
create policy tenant_wall on integrations.integration_status_logs for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant select on integrations.integration_status_logs to balai_api;
grant insert, select on integrations.integration_status_logs to balai_crossing;
grant select on integrations.integration_status_logs to balai_worker;

create table integrations.integrations (
  tenant_id integer not null,
  id uuid not null,
  code text not null,
  name text not null,
  connector text not null,
  base_url text not null,
  credentials_sealed bytea,
  schedule text not null,
  time_zone text not null,
  batch_size integer not null default 500,
  status text not null default 'active'::text,
  status_version integer not null default 1,
  status_cause jsonb,
  inactive_reason text,
  inactive_category text,
  inactive_since timestamp with time zone,
  inactive_until timestamp with time zone,
  inactive_by uuid,
  inactive_log uuid,
  catch_up text,
  cursor text,
  next_due_at timestamp with time zone not null,
  last_run_at timestamp with time zone,
  last_success_at timestamp with time zone,
  consecutive_failures integer not null default 0,
  retry_at timestamp with time zone,
  reminded_on date,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null
);
alter table integrations.integrations add constraint integrations_pkey PRIMARY KEY (tenant_id, id);
alter table integrations.integrations add constraint one_integration_per_code UNIQUE (tenant_id, code);
alter table integrations.integrations add constraint inactive_says_why CHECK (
CASE status
    WHEN 'inactive'::text THEN ((inactive_reason IS NOT NULL) AND (inactive_category IS NOT NULL) AND (inactive_since IS NOT NULL) AND (catch_up IS NOT NULL))
    ELSE ((inactive_reason IS NULL) AND (inactive_category IS NULL) AND (inactive_since IS NULL) AND (inactive_until IS NULL) AND (inactive_by IS NULL) AND (catch_up IS NULL) AND (inactive_log IS NULL))
END);
alter table integrations.integrations add constraint integrations_base_url_check CHECK (((length(base_url) >= 8) AND (length(base_url) <= 300)));
alter table integrations.integrations add constraint integrations_batch_size_check CHECK (((batch_size >= 1) AND (batch_size <= 5000)));
alter table integrations.integrations add constraint integrations_catch_up_check CHECK ((catch_up = ANY (ARRAY['cursor'::text, 'last'::text, 'none'::text])));
alter table integrations.integrations add constraint integrations_code_check CHECK ((code ~ '^[a-z][a-z0-9-]{1,29}$'::text));
alter table integrations.integrations add constraint integrations_connector_check CHECK ((connector = ANY (ARRAY['regnakes'::text, 'hubsdmk'::text, 'satusehat'::text])));
alter table integrations.integrations add constraint integrations_cursor_check CHECK ((length(cursor) <= 200));
alter table integrations.integrations add constraint integrations_inactive_category_check CHECK ((inactive_category = ANY (ARRAY['outage'::text, 'maintenance'::text, 'unavailable'::text, 'other'::text])));
alter table integrations.integrations add constraint integrations_inactive_reason_check CHECK (((length(inactive_reason) >= 1) AND (length(inactive_reason) <= 500)));
alter table integrations.integrations add constraint integrations_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)));
alter table integrations.integrations add constraint integrations_schedule_check CHECK (((length(schedule) >= 9) AND (length(schedule) <= 100)));
alter table integrations.integrations add constraint integrations_status_cause_check CHECK ((status_cause IS NULL));
alter table integrations.integrations add constraint integrations_status_check CHECK ((status = ANY (ARRAY['active'::text, 'inactive'::text])));
alter table integrations.integrations add constraint integrations_time_zone_check CHECK (((length(time_zone) >= 3) AND (length(time_zone) <= 60)));
alter table integrations.integrations add constraint integrations_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenancy.tenants(id);
CREATE INDEX integrations_due ON integrations.integrations USING btree (next_due_at);
CREATE INDEX integrations_retrying ON integrations.integrations USING btree (retry_at) WHERE (retry_at IS NOT NULL);
CREATE INDEX integrations_returning ON integrations.integrations USING btree (inactive_until) WHERE (inactive_until IS NOT NULL);
alter table integrations.integrations enable row level security;
alter table integrations.integrations force row level security;
create policy tenant_wall on integrations.integrations for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
CREATE TRIGGER log_status BEFORE UPDATE ON integrations.integrations FOR EACH ROW EXECUTE FUNCTION integrations.log_status();
grant insert, select, update on integrations.integrations to balai_api;
grant select on integrations.integrations to balai_crossing;
grant select on integrations.integrations to balai_worker;
grant update (cursor, next_due_at, last_run_at, last_success_at, consecutive_failures, retry_at, reminded_on, updated_at) on integrations.integrations to balai_worker;

create function integrations.figures() returns TABLE(tenant text, code text, status text, inactive_since timestamp with time zone, last_success_at timestamp with time zone, consecutive_failures integer, schedule text, time_zone text, created_at timestamp with time zone) language sql stable security definer set search_path=pg_catalog, pg_temp
  as $$
    select t.domain, i.code, i.status, i.inactive_since, i.last_success_at, i.consecutive_failures, i.schedule,
      i.time_zone, i.created_at
    from integrations.integrations i join tenancy.tenants t on t.id = i.tenant_id and t.is_active
    order by i.tenant_id, i.code
  $$;
alter function integrations.figures() owner to balai_crossing;
grant execute on function integrations.figures() to balai_api, balai_worker;

create function integrations.log_status() returns trigger language plpgsql volatile security definer set search_path=pg_catalog, pg_temp
  as $$
declare
  cause jsonb := coalesce(new.status_cause, '{}');
  log_id uuid := coalesce((cause ->> 'log_id')::uuid, gen_random_uuid());
  moment timestamptz := coalesce((cause ->> 'at')::timestamptz, clock_timestamp());
begin
  new.status_cause := null;
  if new.status = old.status then return new; end if;
  new.status_version := old.status_version + 1;
  -- Clocks of machines differ, and who waited for the row's lock took the time before: a change never stands in the log
  -- ahead of the one that it followed, or what came due would be judged by the wrong one.
  select greatest(moment, max(l.at) + interval '1 millisecond') into moment from integrations.integration_status_logs l
    where l.tenant_id = new.tenant_id and l.integration_id = new.id;
  insert into integrations.integration_status_logs
    (tenant_id, id, integration_id, "from", "to", user_id, by_system, at, reason, category, until, catch_up, details,
     ip_address, request_id)
  values (new.tenant_id, log_id, new.id, old.status, new.status, (cause ->> 'user_id')::uuid,
    coalesce((cause ->> 'by_system')::boolean, false), moment,
    coalesce(cause ->> 'reason', new.inactive_reason), new.inactive_category, new.inactive_until, new.catch_up,
    cause -> 'details', cause ->> 'ip_address', cause ->> 'request_id');
  new.inactive_log := case new.status when 'inactive' then log_id end;
  return new;
end $$;
alter function integrations.log_status() owner to balai_crossing;

create function integrations.long_off(since timestamp with time zone, after_tenant integer, how_many integer) returns SETOF integer language sql stable security definer set search_path=pg_catalog, pg_temp
  as $$
    select distinct i.tenant_id from integrations.integrations i
    where i.inactive_since < since and i.tenant_id > after_tenant order by i.tenant_id limit how_many
  $$;
alter function integrations.long_off(since timestamp with time zone, after_tenant integer, how_many integer) owner to balai_crossing;
grant execute on function integrations.long_off(since timestamp with time zone, after_tenant integer, how_many integer) to balai_worker;

create function integrations.overdue(before timestamp with time zone, how_many integer) returns TABLE(tenant_id integer, integration_id uuid, what text) language sql stable security definer set search_path=pg_catalog, pg_temp
  as $$
    (select i.tenant_id, i.id, 'due' from integrations.integrations i where i.next_due_at < before
      order by i.next_due_at limit how_many)
    union all
    (select i.tenant_id, i.id, 'return' from integrations.integrations i where i.inactive_until < before
      order by i.inactive_until limit how_many)
    union all
    (select i.tenant_id, i.id, 'retry' from integrations.integrations i where i.retry_at < before
      order by i.retry_at limit how_many)
    union all
    -- A run that no job of the queue will go on with: it would keep every later one out.
    (select r.tenant_id, r.integration_id, 'stranded' from integrations.integration_runs r
      where r.status in ('queued', 'running') and r.created_at < before and not exists (
        select from graphile_worker._private_jobs j
        where j.key = r.tenant_id || ':run:' || r.id and j.attempts < j.max_attempts)
      limit how_many)
  $$;
alter function integrations.overdue(before timestamp with time zone, how_many integer) owner to balai_crossing;
grant execute on function integrations.overdue(before timestamp with time zone, how_many integer) to balai_worker;

-- ============================================================ kedisiplinan

create schema kedisiplinan;
grant usage on schema kedisiplinan to balai_api;
grant usage on schema kedisiplinan to balai_crossing;
grant usage on schema kedisiplinan to balai_worker;

create table kedisiplinan.aturan_versi (
  tenant_id integer not null,
  versi integer not null,
  aturan jsonb not null,
  oleh uuid not null,
  pada timestamp with time zone not null,
  catatan text
);
alter table kedisiplinan.aturan_versi add constraint aturan_versi_pkey PRIMARY KEY (tenant_id, versi);
alter table kedisiplinan.aturan_versi add constraint aturan_versi_catatan_check CHECK (((length(catatan) >= 1) AND (length(catatan) <= 500)));
alter table kedisiplinan.aturan_versi add constraint aturan_versi_versi_check CHECK ((versi > 0));
alter table kedisiplinan.aturan_versi add constraint aturan_versi_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenancy.tenants(id);
alter table kedisiplinan.aturan_versi enable row level security;
alter table kedisiplinan.aturan_versi force row level security;
create policy tenant_wall on kedisiplinan.aturan_versi for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant insert, select on kedisiplinan.aturan_versi to balai_api;
grant insert, select on kedisiplinan.aturan_versi to balai_worker;

create table kedisiplinan.bukti (
  tenant_id integer not null,
  id uuid not null,
  pelanggaran_id uuid not null,
  file_key text not null,
  media_type text not null,
  size integer not null,
  uploaded_by uuid not null,
  uploaded_at timestamp with time zone not null
);
alter table kedisiplinan.bukti add constraint bukti_pkey PRIMARY KEY (tenant_id, id);
alter table kedisiplinan.bukti add constraint bukti_media_type_check CHECK ((media_type = ANY (ARRAY['image/jpeg'::text, 'image/png'::text])));
alter table kedisiplinan.bukti add constraint bukti_size_check CHECK (((size >= 1) AND (size <= 5242880)));
alter table kedisiplinan.bukti add constraint bukti_tenant_id_pelanggaran_id_fkey FOREIGN KEY (tenant_id, pelanggaran_id) REFERENCES kedisiplinan.pelanggaran(tenant_id, id);
CREATE INDEX bukti_of_a_pelanggaran ON kedisiplinan.bukti USING btree (tenant_id, pelanggaran_id);
alter table kedisiplinan.bukti enable row level security;
alter table kedisiplinan.bukti force row level security;
create policy tenant_wall on kedisiplinan.bukti for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant delete, insert, select on kedisiplinan.bukti to balai_api;
grant delete, insert, select on kedisiplinan.bukti to balai_worker;

create table kedisiplinan.evaluasi_tertunda (
  tenant_id integer not null,
  id uuid not null,
  siswa_id uuid not null,
  laporan_id uuid not null,
  sejak timestamp with time zone not null,
  settings_versi integer not null,
  settings jsonb not null,
  bawaan boolean not null,
  percobaan integer not null default 0,
  galat text not null
);
alter table kedisiplinan.evaluasi_tertunda add constraint evaluasi_tertunda_pkey PRIMARY KEY (tenant_id, id);
alter table kedisiplinan.evaluasi_tertunda add constraint one_wait_per_report UNIQUE (tenant_id, siswa_id, laporan_id);
alter table kedisiplinan.evaluasi_tertunda add constraint evaluasi_tertunda_galat_check CHECK ((length(galat) <= 200));
alter table kedisiplinan.evaluasi_tertunda add constraint evaluasi_tertunda_tenant_id_siswa_id_fkey FOREIGN KEY (tenant_id, siswa_id) REFERENCES kedisiplinan.siswa(tenant_id, id);
alter table kedisiplinan.evaluasi_tertunda enable row level security;
alter table kedisiplinan.evaluasi_tertunda force row level security;
create policy tenant_wall on kedisiplinan.evaluasi_tertunda for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant delete, insert, select, update on kedisiplinan.evaluasi_tertunda to balai_api;
grant select on kedisiplinan.evaluasi_tertunda to balai_crossing;
grant delete, insert, select, update on kedisiplinan.evaluasi_tertunda to balai_worker;

create table kedisiplinan.jenis_pelanggaran (
  tenant_id integer not null,
  id uuid not null,
  nama text not null,
  nama_kunci text not null,
  kategori text not null,
  poin integer not null,
  frekuensi_kelompok text,
  aktif boolean not null default true,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null
);
alter table kedisiplinan.jenis_pelanggaran add constraint jenis_pelanggaran_pkey PRIMARY KEY (tenant_id, id);
alter table kedisiplinan.jenis_pelanggaran add constraint one_jenis_per_nama UNIQUE (tenant_id, nama_kunci);
alter table kedisiplinan.jenis_pelanggaran add constraint jenis_pelanggaran_frekuensi_kelompok_check CHECK ((frekuensi_kelompok = ANY (ARRAY['atribut'::text, 'alfa'::text])));
alter table kedisiplinan.jenis_pelanggaran add constraint jenis_pelanggaran_kategori_check CHECK ((kategori = ANY (ARRAY['ringan'::text, 'sedang'::text, 'berat'::text, 'sangat_berat'::text])));
alter table kedisiplinan.jenis_pelanggaran add constraint jenis_pelanggaran_nama_check CHECK (((length(nama) >= 1) AND (length(nama) <= 150)));
alter table kedisiplinan.jenis_pelanggaran add constraint jenis_pelanggaran_nama_kunci_check CHECK ((length(nama_kunci) <= 150));
alter table kedisiplinan.jenis_pelanggaran add constraint jenis_pelanggaran_poin_check CHECK (((poin >= 0) AND (poin <= 100000)));
alter table kedisiplinan.jenis_pelanggaran add constraint jenis_pelanggaran_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenancy.tenants(id);
CREATE INDEX jenis_by_kategori ON kedisiplinan.jenis_pelanggaran USING btree (tenant_id, kategori, poin, id);
alter table kedisiplinan.jenis_pelanggaran enable row level security;
alter table kedisiplinan.jenis_pelanggaran force row level security;
create policy tenant_wall on kedisiplinan.jenis_pelanggaran for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant delete, insert, select, update on kedisiplinan.jenis_pelanggaran to balai_api;
grant delete, insert, select, update on kedisiplinan.jenis_pelanggaran to balai_worker;

create table kedisiplinan.kelas (
  tenant_id integer not null,
  id uuid not null,
  nama text not null,
  tingkat integer not null,
  jurusan text,
  wali_kelas_id uuid,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null
);
alter table kedisiplinan.kelas add constraint kelas_pkey PRIMARY KEY (tenant_id, id);
alter table kedisiplinan.kelas add constraint one_kelas_per_nama UNIQUE (tenant_id, nama);
alter table kedisiplinan.kelas add constraint kelas_jurusan_check CHECK (((length(jurusan) >= 1) AND (length(jurusan) <= 100)));
alter table kedisiplinan.kelas add constraint kelas_nama_check CHECK (((length(nama) >= 1) AND (length(nama) <= 40)));
alter table kedisiplinan.kelas add constraint kelas_tingkat_check CHECK (((tingkat >= 1) AND (tingkat <= 13)));
alter table kedisiplinan.kelas add constraint kelas_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenancy.tenants(id);
CREATE INDEX kelas_of_a_wali ON kedisiplinan.kelas USING btree (tenant_id, wali_kelas_id) WHERE (wali_kelas_id IS NOT NULL);
alter table kedisiplinan.kelas enable row level security;
alter table kedisiplinan.kelas force row level security;
create policy tenant_wall on kedisiplinan.kelas for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant delete, insert, select, update on kedisiplinan.kelas to balai_api;
grant delete, insert, select, update on kedisiplinan.kelas to balai_worker;

create table kedisiplinan.keputusan (
  tenant_id integer not null,
  id uuid not null,
  siswa_id uuid not null,
  laporan_id uuid not null,
  tindak_lanjut_id uuid not null,
  akibat text not null,
  surat smallint,
  settings_versi integer not null,
  aturan_versi integer,
  fakta jsonb not null,
  pemicu jsonb not null,
  jejak jsonb not null,
  bawaan boolean not null,
  pada timestamp with time zone not null
);
alter table kedisiplinan.keputusan add constraint keputusan_pkey PRIMARY KEY (tenant_id, id);
alter table kedisiplinan.keputusan add constraint keputusan_akibat_check CHECK ((akibat = ANY (ARRAY['baru'::text, 'dinaikkan'::text, 'tetap'::text])));
alter table kedisiplinan.keputusan add constraint keputusan_surat_check CHECK (((surat >= 1) AND (surat <= 3)));
alter table kedisiplinan.keputusan add constraint keputusan_tenant_id_siswa_id_fkey FOREIGN KEY (tenant_id, siswa_id) REFERENCES kedisiplinan.siswa(tenant_id, id);
alter table kedisiplinan.keputusan add constraint keputusan_tenant_id_tindak_lanjut_id_fkey FOREIGN KEY (tenant_id, tindak_lanjut_id) REFERENCES kedisiplinan.tindak_lanjut(tenant_id, id);
CREATE INDEX keputusan_of_a_report ON kedisiplinan.keputusan USING btree (tenant_id, laporan_id);
CREATE INDEX keputusan_of_a_siswa ON kedisiplinan.keputusan USING btree (tenant_id, siswa_id, id);
CREATE INDEX keputusan_of_a_tindak_lanjut ON kedisiplinan.keputusan USING btree (tenant_id, tindak_lanjut_id, id);
alter table kedisiplinan.keputusan enable row level security;
alter table kedisiplinan.keputusan force row level security;
create policy tenant_wall on kedisiplinan.keputusan for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant insert, select on kedisiplinan.keputusan to balai_api;
grant insert, select on kedisiplinan.keputusan to balai_worker;

create table kedisiplinan.nomor_surat (
  tenant_id integer not null,
  tahun integer not null,
  terakhir integer not null
);
alter table kedisiplinan.nomor_surat add constraint nomor_surat_pkey PRIMARY KEY (tenant_id, tahun);
alter table kedisiplinan.nomor_surat add constraint nomor_surat_terakhir_check CHECK ((terakhir > 0));
alter table kedisiplinan.nomor_surat add constraint nomor_surat_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenancy.tenants(id);
alter table kedisiplinan.nomor_surat enable row level security;
alter table kedisiplinan.nomor_surat force row level security;
create policy tenant_wall on kedisiplinan.nomor_surat for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant insert, select, update on kedisiplinan.nomor_surat to balai_api;
grant insert, select, update on kedisiplinan.nomor_surat to balai_worker;

create table kedisiplinan.pelanggaran (
  tenant_id integer not null,
  id uuid not null,
  laporan_id uuid not null,
  siswa_id uuid not null,
  jenis_id uuid not null,
  kelas_id uuid not null,
  poin integer not null,
  kelompok text,
  tanggal date not null,
  keterangan text,
  pencatat_id uuid not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  version integer not null default 1,
  dibatalkan_pada timestamp with time zone,
  dibatalkan_oleh uuid,
  alasan_batal text
);
alter table kedisiplinan.pelanggaran add constraint pelanggaran_pkey PRIMARY KEY (tenant_id, id);
alter table kedisiplinan.pelanggaran add constraint cancelled_says_why CHECK ((((dibatalkan_pada IS NULL) = (alasan_batal IS NULL)) AND ((dibatalkan_pada IS NULL) = (dibatalkan_oleh IS NULL))));
alter table kedisiplinan.pelanggaran add constraint pelanggaran_alasan_batal_check CHECK (((length(alasan_batal) >= 1) AND (length(alasan_batal) <= 500)));
alter table kedisiplinan.pelanggaran add constraint pelanggaran_kelompok_check CHECK ((kelompok = ANY (ARRAY['atribut'::text, 'alfa'::text])));
alter table kedisiplinan.pelanggaran add constraint pelanggaran_keterangan_check CHECK (((length(keterangan) >= 1) AND (length(keterangan) <= 1000)));
alter table kedisiplinan.pelanggaran add constraint pelanggaran_poin_check CHECK (((poin >= 0) AND (poin <= 100000)));
alter table kedisiplinan.pelanggaran add constraint pelanggaran_of_a_jenis FOREIGN KEY (tenant_id, jenis_id) REFERENCES kedisiplinan.jenis_pelanggaran(tenant_id, id);
alter table kedisiplinan.pelanggaran add constraint pelanggaran_of_a_siswa FOREIGN KEY (tenant_id, siswa_id) REFERENCES kedisiplinan.siswa(tenant_id, id);
CREATE INDEX pelanggaran_by_day ON kedisiplinan.pelanggaran USING btree (tenant_id, tanggal, id);
CREATE INDEX pelanggaran_by_jenis ON kedisiplinan.pelanggaran USING btree (tenant_id, jenis_id, tanggal, id);
CREATE INDEX pelanggaran_by_kelas ON kedisiplinan.pelanggaran USING btree (tenant_id, kelas_id, tanggal, id);
CREATE INDEX pelanggaran_by_pencatat ON kedisiplinan.pelanggaran USING btree (tenant_id, pencatat_id, tanggal, id);
CREATE INDEX pelanggaran_by_siswa ON kedisiplinan.pelanggaran USING btree (tenant_id, siswa_id, tanggal, id);
CREATE INDEX pelanggaran_cancelled ON kedisiplinan.pelanggaran USING btree (tenant_id, tanggal, id) WHERE (dibatalkan_pada IS NOT NULL);
CREATE INDEX pelanggaran_of_a_report ON kedisiplinan.pelanggaran USING btree (tenant_id, laporan_id);
CREATE INDEX pelanggaran_replayed ON kedisiplinan.pelanggaran USING btree (tenant_id, siswa_id, laporan_id) INCLUDE (poin, kelompok, tanggal) WHERE (dibatalkan_pada IS NULL);
alter table kedisiplinan.pelanggaran enable row level security;
alter table kedisiplinan.pelanggaran force row level security;
create policy tenant_wall on kedisiplinan.pelanggaran for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant insert, select, update on kedisiplinan.pelanggaran to balai_api;
grant insert, select, update on kedisiplinan.pelanggaran to balai_worker;

create table kedisiplinan.profil_sekolah (
  tenant_id integer not null,
  kop jsonb not null default '[]'::jsonb,
  nama text not null default ''::text,
  bidang_keahlian text not null default ''::text,
  alamat text not null default ''::text,
  kota text not null default ''::text,
  telepon text not null default ''::text,
  email text not null default ''::text,
  akreditasi text not null default ''::text,
  npsn text not null default ''::text,
  nss text not null default ''::text,
  kode_arsip text not null default '421.5'::text,
  singkatan text not null default ''::text,
  kepala_nama text not null default ''::text,
  kepala_nip text not null default ''::text,
  waka_nama text not null default ''::text,
  waka_nip text not null default ''::text,
  pertemuan_tempat text not null default 'Ruang Bimbingan dan Konseling'::text,
  pertemuan_jam time without time zone not null default '09:00:00'::time without time zone,
  pertemuan_hari integer not null default 3,
  poin_sejak date,
  aturan_versi integer,
  version integer not null default 1,
  updated_at timestamp with time zone not null
);
alter table kedisiplinan.profil_sekolah add constraint profil_sekolah_pkey PRIMARY KEY (tenant_id);
alter table kedisiplinan.profil_sekolah add constraint profil_sekolah_akreditasi_check CHECK ((length(akreditasi) <= 50));
alter table kedisiplinan.profil_sekolah add constraint profil_sekolah_alamat_check CHECK ((length(alamat) <= 300));
alter table kedisiplinan.profil_sekolah add constraint profil_sekolah_bidang_keahlian_check CHECK ((length(bidang_keahlian) <= 200));
alter table kedisiplinan.profil_sekolah add constraint profil_sekolah_email_check CHECK ((length(email) <= 200));
alter table kedisiplinan.profil_sekolah add constraint profil_sekolah_kepala_nama_check CHECK ((length(kepala_nama) <= 150));
alter table kedisiplinan.profil_sekolah add constraint profil_sekolah_kepala_nip_check CHECK ((kepala_nip ~ '^[0-9]{0,18}$'::text));
alter table kedisiplinan.profil_sekolah add constraint profil_sekolah_kode_arsip_check CHECK ((kode_arsip ~ '^[0-9A-Za-z.-]{1,20}$'::text));
alter table kedisiplinan.profil_sekolah add constraint profil_sekolah_kota_check CHECK ((length(kota) <= 100));
alter table kedisiplinan.profil_sekolah add constraint profil_sekolah_nama_check CHECK ((length(nama) <= 150));
alter table kedisiplinan.profil_sekolah add constraint profil_sekolah_npsn_check CHECK ((npsn ~ '^([0-9]{8})?$'::text));
alter table kedisiplinan.profil_sekolah add constraint profil_sekolah_nss_check CHECK ((nss ~ '^([0-9]{12})?$'::text));
alter table kedisiplinan.profil_sekolah add constraint profil_sekolah_pertemuan_hari_check CHECK (((pertemuan_hari >= 0) AND (pertemuan_hari <= 60)));
alter table kedisiplinan.profil_sekolah add constraint profil_sekolah_pertemuan_tempat_check CHECK (((length(pertemuan_tempat) >= 1) AND (length(pertemuan_tempat) <= 100)));
alter table kedisiplinan.profil_sekolah add constraint profil_sekolah_singkatan_check CHECK ((singkatan ~ '^[0-9A-Za-z.-]{0,20}$'::text));
alter table kedisiplinan.profil_sekolah add constraint profil_sekolah_telepon_check CHECK ((length(telepon) <= 30));
alter table kedisiplinan.profil_sekolah add constraint profil_sekolah_waka_nama_check CHECK ((length(waka_nama) <= 150));
alter table kedisiplinan.profil_sekolah add constraint profil_sekolah_waka_nip_check CHECK ((waka_nip ~ '^[0-9]{0,18}$'::text));
alter table kedisiplinan.profil_sekolah add constraint profil_sekolah_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenancy.tenants(id);
alter table kedisiplinan.profil_sekolah enable row level security;
alter table kedisiplinan.profil_sekolah force row level security;
create policy tenant_wall on kedisiplinan.profil_sekolah for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant insert, select, update on kedisiplinan.profil_sekolah to balai_api;
grant insert, select, update on kedisiplinan.profil_sekolah to balai_worker;

create table kedisiplinan.rules_engine_settings (
  tenant_id integer not null,
  id uuid not null,
  key text not null,
  value integer not null,
  description text not null,
  category text not null,
  updated_by uuid,
  updated_at timestamp with time zone not null,
  created_at timestamp with time zone not null
);
alter table kedisiplinan.rules_engine_settings add constraint rules_engine_settings_pkey PRIMARY KEY (tenant_id, id);
alter table kedisiplinan.rules_engine_settings add constraint one_setting_per_key UNIQUE (tenant_id, key);
alter table kedisiplinan.rules_engine_settings add constraint rules_engine_settings_category_check CHECK ((category = ANY (ARRAY['poin_surat'::text, 'akumulasi'::text, 'frekuensi'::text])));
alter table kedisiplinan.rules_engine_settings add constraint rules_engine_settings_key_check CHECK (((length(key) >= 1) AND (length(key) <= 60)));
alter table kedisiplinan.rules_engine_settings add constraint rules_engine_settings_value_check CHECK (((value >= 1) AND (value <= 100000)));
alter table kedisiplinan.rules_engine_settings add constraint rules_engine_settings_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenancy.tenants(id);
alter table kedisiplinan.rules_engine_settings enable row level security;
alter table kedisiplinan.rules_engine_settings force row level security;
create policy tenant_wall on kedisiplinan.rules_engine_settings for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant insert, select, update on kedisiplinan.rules_engine_settings to balai_api;
grant insert, select, update on kedisiplinan.rules_engine_settings to balai_worker;

create table kedisiplinan.rules_engine_settings_history (
  tenant_id integer not null,
  id uuid not null,
  versi integer not null,
  setting_key text not null,
  old_value integer not null,
  new_value integer not null,
  changed_by uuid not null,
  changed_at timestamp with time zone not null,
  notes text
);
alter table kedisiplinan.rules_engine_settings_history add constraint rules_engine_settings_history_pkey PRIMARY KEY (tenant_id, id);
alter table kedisiplinan.rules_engine_settings_history add constraint history_is_of_a_change CHECK ((old_value <> new_value));
alter table kedisiplinan.rules_engine_settings_history add constraint rules_engine_settings_history_notes_check CHECK (((length(notes) >= 1) AND (length(notes) <= 500)));
alter table kedisiplinan.rules_engine_settings_history add constraint rules_engine_settings_history_tenant_id_versi_fkey FOREIGN KEY (tenant_id, versi) REFERENCES kedisiplinan.settings_versi(tenant_id, versi);
CREATE INDEX history_by_time ON kedisiplinan.rules_engine_settings_history USING btree (tenant_id, changed_at, id);
alter table kedisiplinan.rules_engine_settings_history enable row level security;
alter table kedisiplinan.rules_engine_settings_history force row level security;
create policy tenant_wall on kedisiplinan.rules_engine_settings_history for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant insert, select on kedisiplinan.rules_engine_settings_history to balai_api;
grant insert, select on kedisiplinan.rules_engine_settings_history to balai_worker;

create table kedisiplinan.settings_versi (
  tenant_id integer not null,
  versi integer not null,
  nilai jsonb not null,
  jenis text not null,
  oleh uuid not null,
  pada timestamp with time zone not null,
  catatan text
);
alter table kedisiplinan.settings_versi add constraint settings_versi_pkey PRIMARY KEY (tenant_id, versi);
alter table kedisiplinan.settings_versi add constraint settings_versi_catatan_check CHECK (((length(catatan) >= 1) AND (length(catatan) <= 500)));
alter table kedisiplinan.settings_versi add constraint settings_versi_jenis_check CHECK ((jenis = ANY (ARRAY['simpan'::text, 'reset'::text])));
alter table kedisiplinan.settings_versi add constraint settings_versi_versi_check CHECK ((versi > 0));
alter table kedisiplinan.settings_versi add constraint settings_versi_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenancy.tenants(id);
alter table kedisiplinan.settings_versi enable row level security;
alter table kedisiplinan.settings_versi force row level security;
create policy tenant_wall on kedisiplinan.settings_versi for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant insert, select on kedisiplinan.settings_versi to balai_api;
grant insert, select on kedisiplinan.settings_versi to balai_worker;

create table kedisiplinan.siswa (
  tenant_id integer not null,
  id uuid not null,
  nis text not null,
  nama text not null,
  nama_kunci text not null,
  kelas_id uuid not null,
  wali_nama text not null,
  wali_telepon text,
  wali_email text,
  status text not null default 'aktif'::text,
  keluar_pada date,
  total_poin integer not null default 0,
  jumlah_atribut integer not null default 0,
  jumlah_alfa integer not null default 0,
  band_terakhir smallint not null default 0,
  atribut_terakhir integer not null default 0,
  alfa_terakhir integer not null default 0,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null
);
alter table kedisiplinan.siswa add constraint siswa_pkey PRIMARY KEY (tenant_id, id);
alter table kedisiplinan.siswa add constraint one_siswa_per_nis UNIQUE (tenant_id, nis);
alter table kedisiplinan.siswa add constraint siswa_band_terakhir_check CHECK ((band_terakhir = ANY (ARRAY[0, 2, 3])));
alter table kedisiplinan.siswa add constraint siswa_jumlah_alfa_check CHECK ((jumlah_alfa >= 0));
alter table kedisiplinan.siswa add constraint siswa_jumlah_atribut_check CHECK ((jumlah_atribut >= 0));
alter table kedisiplinan.siswa add constraint siswa_nama_check CHECK (((length(nama) >= 1) AND (length(nama) <= 150)));
alter table kedisiplinan.siswa add constraint siswa_nama_kunci_check CHECK ((length(nama_kunci) <= 150));
alter table kedisiplinan.siswa add constraint siswa_nis_check CHECK ((nis ~ '^[0-9]{4,20}$'::text));
alter table kedisiplinan.siswa add constraint siswa_status_check CHECK ((status = ANY (ARRAY['aktif'::text, 'lulus'::text, 'pindah'::text, 'dikeluarkan'::text, 'lainnya'::text])));
alter table kedisiplinan.siswa add constraint siswa_total_poin_check CHECK ((total_poin >= 0));
alter table kedisiplinan.siswa add constraint siswa_wali_email_check CHECK ((length(wali_email) <= 200));
alter table kedisiplinan.siswa add constraint siswa_wali_nama_check CHECK (((length(wali_nama) >= 1) AND (length(wali_nama) <= 150)));
alter table kedisiplinan.siswa add constraint siswa_wali_telepon_check CHECK ((wali_telepon ~ '^\+[0-9]{8,15}$'::text));
alter table kedisiplinan.siswa add constraint who_left_says_when CHECK (((keluar_pada IS NOT NULL) = (status <> 'aktif'::text)));
alter table kedisiplinan.siswa add constraint siswa_in_a_kelas FOREIGN KEY (tenant_id, kelas_id) REFERENCES kedisiplinan.kelas(tenant_id, id);
alter table kedisiplinan.siswa add constraint siswa_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenancy.tenants(id);
CREATE INDEX siswa_by_kelas ON kedisiplinan.siswa USING btree (tenant_id, kelas_id, status, nama_kunci, id);
CREATE INDEX siswa_by_kelas_and_poin ON kedisiplinan.siswa USING btree (tenant_id, kelas_id, status, total_poin, id);
CREATE INDEX siswa_by_nama ON kedisiplinan.siswa USING btree (tenant_id, status, nama_kunci, id);
CREATE INDEX siswa_by_poin ON kedisiplinan.siswa USING btree (tenant_id, status, total_poin, id);
alter table kedisiplinan.siswa enable row level security;
alter table kedisiplinan.siswa force row level security;
create policy tenant_wall on kedisiplinan.siswa for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
CREATE TRIGGER add_words AFTER INSERT ON kedisiplinan.siswa REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION kedisiplinan.add_words();
CREATE TRIGGER renew_words AFTER UPDATE ON kedisiplinan.siswa REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION kedisiplinan.renew_words();
grant delete, insert, select, update on kedisiplinan.siswa to balai_api;
grant delete, insert, select, update on kedisiplinan.siswa to balai_worker;

create table kedisiplinan.siswa_aturan (
  tenant_id integer not null,
  siswa_id uuid not null,
  jenis_id uuid not null,
  terakhir integer not null
);
alter table kedisiplinan.siswa_aturan add constraint siswa_aturan_pkey PRIMARY KEY (tenant_id, siswa_id, jenis_id);
alter table kedisiplinan.siswa_aturan add constraint siswa_aturan_terakhir_check CHECK ((terakhir > 0));
alter table kedisiplinan.siswa_aturan add constraint siswa_aturan_tenant_id_siswa_id_fkey FOREIGN KEY (tenant_id, siswa_id) REFERENCES kedisiplinan.siswa(tenant_id, id) ON DELETE CASCADE;
alter table kedisiplinan.siswa_aturan enable row level security;
alter table kedisiplinan.siswa_aturan force row level security;
create policy tenant_wall on kedisiplinan.siswa_aturan for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant delete, insert, select, update on kedisiplinan.siswa_aturan to balai_api;
grant delete, insert, select, update on kedisiplinan.siswa_aturan to balai_worker;

create table kedisiplinan.siswa_import_errors (
  tenant_id integer not null,
  import_id uuid not null,
  "row" integer not null,
  "column" text not null,
  code text not null,
  params jsonb not null default '{}'::jsonb
);
alter table kedisiplinan.siswa_import_errors add constraint siswa_import_errors_pkey PRIMARY KEY (tenant_id, import_id, "row", "column", code);
alter table kedisiplinan.siswa_import_errors add constraint siswa_import_errors_tenant_id_import_id_fkey FOREIGN KEY (tenant_id, import_id) REFERENCES kedisiplinan.siswa_imports(tenant_id, id) ON DELETE CASCADE;
alter table kedisiplinan.siswa_import_errors enable row level security;
alter table kedisiplinan.siswa_import_errors force row level security;
create policy tenant_wall on kedisiplinan.siswa_import_errors for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant delete, insert, select on kedisiplinan.siswa_import_errors to balai_api;
grant delete, insert, select on kedisiplinan.siswa_import_errors to balai_worker;

create table kedisiplinan.siswa_imports (
  tenant_id integer not null,
  id uuid not null,
  user_id uuid not null,
  file_name text not null,
  file_key text not null,
  dry_run boolean not null,
  state text not null,
  rows_total integer,
  rows_read integer not null default 0,
  rows_ok integer not null default 0,
  rows_rejected integer not null default 0,
  created_at timestamp with time zone not null,
  finished_at timestamp with time zone
);
alter table kedisiplinan.siswa_imports add constraint siswa_imports_pkey PRIMARY KEY (tenant_id, id);
alter table kedisiplinan.siswa_imports add constraint siswa_imports_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'failed'::text])));
alter table kedisiplinan.siswa_imports add constraint siswa_imports_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenancy.tenants(id);
CREATE INDEX siswa_imports_of_a_file ON kedisiplinan.siswa_imports USING btree (tenant_id, file_key);
CREATE INDEX siswa_imports_of_a_user ON kedisiplinan.siswa_imports USING btree (tenant_id, user_id, id);
alter table kedisiplinan.siswa_imports enable row level security;
alter table kedisiplinan.siswa_imports force row level security;
create policy tenant_wall on kedisiplinan.siswa_imports for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant delete, insert, select, update on kedisiplinan.siswa_imports to balai_api;
grant delete, insert, select, update on kedisiplinan.siswa_imports to balai_worker;

create table kedisiplinan.siswa_words (
  tenant_id integer not null,
  word text not null,
  siswa_id uuid not null,
  previous text not null
);
alter table kedisiplinan.siswa_words add constraint siswa_words_pkey PRIMARY KEY (tenant_id, word, siswa_id);
alter table kedisiplinan.siswa_words add constraint siswa_words_tenant_id_siswa_id_fkey FOREIGN KEY (tenant_id, siswa_id) REFERENCES kedisiplinan.siswa(tenant_id, id) ON DELETE CASCADE;
CREATE INDEX words_of_a_siswa ON kedisiplinan.siswa_words USING btree (tenant_id, siswa_id);
alter table kedisiplinan.siswa_words enable row level security;
alter table kedisiplinan.siswa_words force row level security;
create policy tenant_wall on kedisiplinan.siswa_words for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant delete, insert, select on kedisiplinan.siswa_words to balai_api;
grant delete, insert, select on kedisiplinan.siswa_words to balai_worker;

create table kedisiplinan.surat_cetak (
  tenant_id integer not null,
  id uuid not null,
  surat_id uuid not null,
  oleh uuid not null,
  pada timestamp with time zone not null,
  ip_address text,
  user_agent text
);
alter table kedisiplinan.surat_cetak add constraint surat_cetak_pkey PRIMARY KEY (tenant_id, id);
alter table kedisiplinan.surat_cetak add constraint surat_cetak_user_agent_check CHECK ((length(user_agent) <= 300));
alter table kedisiplinan.surat_cetak add constraint surat_cetak_tenant_id_surat_id_fkey FOREIGN KEY (tenant_id, surat_id) REFERENCES kedisiplinan.surat_panggilan(tenant_id, id);
CREATE INDEX cetak_of_a_surat ON kedisiplinan.surat_cetak USING btree (tenant_id, surat_id, id);
alter table kedisiplinan.surat_cetak enable row level security;
alter table kedisiplinan.surat_cetak force row level security;
create policy tenant_wall on kedisiplinan.surat_cetak for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant insert, select on kedisiplinan.surat_cetak to balai_api;
grant insert, select on kedisiplinan.surat_cetak to balai_worker;

create table kedisiplinan.surat_panggilan (
  tenant_id integer not null,
  id uuid not null,
  tindak_lanjut_id uuid not null,
  siswa_id uuid not null,
  surat smallint not null,
  tahun integer not null,
  urut integer not null,
  nomor text not null,
  tanggal date not null,
  lampiran text not null,
  perihal text not null,
  keperluan text not null,
  pertemuan_tanggal date not null,
  pertemuan_jam time without time zone not null,
  pertemuan_tempat text not null,
  isi jsonb not null,
  kode text not null,
  dibuat_oleh uuid not null,
  dibuat_pada timestamp with time zone not null,
  version integer not null default 1
);
alter table kedisiplinan.surat_panggilan add constraint surat_panggilan_pkey PRIMARY KEY (tenant_id, id);
alter table kedisiplinan.surat_panggilan add constraint one_surat_per_kode UNIQUE (tenant_id, kode);
alter table kedisiplinan.surat_panggilan add constraint one_surat_per_level UNIQUE (tenant_id, tindak_lanjut_id, surat);
alter table kedisiplinan.surat_panggilan add constraint one_surat_per_nomor UNIQUE (tenant_id, nomor);
alter table kedisiplinan.surat_panggilan add constraint one_surat_per_urut UNIQUE (tenant_id, tahun, urut);
alter table kedisiplinan.surat_panggilan add constraint meets_after_its_date CHECK ((pertemuan_tanggal >= tanggal));
alter table kedisiplinan.surat_panggilan add constraint surat_panggilan_keperluan_check CHECK (((length(keperluan) >= 1) AND (length(keperluan) <= 500)));
alter table kedisiplinan.surat_panggilan add constraint surat_panggilan_lampiran_check CHECK ((length(lampiran) <= 60));
alter table kedisiplinan.surat_panggilan add constraint surat_panggilan_nomor_check CHECK ((length(nomor) <= 100));
alter table kedisiplinan.surat_panggilan add constraint surat_panggilan_perihal_check CHECK (((length(perihal) >= 1) AND (length(perihal) <= 150)));
alter table kedisiplinan.surat_panggilan add constraint surat_panggilan_pertemuan_tempat_check CHECK (((length(pertemuan_tempat) >= 1) AND (length(pertemuan_tempat) <= 100)));
alter table kedisiplinan.surat_panggilan add constraint surat_panggilan_surat_check CHECK (((surat >= 1) AND (surat <= 3)));
alter table kedisiplinan.surat_panggilan add constraint surat_panggilan_tenant_id_tindak_lanjut_id_fkey FOREIGN KEY (tenant_id, tindak_lanjut_id) REFERENCES kedisiplinan.tindak_lanjut(tenant_id, id);
CREATE INDEX surat_by_level ON kedisiplinan.surat_panggilan USING btree (tenant_id, surat, id);
CREATE INDEX surat_of_a_siswa ON kedisiplinan.surat_panggilan USING btree (tenant_id, siswa_id, id);
alter table kedisiplinan.surat_panggilan enable row level security;
alter table kedisiplinan.surat_panggilan force row level security;
create policy tenant_wall on kedisiplinan.surat_panggilan for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant insert, select, update on kedisiplinan.surat_panggilan to balai_api;
grant insert, select, update on kedisiplinan.surat_panggilan to balai_worker;

create table kedisiplinan.tindak_lanjut (
  tenant_id integer not null,
  id uuid not null,
  siswa_id uuid not null,
  kelas_id uuid not null,
  surat smallint,
  status text not null,
  pemicu jsonb not null,
  sanksi text,
  keputusan_id uuid not null,
  settings_versi integer not null,
  settings jsonb not null,
  bawaan boolean not null default false,
  usul_tarik_pada timestamp with time zone,
  usul_tarik jsonb,
  ditarik boolean not null default false,
  alasan text,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null
);
alter table kedisiplinan.tindak_lanjut add constraint tindak_lanjut_pkey PRIMARY KEY (tenant_id, id);
alter table kedisiplinan.tindak_lanjut add constraint tindak_lanjut_alasan_check CHECK (((length(alasan) >= 1) AND (length(alasan) <= 500)));
alter table kedisiplinan.tindak_lanjut add constraint tindak_lanjut_sanksi_check CHECK ((length(sanksi) <= 500));
alter table kedisiplinan.tindak_lanjut add constraint tindak_lanjut_status_check CHECK ((status = ANY (ARRAY['baru'::text, 'menunggu_persetujuan'::text, 'disetujui'::text, 'ditolak'::text, 'ditangani'::text, 'selesai'::text])));
alter table kedisiplinan.tindak_lanjut add constraint tindak_lanjut_surat_check CHECK (((surat >= 1) AND (surat <= 3)));
alter table kedisiplinan.tindak_lanjut add constraint withdrawn_is_finished CHECK (((NOT ditarik) OR (status = 'selesai'::text)));
alter table kedisiplinan.tindak_lanjut add constraint tindak_lanjut_of_a_siswa FOREIGN KEY (tenant_id, siswa_id) REFERENCES kedisiplinan.siswa(tenant_id, id);
CREATE UNIQUE INDEX one_open_tindak_lanjut ON kedisiplinan.tindak_lanjut USING btree (tenant_id, siswa_id) WHERE (status = ANY (ARRAY['baru'::text, 'menunggu_persetujuan'::text, 'disetujui'::text, 'ditangani'::text]));
CREATE INDEX open_tindak_lanjut ON kedisiplinan.tindak_lanjut USING btree (tenant_id, id) WHERE (status = ANY (ARRAY['baru'::text, 'menunggu_persetujuan'::text, 'disetujui'::text, 'ditangani'::text]));
CREATE INDEX tindak_lanjut_by_day ON kedisiplinan.tindak_lanjut USING btree (tenant_id, created_at);
CREATE INDEX tindak_lanjut_by_kelas ON kedisiplinan.tindak_lanjut USING btree (tenant_id, kelas_id, id);
CREATE INDEX tindak_lanjut_by_siswa ON kedisiplinan.tindak_lanjut USING btree (tenant_id, siswa_id, id);
CREATE INDEX tindak_lanjut_by_status ON kedisiplinan.tindak_lanjut USING btree (tenant_id, status, id);
CREATE INDEX tindak_lanjut_by_surat ON kedisiplinan.tindak_lanjut USING btree (tenant_id, surat, id);
alter table kedisiplinan.tindak_lanjut enable row level security;
alter table kedisiplinan.tindak_lanjut force row level security;
create policy tenant_wall on kedisiplinan.tindak_lanjut for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant insert, select, update on kedisiplinan.tindak_lanjut to balai_api;
grant insert, select, update on kedisiplinan.tindak_lanjut to balai_worker;

create table kedisiplinan.tindak_lanjut_langkah (
  tenant_id integer not null,
  id uuid not null,
  tindak_lanjut_id uuid not null,
  langkah text not null,
  dari text,
  ke text not null,
  surat_dari smallint,
  surat_ke smallint,
  oleh uuid,
  pada timestamp with time zone not null,
  catatan text
);
alter table kedisiplinan.tindak_lanjut_langkah add constraint tindak_lanjut_langkah_pkey PRIMARY KEY (tenant_id, id);
alter table kedisiplinan.tindak_lanjut_langkah add constraint tindak_lanjut_langkah_catatan_check CHECK (((length(catatan) >= 1) AND (length(catatan) <= 500)));
alter table kedisiplinan.tindak_lanjut_langkah add constraint tindak_lanjut_langkah_langkah_check CHECK ((langkah = ANY (ARRAY['dibuat'::text, 'dinaikkan'::text, 'ditambah'::text, 'disetujui'::text, 'ditolak'::text, 'ditangani'::text, 'selesai'::text, 'usul_tarik'::text, 'ditarik'::text])));
alter table kedisiplinan.tindak_lanjut_langkah add constraint tindak_lanjut_langkah_tenant_id_tindak_lanjut_id_fkey FOREIGN KEY (tenant_id, tindak_lanjut_id) REFERENCES kedisiplinan.tindak_lanjut(tenant_id, id);
CREATE INDEX langkah_of_a_tindak_lanjut ON kedisiplinan.tindak_lanjut_langkah USING btree (tenant_id, tindak_lanjut_id, pada, id);
alter table kedisiplinan.tindak_lanjut_langkah enable row level security;
alter table kedisiplinan.tindak_lanjut_langkah force row level security;
create policy tenant_wall on kedisiplinan.tindak_lanjut_langkah for all using (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer) with check (tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::integer);
grant insert, select on kedisiplinan.tindak_lanjut_langkah to balai_api;
grant insert, select on kedisiplinan.tindak_lanjut_langkah to balai_worker;

create function kedisiplinan.add_words() returns trigger language plpgsql volatile set search_path=pg_catalog, pg_temp
  as $$
begin
  insert into kedisiplinan.siswa_words (tenant_id, word, siswa_id, previous)
    select a.tenant_id, w.word, a.id, w.previous from added a, identity.ranked_words(a.nama, a.nis, null) w;
  return null;
end $$;
alter function kedisiplinan.add_words() owner to balai_schema_owner;
grant execute on function kedisiplinan.add_words() to balai_api, balai_worker;

create function kedisiplinan.overdue_evaluations(before timestamp with time zone, how_many integer) returns TABLE(tenant_id integer, id uuid) language sql stable security definer set search_path=pg_catalog, pg_temp
  as $$
    select e.tenant_id, e.id from kedisiplinan.evaluasi_tertunda e where e.sejak < before order by e.sejak limit how_many
  $$;
alter function kedisiplinan.overdue_evaluations(before timestamp with time zone, how_many integer) owner to balai_crossing;
grant execute on function kedisiplinan.overdue_evaluations(before timestamp with time zone, how_many integer) to balai_worker;

create function kedisiplinan.renew_words() returns trigger language plpgsql volatile set search_path=pg_catalog, pg_temp
  as $$
begin
  delete from kedisiplinan.siswa_words w using removed r join added a on a.tenant_id = r.tenant_id and a.id = r.id
    where w.tenant_id = r.tenant_id and w.siswa_id = r.id and (a.nama, a.nis) <> (r.nama, r.nis);
  insert into kedisiplinan.siswa_words (tenant_id, word, siswa_id, previous)
    select a.tenant_id, w.word, a.id, w.previous
    from added a join removed r on r.tenant_id = a.tenant_id and r.id = a.id,
      lateral identity.ranked_words(a.nama, a.nis, null) w
    where (a.nama, a.nis) <> (r.nama, r.nis);
  return null;
end $$;
alter function kedisiplinan.renew_words() owner to balai_schema_owner;
grant execute on function kedisiplinan.renew_words() to balai_api, balai_worker;
