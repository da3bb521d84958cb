-- Integrations with external systems: what is configured, each run and each occurrence of a schedule that was skipped,
-- every change of status, records set aside, and the health workers that the records are about.
create schema integrations;
grant usage on schema integrations to balai_api, balai_worker, balai_crossing;
grant create on schema integrations to balai_crossing;

create table integrations.integrations (
  tenant_id int not null references tenancy.tenants (id),
  id uuid not null,
  code text collate "C" not null check (code ~ '^[a-z][a-z0-9-]{1,29}$'),
  name text not null check (length(name) between 1 and 100),
  connector text not null check (connector in ('regnakes', 'hubsdmk', 'satusehat')),
  base_url text not null check (length(base_url) between 8 and 300),
  credentials_sealed bytea,
  schedule text not null check (length(schedule) between 9 and 100),
  time_zone text not null check (length(time_zone) between 3 and 60),
  -- Records of one page, which is written in one transaction.
  batch_size int not null default 500 check (batch_size between 1 and 5000),
  status text not null default 'active' check (status in ('active', 'inactive')),
  -- Rises with every change of status: a batch that began under another one writes nothing.
  status_version int not null default 1,
  -- Who changes the status and why, as JSON. The trigger takes it into the log; at rest it is empty.
  status_cause jsonb check (status_cause is null),
  inactive_reason text check (length(inactive_reason) between 1 and 500),
  inactive_category text check (inactive_category in ('outage', 'maintenance', 'unavailable', 'other')),
  inactive_since timestamptz,
  inactive_until timestamptz,
  inactive_by uuid,
  -- The change of status that skipped occurrences go back to.
  inactive_log uuid,
  -- What is to be done about what was missed, chosen when it was switched off.
  catch_up text check (catch_up in ('cursor', 'last', 'none')),
  -- Up to where records have been taken: a time and the id of the last record of that time.
  cursor text check (length(cursor) <= 200),
  -- The next occurrence of the schedule that has no row among the runs yet.
  next_due_at timestamptz not null,
  last_run_at timestamptz,
  last_success_at timestamptz,
  consecutive_failures int not null default 0,
  -- While failing: no try before this moment.
  retry_at timestamptz,
  -- The day on which people were last reminded that it is off.
  reminded_on date,
  version int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  constraint one_integration_per_code unique (tenant_id, code),
  constraint inactive_says_why check (case status
    when 'inactive' then inactive_reason is not null and inactive_category is not null and inactive_since is not null
      and catch_up is not null
    else inactive_reason is null and inactive_category is null and inactive_since is null and inactive_until is null
      and inactive_by is null and catch_up is null and inactive_log is null end)
);
create index integrations_due on integrations.integrations (next_due_at);
create index integrations_returning on integrations.integrations (inactive_until) where inactive_until is not null;
create index integrations_retrying on integrations.integrations (retry_at) where retry_at is not null;

create table integrations.integration_status_logs (
  tenant_id int not null,
  id uuid not null,
  integration_id uuid not null,
  "from" text not null,
  "to" text not null,
  -- Empty where the system did it by itself, or somebody past the application.
  user_id uuid,
  by_system boolean not null default false,
  at timestamptz not null,
  reason text,
  category text,
  until timestamptz,
  catch_up text,
  -- What was given up, and how many occurrences were skipped, when it came back.
  details jsonb,
  ip_address text,
  request_id text,
  primary key (tenant_id, id),
  foreign key (tenant_id, integration_id) references integrations.integrations (tenant_id, id)
);
create index status_logs_by_time on integrations.integration_status_logs (tenant_id, integration_id, at, id);

create table integrations.integration_runs (
  tenant_id int not null,
  id uuid not null,
  integration_id uuid not null,
  trigger text not null check (trigger in ('schedule', 'manual', 'resume')),
  status text not null check (status in ('queued', 'running', 'succeeded', 'failed', 'skipped', 'cancelled')),
  skip_reason text check (skip_reason in
    ('inactive', 'overlap', 'app_down', 'module_off', 'tenant_off', 'circuit_open')),
  -- The change of status that a skip or a cancellation goes back to.
  status_log_id uuid,
  -- The occurrence of the schedule that this row answers for.
  due_at timestamptz,
  requested_by uuid,
  cancelled_by uuid,
  created_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  -- About how many records the other side said that wait.
  total bigint,
  read bigint not null default 0,
  created bigint not null default 0,
  updated bigint not null default 0,
  unchanged bigint not null default 0,
  rejected bigint not null default 0,
  -- A code of ours, and what the other side said, without anything personal.
  error text check (length(error) <= 60),
  error_detail text check (length(error_detail) <= 500),
  cursor_before text check (length(cursor_before) <= 200),
  cursor_after text check (length(cursor_after) <= 200),
  -- Drawn by the worker that works on it: one taken for dead cannot write any more.
  lease uuid,
  request_id text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, integration_id) references integrations.integrations (tenant_id, id),
  constraint occurrence_belongs_to_a_schedule check ((due_at is not null) = (trigger = 'schedule')),
  constraint skip_says_why check ((skip_reason is not null) = (status = 'skipped')),
  constraint ended_says_when check ((finished_at is not null) = (status not in ('queued', 'running')))
);
create unique index one_run_per_occurrence on integrations.integration_runs (tenant_id, integration_id, due_at)
  where trigger = 'schedule';
create unique index one_run_at_a_time on integrations.integration_runs (tenant_id, integration_id)
  where status in ('queued', 'running');
create index runs_open on integrations.integration_runs (created_at) where status in ('queued', 'running');
create index runs_by_time on integrations.integration_runs (tenant_id, integration_id, id);
create index runs_by_status on integrations.integration_runs (tenant_id, integration_id, status, id);
create index runs_by_trigger on integrations.integration_runs (tenant_id, integration_id, trigger, id);
create index runs_by_status_log on integrations.integration_runs (tenant_id, status_log_id)
  where status_log_id is not null;

create table integrations.integration_rejects (
  tenant_id int not null,
  id uuid not null,
  integration_id uuid not null,
  run_id uuid not null,
  -- Keyed hash of the record's own id over there, else of the record: the same one is set aside once.
  source_key bytea not null,
  kind text not null check (kind in ('invalid', 'ambiguous', 'schema')),
  -- The record as it came, encrypted: it names people.
  payload_sealed bytea not null,
  -- Keyed hash of the record: the same one coming again writes nothing.
  payload_hash bytea not null,
  -- All that is wrong with it: [{field, code, params}].
  reasons jsonb not null,
  -- Health workers that an ambiguous record may mean.
  candidates uuid[] not null default '{}',
  status text not null default 'open' check (status in ('open', 'accepted', 'dismissed')),
  created_at timestamptz not null,
  -- When it last came otherwise than before.
  updated_at timestamptz not null,
  resolved_at timestamptz,
  -- Empty where the record came again and was good.
  resolved_by uuid,
  -- Whom it is about, as a person has decided: holds for every later record of the same key.
  worker_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, integration_id) references integrations.integrations (tenant_id, id),
  constraint resolved_says_when check ((resolved_at is not null) = (status <> 'open'))
);
create unique index one_open_reject_per_record on integrations.integration_rejects (tenant_id, integration_id, source_key)
  where status = 'open';
create index rejects_decided on integrations.integration_rejects (tenant_id, integration_id, source_key, resolved_at)
  where resolved_by is not null;
create index rejects_by_status on integrations.integration_rejects (tenant_id, integration_id, status, id);
create index rejects_by_kind on integrations.integration_rejects (tenant_id, integration_id, status, kind, id);

create table integrations.health_workers (
  -- Without a foreign key: the wall lets rows of the running tenant in alone, and looking it up again for each row would
  -- cost a sixth of a first synchronisation.
  tenant_id int not null,
  id uuid not null,
  nik_sealed bytea,
  nik_index bytea,
  nik_last4 text check (length(nik_last4) = 4),
  name text not null check (length(name) between 1 and 150),
  -- The name as it sorts, is searched and compared (small letters, single blanks, without titles), and behind U+0001 the
  -- day of birth: who has both is looked up in the index of the list, which spares every row an index of its own.
  name_key text collate "C" not null check (length(name_key) <= 170),
  birth_place text check (length(birth_place) <= 100),
  birth_date date,
  profession text check (length(profession) <= 60),
  str_number text collate "C" check (str_number ~ '^[0-9]{16}$'),
  -- Empty beside a number: for life.
  str_valid_until date,
  sip_number text check (length(sip_number) <= 60),
  facility_code text collate "C" check (length(facility_code) <= 20),
  facility_name text check (length(facility_name) <= 150),
  position text check (length(position) <= 100),
  employment_status text check (length(employment_status) <= 30),
  -- {field: source}: where each value came from; when it was last said there stands among the links.
  origins jsonb not null default '{}',
  -- {source: {hash, at, matched}}: what each source last said and when, and by what it was matched (new, nik, str, name,
  -- person).
  links jsonb not null default '{}',
  version int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  constraint one_worker_per_nik unique (tenant_id, nik_index)
);
create index workers_by_str on integrations.health_workers (tenant_id, str_number) where str_number is not null;
create index workers_by_name on integrations.health_workers (tenant_id, name_key, id);
create index workers_by_profession on integrations.health_workers (tenant_id, profession, name_key, id);
create index workers_by_facility on integrations.health_workers (tenant_id, facility_code, name_key, id)
  where facility_code is not null;
create index workers_by_expiry on integrations.health_workers (tenant_id, str_valid_until, id)
  where str_valid_until is not null;
create index workers_by_employment on integrations.health_workers (tenant_id, employment_status, name_key, id)
  where employment_status is not null;
create index workers_for_life on integrations.health_workers (tenant_id, name_key, id)
  where str_number is not null and str_valid_until is null;
create index workers_without_str on integrations.health_workers (tenant_id, name_key, id) where str_number is null;

-- What a health worker is found by beside the beginning of the name: the name from its second word on, from its third
-- and so on. Written with the row by the one statement that writes either.
create table integrations.health_worker_words (
  tenant_id int not null,
  word text collate "C" not null,
  worker_id uuid not null,
  -- The word of the same worker just before this one: whose words begin alike is found by the first of them only.
  previous text collate "C" not null,
  primary key (tenant_id, word, worker_id)
);

-- The trigger is the one writer of the log: a change of status that comes past the application stands in it too.
create function integrations.log_status() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
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
create trigger log_status before update on integrations.integrations
  for each row execute function integrations.log_status();

-- Finders across tenants for the worker; each integration is then worked on inside its own tenant.
create function integrations.overdue(before timestamptz, how_many int)
  returns table (tenant_id int, integration_id uuid, what text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
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
-- Figures of every integration for /metrics: states and moments, nothing of a person.
create function integrations.figures()
  returns table (tenant text, code text, status text, inactive_since timestamptz, last_success_at timestamptz,
    consecutive_failures int, schedule text, time_zone text, created_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select t.domain, i.code, i.status, i.inactive_since, i.last_success_at, i.consecutive_failures, i.schedule,
      i.time_zone, i.created_at
    from integrations.integrations i join tenancy.tenants t on t.id = i.tenant_id and t.is_active
    order by i.tenant_id, i.code
  $$;
-- Tenants with an integration that has been off since before a moment.
create function integrations.long_off(since timestamptz, after_tenant int, how_many int) returns setof int
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select distinct i.tenant_id from integrations.integrations i
    where i.inactive_since < since and i.tenant_id > after_tenant order by i.tenant_id limit how_many
  $$;

grant select on integrations.integrations, integrations.integration_runs to balai_crossing;
grant usage on schema graphile_worker to balai_crossing;
grant select (key, attempts, max_attempts) on graphile_worker._private_jobs to balai_crossing;
grant select, insert on integrations.integration_status_logs to balai_crossing;
alter function integrations.log_status() owner to balai_crossing;
alter function integrations.overdue(timestamptz, int) owner to balai_crossing;
alter function integrations.figures() owner to balai_crossing;
alter function integrations.long_off(timestamptz, int, int) owner to balai_crossing;
revoke create on schema integrations from balai_crossing;
revoke execute on all functions in schema integrations from public;
grant execute on function integrations.overdue(timestamptz, int), integrations.long_off(timestamptz, int, int) to balai_worker;
grant execute on function integrations.figures() to balai_api, balai_worker;

grant select, insert on integrations.integrations to balai_api;
grant update on integrations.integrations to balai_api;
grant select on integrations.integrations to balai_worker;
-- What the sync worker may write of an integration: where it stands, never whether it is on.
grant update (cursor, next_due_at, last_run_at, last_success_at, consecutive_failures, retry_at, reminded_on, updated_at)
  on integrations.integrations to balai_worker;
grant select on integrations.integration_status_logs to balai_api, balai_worker;
grant select, insert, update on integrations.integration_runs, integrations.integration_rejects to balai_api, balai_worker;
grant select, insert, update on integrations.health_workers to balai_api, balai_worker;
grant select, insert, delete on integrations.health_worker_words to balai_api, balai_worker;
