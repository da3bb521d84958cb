-- Who is looked up in one tenant is found there at once, however many tenants they belong to: PostgreSQL 15 begins with
-- the person.
drop index identity.members_by_user;
create index members_by_user on identity.user_tenant_access (user_id, tenant_id);
