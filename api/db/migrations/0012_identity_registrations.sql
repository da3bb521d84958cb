-- Institutions that register themselves: what was asked for until the address is proven by a code.

create table identity.registrations (
  -- The vendor's: there is no other tenant yet.
  tenant_id int not null references tenancy.tenants (id),
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  domain text not null check (length(domain) between 3 and 253),
  type text not null check (type <> 'vendor'),
  locale text not null check (locale in ('id', 'en')),
  primary_plan_id int not null,
  addon_plan_ids int[] not null default '{}' check (cardinality(addon_plan_ids) <= 20),
  -- Of whoever registers; gone as soon as the institution is there.
  full_name text check (length(full_name) between 1 and 150),
  email text check (length(email) between 3 and 100),
  email_key text generated always as (lower(email)) stored,
  password_hash text,
  -- Keyed; only the last code counts.
  code_hash bytea not null,
  code_expires_at timestamptz not null,
  code_sent_at timestamptz not null,
  tries_left int not null check (tries_left >= 0),
  codes_sent int not null check (codes_sent >= 1),
  created_at timestamptz not null,
  -- What it became, and the answer to whoever verifies again.
  made_tenant_id int references tenancy.tenants (id),
  finished_at timestamptz,
  invoice_number text,
  trial_until date,
  primary key (tenant_id, id),
  constraint finished_with_a_tenant check (finished_at is null or made_tenant_id is not null),
  constraint nothing_personal_once_finished
    check ((finished_at is not null) = (num_nonnulls(full_name, email, password_hash) = 0))
);
create index registrations_by_email on identity.registrations (tenant_id, email_key, created_at);
create index registrations_by_age on identity.registrations (tenant_id, created_at);
grant select, insert, update on identity.registrations to balai_api;
grant select, delete on identity.registrations to balai_worker;

grant create on schema identity to balai_crossing;
grant select on identity.registrations to balai_crossing;
grant execute on function tenancy.vendor_tenant() to balai_crossing;

-- Makes whoever has the address of a registration the first member of the tenant that it became: only while it is being
-- finished, by its own code, and where nobody is a member yet. Answers nobody where no account has the address, and
-- bound = false where that account cannot manage an institution.
create function identity.bind_registrant(registration uuid, code bytea, membership uuid, at timestamptz)
  returns table (person uuid, bound boolean)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
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
alter function identity.bind_registrant(uuid, bytea, uuid, timestamptz) owner to balai_crossing;
revoke create on schema identity from balai_crossing;
revoke execute on function identity.bind_registrant(uuid, bytea, uuid, timestamptz) from public;
grant execute on function identity.bind_registrant(uuid, bytea, uuid, timestamptz) to balai_api;
