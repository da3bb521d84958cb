-- What lists of users stand on, invitations to people whom another tenant already has, and imports.

-- An invitation shows in its tenant as a user like any other, so that nobody learns from it whether the address is
-- known elsewhere. It stands for that person until they accept; until then it takes no name and nobody signs in as it.
alter table identity.users add column stands_for uuid;
alter table identity.users drop column username_key, drop column email_key;
alter table identity.users
  add column username_key text generated always as (case when stands_for is null then lower(username) end) stored,
  add column email_key text generated always as (case when stands_for is null then lower(email) end) stored,
  add constraint username_is_taken unique (username_key),
  add constraint email_is_taken unique (email_key);
create unique index one_invitation_per_address on identity.users (home_tenant_id, lower(email)) where stands_for is not null;

alter table identity.password_tokens drop constraint password_tokens_purpose_check;
alter table identity.password_tokens
  add constraint password_tokens_purpose_check check (purpose in ('reset', 'invitation', 'slip', 'join'));

-- ---------------------------------------------------------------- lists
-- One row per thing by which a member is filtered ('' for all members, 's:ACTIVE', 't:CORE', 'r:<role>',
-- 'x:NAME=value'), in the order of the list: every filter is a range of one B-tree.
drop trigger index_new_membership on identity.user_tenant_access;
drop trigger carry_user_to_memberships on identity.users;
drop function identity.index_new_membership();
drop table identity.user_words;
drop index identity.members_by_name, identity.members_by_age, identity.members_by_status, identity.members_by_type;

create table identity.user_facets (
  tenant_id int not null,
  facet text collate "C" not null,
  user_id uuid not null,
  name_key text collate "C" not null,
  created_at timestamptz not null,
  primary key (tenant_id, facet, user_id),
  foreign key (tenant_id, user_id) references identity.user_tenant_access (tenant_id, user_id) on delete cascade
);
create index facets_by_name on identity.user_facets (tenant_id, facet, name_key, user_id);
create index facets_by_age on identity.user_facets (tenant_id, facet, created_at, user_id);
create index facets_by_user on identity.user_facets (tenant_id, user_id);

-- The words of a member under each facet, so that a search within a filter is one range too. `previous` is the word
-- of the same member just before this one: a member whose words begin alike is found by the first of them only.
create table identity.user_words (
  tenant_id int not null,
  facet text collate "C" not null,
  word text collate "C" not null,
  user_id uuid not null,
  previous text collate "C" not null,
  primary key (tenant_id, facet, word, user_id)
);
create index words_by_user on identity.user_words (tenant_id, user_id, facet);
grant select on identity.user_facets, identity.user_words to balai_api, balai_worker;

create function identity.ranked_words(full_name text, username text, email text)
  returns table (word text, previous text) language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select w.word, coalesce(lag(w.word) over (order by w.word collate "C"), '') from identity.words_of(full_name, username, email) w
$$;

create function identity.restriction_values(restrictions jsonb) returns table (name text, value text)
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select distinct e.key, v.item #>> '{}' from jsonb_each(restrictions) e,
    jsonb_array_elements(case when jsonb_typeof(e.value) = 'array' then e.value else jsonb_build_array(e.value) end) v (item)
$$;

create function identity.add_words_of_facets() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  insert into identity.user_words (tenant_id, facet, word, user_id, previous)
    with words as materialized (
      select u.id, w.word, w.previous from identity.users u, identity.ranked_words(u.full_name, u.username, u.email) w
      where u.id in (select user_id from added))
    select a.tenant_id, a.facet, w.word, a.user_id, w.previous from added a join words w on w.id = a.user_id;
  return null;
end $$;
create function identity.remove_words_of_facets() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  delete from identity.user_words w using removed r
    where w.tenant_id = r.tenant_id and w.user_id = r.user_id and w.facet = r.facet;
  return null;
end $$;
create trigger add_words after insert on identity.user_facets referencing new table as added
  for each statement execute function identity.add_words_of_facets();
create trigger remove_words after delete on identity.user_facets referencing old table as removed
  for each statement execute function identity.remove_words_of_facets();

create function identity.add_member_facets() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  insert into identity.user_facets (tenant_id, facet, user_id, name_key, created_at)
    select a.tenant_id, f.facet, a.user_id, a.name_key, a.created_at from added a,
      lateral (values (''), ('s:' || a.status), ('t:' || a.user_type)) f (facet);
  return null;
end $$;
create trigger add_facets after insert on identity.user_tenant_access referencing new table as added
  for each statement execute function identity.add_member_facets();

create function identity.move_member_facets() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
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
create trigger move_facets after update of user_full_name, user_type, status on identity.user_tenant_access
  for each row execute function identity.move_member_facets();

create function identity.add_role_facets() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  insert into identity.user_facets (tenant_id, facet, user_id, name_key, created_at)
    select a.tenant_id, 'r:' || a.role_id, a.user_id, m.name_key, m.created_at
    from added a join identity.user_tenant_access m on m.tenant_id = a.tenant_id and m.user_id = a.user_id;
  return null;
end $$;
create function identity.remove_role_facets() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  delete from identity.user_facets f using removed r
    where f.tenant_id = r.tenant_id and f.user_id = r.user_id and f.facet = 'r:' || r.role_id;
  return null;
end $$;
create trigger add_facets after insert on identity.user_roles referencing new table as added
  for each statement execute function identity.add_role_facets();
create trigger remove_facets after delete on identity.user_roles referencing old table as removed
  for each statement execute function identity.remove_role_facets();

create function identity.add_restriction_facets() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  insert into identity.user_facets (tenant_id, facet, user_id, name_key, created_at)
    select a.tenant_id, 'x:' || a.name || '=' || a.value, a.user_id, m.name_key, m.created_at
    from added a join identity.user_tenant_access m on m.tenant_id = a.tenant_id and m.user_id = a.user_id;
  return null;
end $$;
create function identity.remove_restriction_facets() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  delete from identity.user_facets f using removed r
    where f.tenant_id = r.tenant_id and f.user_id = r.user_id and f.facet = 'x:' || r.name || '=' || r.value;
  return null;
end $$;
create trigger add_facets after insert on identity.user_restrictions referencing new table as added
  for each statement execute function identity.add_restriction_facets();
create trigger remove_facets after delete on identity.user_restrictions referencing old table as removed
  for each statement execute function identity.remove_restriction_facets();

-- A change of a person reaches their memberships, search words and restrictions in every tenant.
create or replace function identity.carry_user_to_memberships() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
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
create trigger carry_user_to_memberships
  after update of email, full_name, username, user_type, status, restrictions on identity.users
  for each row execute function identity.carry_user_to_memberships();

-- ---------------------------------------------------------------- what must look across tenants
-- Who has these names (usernames or e-mail addresses) in whatever tenant, and of how many they are members still.
create function identity.whose_names(names text[])
  returns table (name text, user_id uuid, home_tenant_id int, memberships int)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  -- OFFSET 0: one look-up by index for each name, whatever the planner thinks of the table's size.
  select n, u.id, u.home_tenant_id, (select count(*)::int from identity.user_tenant_access m where m.user_id = u.id)
  from unnest(names) n
  cross join lateral (select p.id, p.home_tenant_id from identity.users p where p.username_key = lower(n) offset 0) u
  union
  select n, u.id, u.home_tenant_id, (select count(*)::int from identity.user_tenant_access m where m.user_id = u.id)
  from unnest(names) n
  cross join lateral (select p.id, p.home_tenant_id from identity.users p where p.email_key = lower(n) offset 0) u
$$;

-- Whether a tenant would be left without an active SUPER_ADMIN if this person no longer were one: in the running
-- tenant, or in every one of theirs. Locks the roles, so that of two such removals at once the second sees the first.
create function identity.last_super_admin(wanted uuid, everywhere boolean) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
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

-- Erasure: a person leaves every tenant. Only their home may ask for it.
create function identity.end_all_memberships(wanted uuid) returns int
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with gone as (
    delete from identity.user_tenant_access m using identity.users u
    where m.user_id = wanted and u.id = wanted
      and u.home_tenant_id = nullif(current_setting('app.tenant_id', true), '')::int
    returning 1)
  select count(*)::int from gone
$$;

-- ---------------------------------------------------------------- imports
create table identity.user_import_errors (
  tenant_id int not null,
  import_id uuid not null,
  row int not null,
  "column" text not null,
  code text not null,
  params jsonb not null default '{}',
  primary key (tenant_id, import_id, row, "column", code),
  foreign key (tenant_id, import_id) references identity.user_imports (tenant_id, id) on delete cascade
);
grant select, insert, delete on identity.user_import_errors to balai_api, balai_worker;

grant select, insert, update, delete on identity.user_facets, identity.user_words to balai_crossing;
grant select, insert, delete on identity.user_restrictions to balai_crossing;
grant select on identity.user_roles to balai_crossing;
grant select, update on identity.roles to balai_crossing;
grant delete on identity.user_tenant_access to balai_crossing;
grant create on schema identity to balai_crossing;
alter function identity.add_words_of_facets() owner to balai_crossing;
alter function identity.remove_words_of_facets() owner to balai_crossing;
alter function identity.add_member_facets() owner to balai_crossing;
alter function identity.move_member_facets() owner to balai_crossing;
alter function identity.add_role_facets() owner to balai_crossing;
alter function identity.remove_role_facets() owner to balai_crossing;
alter function identity.add_restriction_facets() owner to balai_crossing;
alter function identity.remove_restriction_facets() owner to balai_crossing;
alter function identity.whose_names(text[]) owner to balai_crossing;
alter function identity.last_super_admin(uuid, boolean) owner to balai_crossing;
alter function identity.end_all_memberships(uuid) owner to balai_crossing;
revoke create on schema identity from balai_crossing;
revoke execute on all functions in schema identity from public;
grant execute on function identity.ranked_words(text, text, text), identity.restriction_values(jsonb)
  to balai_api, balai_worker, balai_crossing;
grant execute on function identity.whose_names(text[]), identity.last_super_admin(uuid, boolean),
  identity.end_all_memberships(uuid) to balai_api, balai_worker;
