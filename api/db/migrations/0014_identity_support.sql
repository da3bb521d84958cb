-- The vendor's people in other institutions: as the founder of one that they make, and as helpers with its consent.

-- Whoever acts in another's name from another tenant: theirs, and the name to show, since they are no member here.
alter table identity.sessions
  add column impersonator_tenant_id int references tenancy.tenants (id),
  add column impersonator_name text check (length(impersonator_name) <= 150);

create trigger count_new_members after insert on identity.user_tenant_access referencing new table as changed
  for each statement execute function tenancy.count_members();
create trigger count_gone_members after delete on identity.user_tenant_access referencing old table as changed
  for each statement execute function tenancy.count_members();

grant create on schema identity to balai_crossing;
-- Makes one of the vendor's people the first member of the running tenant, and does nothing where there is a member.
create function identity.found_membership(person uuid, membership uuid, at timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
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
alter function identity.found_membership(uuid, uuid, timestamptz) owner to balai_crossing;
revoke create on schema identity from balai_crossing;
revoke execute on function identity.found_membership(uuid, uuid, timestamptz) from public;
grant execute on function identity.found_membership(uuid, uuid, timestamptz) to balai_api;
grant execute on function tenancy.vendor_tenant() to balai_crossing;

do $$ begin
  update tenancy.tenants t set member_count = (select count(*) from identity.user_tenant_access m where m.tenant_id = t.id);
end $$;
