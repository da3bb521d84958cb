-- People, their memberships, roles, restrictions and sessions.

-- A person. Belongs to no tenant alone: reachable only through a membership of the running tenant (policy below).
create table identity.users (
  id uuid primary key,
  home_tenant_id int not null references tenancy.tenants (id),
  username text not null check (length(username) between 3 and 100),
  username_key text not null generated always as (lower(username)) stored,
  email text check (length(email) <= 200),
  email_key text generated always as (lower(email)) stored,
  password_hash text,
  password_changed_at timestamptz,
  must_change_password boolean not null default false,
  nik_sealed bytea,
  nik_index bytea,
  nik_last4 text check (length(nik_last4) = 4),
  full_name text not null check (length(full_name) between 1 and 150),
  phone text check (phone ~ '^\+62[0-9]{9,12}$'),
  user_type text not null check (user_type in ('CORE', 'CLIENT', 'PROVIDER', 'MEMBER')),
  status text not null check (status in ('ACTIVE', 'PENDING_APPROVAL', 'INACTIVE', 'SUSPENDED')),
  restrictions jsonb not null default '{}',
  locale text not null default 'id' check (locale in ('id', 'en')),
  mfa_secret bytea,
  mfa_pending bytea,
  mfa_last_step bigint,
  mfa_recovery text[] not null default '{}',
  -- Raised whenever tokens already issued must lose their force.
  epoch int not null default 1,
  version int not null default 1,
  erased_at timestamptz,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  constraint username_is_taken unique (username_key),
  constraint email_is_taken unique (email_key)
);
create index users_by_nik on identity.users (nik_index) where nik_index is not null;
create index users_by_restrictions on identity.users using gin (restrictions);
create index users_by_home on identity.users (home_tenant_id);

create table identity.permissions (
  id uuid primary key,
  name text not null unique check (name ~ '^[a-z_]+:[a-z_]+$'),
  module text not null,
  action text not null
);
grant select on identity.permissions to balai_api, balai_worker;

create table identity.roles (
  tenant_id int not null references tenancy.tenants (id),
  id uuid not null,
  name text not null check (name ~ '^[A-Z][A-Z0-9_]{1,49}$'),
  description_id text not null check (length(description_id) <= 255),
  description_en text not null check (length(description_en) <= 255),
  allowed_user_types text[] not null,
  built_in boolean not null default false,
  version int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  updated_by uuid,
  primary key (tenant_id, id),
  constraint role_name_is_taken unique (tenant_id, name)
);

-- The roles that a tenant offers, under the integer that the tenant API uses for them.
create table identity.tenant_roles (
  tenant_id int not null,
  id int not null,
  role_id uuid not null,
  primary key (tenant_id, id),
  unique (tenant_id, role_id),
  foreign key (tenant_id, role_id) references identity.roles (tenant_id, id) on delete cascade
);

create table identity.role_permissions (
  tenant_id int not null,
  role_id uuid not null,
  permission_id uuid not null references identity.permissions (id),
  primary key (tenant_id, role_id, permission_id),
  foreign key (tenant_id, role_id) references identity.roles (tenant_id, id) on delete cascade
);

-- The membership of a person in a tenant, with what lists sort and filter by (kept in step by a trigger).
create table identity.user_tenant_access (
  tenant_id int not null references tenancy.tenants (id),
  id uuid not null,
  user_id uuid not null references identity.users (id),
  tenant_role_id int,
  user_email text,
  user_full_name text not null,
  name_key text not null generated always as (lower(user_full_name)) stored,
  user_type text not null,
  status text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  last_login_at timestamptz,
  primary key (tenant_id, id),
  constraint already_a_member unique (tenant_id, user_id),
  foreign key (tenant_id, tenant_role_id) references identity.tenant_roles (tenant_id, id)
);
create index members_by_user on identity.user_tenant_access (user_id);
create index members_by_name on identity.user_tenant_access (tenant_id, name_key, user_id);
create index members_by_age on identity.user_tenant_access (tenant_id, created_at, user_id);
create index members_by_status on identity.user_tenant_access (tenant_id, status, name_key, user_id);
create index members_by_type on identity.user_tenant_access (tenant_id, user_type, name_key, user_id);

create table identity.user_roles (
  tenant_id int not null,
  user_id uuid not null,
  role_id uuid not null,
  assigned_at timestamptz not null,
  assigned_by uuid,
  primary key (tenant_id, user_id, role_id),
  foreign key (tenant_id, user_id) references identity.user_tenant_access (tenant_id, user_id) on delete cascade,
  foreign key (tenant_id, role_id) references identity.roles (tenant_id, id)
);
create index user_roles_by_role on identity.user_roles (tenant_id, role_id, user_id);

-- One row per value of a restriction, so that access conditions in SQL are plain equality.
create table identity.user_restrictions (
  tenant_id int not null,
  user_id uuid not null,
  name text not null,
  value text not null,
  primary key (tenant_id, user_id, name, value),
  foreign key (tenant_id, user_id) references identity.user_tenant_access (tenant_id, user_id) on delete cascade
);
create index user_restrictions_by_value on identity.user_restrictions (tenant_id, name, value, user_id);

-- Every suffix of a name that begins a word, plus username and e-mail: found by their beginning through a B-tree,
-- the only kind of search that row-level security leaves an index for.
create table identity.user_words (
  tenant_id int not null,
  user_id uuid not null,
  word text not null,
  primary key (tenant_id, word, user_id),
  foreign key (tenant_id, user_id) references identity.user_tenant_access (tenant_id, user_id) on delete cascade
);
create index user_words_by_user on identity.user_words (tenant_id, user_id);

create table identity.restrictions_definitions (
  tenant_id int not null references tenancy.tenants (id),
  id uuid not null,
  name text not null check (name ~ '^[A-Z][A-Z0-9_]{1,49}$'),
  value_type text not null check (value_type in ('STRING', 'MONETARY', 'TIME_RANGE')),
  validation_rule jsonb not null,
  allowed_user_types text[] not null,
  description_id text not null check (length(description_id) <= 255),
  description_en text not null check (length(description_en) <= 255),
  built_in boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  constraint restriction_name_is_taken unique (tenant_id, name)
);

create table identity.sessions (
  tenant_id int not null,
  id uuid not null,
  user_id uuid not null,
  impersonator_id uuid,
  impersonation_reason text,
  salt bytea not null,
  counter int not null default 1,
  token_hash bytea not null,
  previous_hash bytea,
  rotated_at timestamptz not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  ended_reason text,
  ip_address text,
  user_agent text,
  web boolean not null default false,
  primary key (tenant_id, id),
  foreign key (tenant_id, user_id) references identity.user_tenant_access (tenant_id, user_id) on delete cascade
);
create index sessions_by_user on identity.sessions (tenant_id, user_id, last_seen_at desc) where ended_at is null;

-- Links sent by mail (reset, invitation) and one-time passwords on slips. Only hashes are kept.
create table identity.password_tokens (
  tenant_id int not null,
  token_hash bytea not null,
  user_id uuid not null,
  purpose text not null check (purpose in ('reset', 'invitation', 'slip')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (tenant_id, token_hash),
  foreign key (tenant_id, user_id) references identity.user_tenant_access (tenant_id, user_id) on delete cascade
);
create index password_tokens_by_user on identity.password_tokens (tenant_id, user_id);

-- Slows guessing down, per account and per address. Keys are keyed hashes: no name stands here.
create table identity.login_throttles (
  key text primary key,
  failures int not null,
  blocked_until timestamptz not null,
  updated_at timestamptz not null
);

create table identity.user_imports (
  tenant_id int not null references tenancy.tenants (id),
  id uuid not null,
  user_id uuid not null,
  file_name text not null,
  file_key text not null,
  dry_run boolean not null,
  state text not null check (state in ('queued', 'running', 'done', 'failed')),
  rows_total int,
  rows_read int not null default 0,
  rows_ok int not null default 0,
  rows_rejected int not null default 0,
  errors jsonb not null default '[]',
  report_key text,
  created_at timestamptz not null,
  finished_at timestamptz,
  primary key (tenant_id, id)
);

grant select, insert, update, delete on
  identity.roles, identity.tenant_roles, identity.role_permissions, identity.user_tenant_access, identity.user_roles,
  identity.user_restrictions, identity.user_words, identity.restrictions_definitions, identity.sessions,
  identity.password_tokens, identity.login_throttles, identity.user_imports
  to balai_api, balai_worker;
grant select, insert, update on identity.users to balai_api, balai_worker;

alter table identity.users enable row level security;
alter table identity.users force row level security;
create policy through_a_membership on identity.users for all
  using (exists (
    select from identity.user_tenant_access m
    where m.tenant_id = nullif(current_setting('app.tenant_id', true), '')::int and m.user_id = users.id))
  with check (home_tenant_id = nullif(current_setting('app.tenant_id', true), '')::int or exists (
    select from identity.user_tenant_access m
    where m.tenant_id = nullif(current_setting('app.tenant_id', true), '')::int and m.user_id = users.id));

-- Memberships of other tenants are out of reach for the tenant that renames a person: this runs as the crossing role.
create function identity.carry_user_to_memberships() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  update identity.user_tenant_access m
    set user_email = new.email, user_full_name = new.full_name, user_type = new.user_type, status = new.status,
        updated_at = new.updated_at
    where m.user_id = new.id;
  if new.full_name is distinct from old.full_name or new.username is distinct from old.username
     or new.email is distinct from old.email then
    delete from identity.user_words w where w.user_id = new.id
      and w.tenant_id in (select tenant_id from identity.user_tenant_access where user_id = new.id);
    insert into identity.user_words (tenant_id, user_id, word)
      select m.tenant_id, new.id, w.word from identity.user_tenant_access m,
        identity.words_of(new.full_name, new.username, new.email) w where m.user_id = new.id;
  end if;
  return null;
end $$;

-- 'Nur Siti Aminah' → 'nur siti aminah', 'siti aminah', 'aminah'; username and e-mail as a whole.
create function identity.words_of(full_name text, username text, email text) returns table (word text)
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select distinct left(w, 80) from (
    select array_to_string(parts[i:], ' ') as w
      from (select regexp_split_to_array(trim(lower(full_name)), '\s+') as parts) p, generate_series(1, cardinality(p.parts)) i
    union all select lower(username)
    union all select lower(email)
  ) all_words where w is not null and w <> ''
$$;

create function identity.index_new_membership() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  insert into identity.user_words (tenant_id, user_id, word)
    select new.tenant_id, new.user_id, w.word from identity.users u, identity.words_of(u.full_name, u.username, u.email) w
    where u.id = new.user_id;
  return null;
end $$;
create trigger index_new_membership after insert on identity.user_tenant_access
  for each row execute function identity.index_new_membership();
create trigger carry_user_to_memberships after update of email, full_name, username, user_type, status on identity.users
  for each row execute function identity.carry_user_to_memberships();

-- ---------------------------------------------------------------- what must look across tenants
-- Before a tenant is known: the account behind a name, and the tenants it may enter.
create function identity.find_login(name text)
  returns table (user_id uuid, password_hash text, status text, user_type text, home_tenant_id int, tenants jsonb)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select u.id, u.password_hash, u.status, u.user_type, u.home_tenant_id,
    (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'domain', t.domain, 'is_active', t.is_active) order by t.name), '[]')
       from identity.user_tenant_access m join tenancy.tenants t on t.id = m.tenant_id where m.user_id = u.id)
  from identity.users u
  where (u.username_key = lower(name) or u.email_key = lower(name)) and u.erased_at is null
  order by (u.username_key = lower(name)) desc limit 1
$$;
-- The other tenants of a person who is signed in.
create function identity.tenants_of(wanted uuid) returns table (id int, name text, domain text, is_active boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select t.id, t.name, t.domain, t.is_active from identity.user_tenant_access m join tenancy.tenants t on t.id = m.tenant_id
  where m.user_id = wanted order by t.name
$$;
-- Whether a username or e-mail is taken anywhere: uniqueness is across tenants, the answer is yes or no.
create function identity.name_is_taken(wanted text, but_not uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from identity.users where (username_key = lower(wanted) or email_key = lower(wanted)) and id is distinct from but_not)
$$;

-- The crossing role owns these and may bypass the wall; nobody can log in as it.
grant usage on schema tenancy, identity, platform to balai_crossing;
grant select on tenancy.tenants, identity.users, identity.user_tenant_access to balai_crossing;
grant update (user_email, user_full_name, user_type, status, updated_at) on identity.user_tenant_access to balai_crossing;
grant select, insert, delete on identity.user_words to balai_crossing;
grant create on schema identity, tenancy to balai_crossing;
grant insert on tenancy.tenants to balai_crossing;
alter function tenancy.create_tenant(text, text, text, text) owner to balai_crossing;
alter function tenancy.find_tenant(text) owner to balai_crossing;
alter function tenancy.vendor_tenant() owner to balai_crossing;
alter function identity.carry_user_to_memberships() owner to balai_crossing;
alter function identity.index_new_membership() owner to balai_crossing;
alter function identity.find_login(text) owner to balai_crossing;
alter function identity.tenants_of(uuid) owner to balai_crossing;
alter function identity.name_is_taken(text, uuid) owner to balai_crossing;
revoke create on schema identity, tenancy from balai_crossing;
revoke execute on all functions in schema identity, tenancy from public;
grant execute on function identity.words_of(text, text, text) to balai_api, balai_worker, balai_crossing;
grant execute on function tenancy.create_tenant(text, text, text, text), tenancy.find_tenant(text), tenancy.vendor_tenant(), identity.find_login(text),
  identity.tenants_of(uuid), identity.name_is_taken(text, uuid) to balai_api, balai_worker;
