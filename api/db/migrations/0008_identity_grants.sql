-- What the processes may do, narrowed to what they do (docs/adr/0029).

-- ---------------------------------------------------------------- people
-- A person's id, home and beginning are set once.
revoke update on identity.users from balai_api, balai_worker;
grant update (username, email, password_hash, password_changed_at, password_expires_at, must_change_password,
  nik_sealed, nik_index, nik_last4, full_name, phone, user_type, status, restrictions, locale,
  mfa_secret, mfa_pending, mfa_last_step, mfa_recovery, epoch, version, stands_for, erased_at, updated_at, updated_by)
  on identity.users to balai_api, balai_worker;

-- Password, second factor, name, phone and language are the person's own wherever they are signed in; the rest is
-- their home's.
create or replace function identity.refuse_changes_from_outside() returns trigger language plpgsql
  set search_path = pg_catalog, pg_temp as $$
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
create or replace trigger refuse_changes_from_outside
  before update of username, email, user_type, status, restrictions, nik_sealed, nik_index, nik_last4, stands_for, erased_at
  on identity.users for each row execute function identity.refuse_changes_from_outside();

-- ---------------------------------------------------------------- memberships
-- Whose membership it is, is set once; name, address, type and status follow the person by a trigger.
revoke update on identity.user_tenant_access from balai_api, balai_worker;
grant update (tenant_role_id, last_login_at, updated_at) on identity.user_tenant_access to balai_api, balai_worker;

-- Whether all of these people are at home in the running tenant; yes or no.
create or replace function identity.all_at_home(people uuid[]) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select not exists (
    select from unnest(people) wanted (id) left join identity.users u on u.id = wanted.id
    where u.home_tenant_id is distinct from nullif(current_setting('app.tenant_id', true), '')::int)
$$;

-- Whoever is under the wall makes members only of people who are at home in their tenant: everybody else is asked, and
-- comes in by accept_invitation. A policy cannot say this: a table has one, and it is the wall (docs/adr/0008).
create or replace function identity.refuse_strangers() returns trigger language plpgsql
  set search_path = pg_catalog, pg_temp as $$
begin
  if row_security_active('identity.user_tenant_access')
     and not identity.all_at_home(array(select user_id from added)) then
    raise exception using errcode = '42501', message = 'whoever is at home elsewhere joins by an invitation';
  end if;
  return null;
end $$;
create or replace trigger a_refuse_strangers after insert on identity.user_tenant_access referencing new table as added
  for each statement execute function identity.refuse_strangers();

-- Takes the link of an invitation to join out of use and makes the person behind it a member, as their home has them.
-- Nobody comes in by an invitation that is used, has run out, waits for approval or was withdrawn.
create or replace function identity.accept_invitation(token bytea, membership uuid, at timestamptz)
  returns table (invitation uuid, person uuid)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
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

-- ---------------------------------------------------------------- the queue
-- The one way for a process to add a job: of its own tenant, under a key of its own tenant.
create or replace function platform.add_job(task text, payload json, run_at timestamptz, max_attempts int, job_key text)
  returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
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

-- The process that answers HTTP adds jobs by that function and counts them; what is in them it cannot read.
revoke all on all tables in schema graphile_worker from balai_api;
revoke all on all sequences in schema graphile_worker from balai_api;
revoke execute on all functions in schema graphile_worker from public, balai_api;
grant select (attempts, max_attempts, run_at, locked_at, is_available) on graphile_worker._private_jobs to balai_api;
grant select on graphile_worker.migrations to balai_api;

grant insert on identity.user_tenant_access to balai_crossing;
grant create on schema identity to balai_crossing;
alter function identity.all_at_home(uuid[]) owner to balai_crossing;
alter function identity.accept_invitation(bytea, uuid, timestamptz) owner to balai_crossing;
revoke create on schema identity from balai_crossing;
revoke execute on function identity.all_at_home(uuid[]), identity.accept_invitation(bytea, uuid, timestamptz),
  identity.refuse_strangers(), identity.refuse_changes_from_outside(),
  platform.add_job(text, json, timestamptz, int, text) from public;
grant execute on function identity.all_at_home(uuid[]), identity.accept_invitation(bytea, uuid, timestamptz),
  platform.add_job(text, json, timestamptz, int, text) to balai_api, balai_worker;
