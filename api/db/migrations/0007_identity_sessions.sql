-- What ends a person's access ends it in every tenant; slips run out wherever they are used; old rows are swept.

-- When a one-time password runs out; null for a password of one's own.
alter table identity.users add column password_expires_at timestamptz;
-- The epoch of the person behind an impersonation when it began: theirs must not have moved since.
alter table identity.sessions add column impersonator_epoch int;
create index sessions_by_impersonator on identity.sessions (tenant_id, impersonator_id)
  where impersonator_id is not null and ended_at is null;

-- A new password closes every door that the old one opened, in whatever tenant: sessions and links.
create function identity.end_everywhere(wanted uuid, but_not uuid, why text, at timestamptz) returns int
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
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

-- Sessions, links and counters that have served their time.
create function identity.sweep(before timestamptz, how_many int) returns int
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
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

grant select, update (ended_at, ended_reason), delete on identity.sessions to balai_crossing;
grant select, update (used_at), delete on identity.password_tokens to balai_crossing;
grant create on schema identity to balai_crossing;
alter function identity.end_everywhere(uuid, uuid, text, timestamptz) owner to balai_crossing;
alter function identity.sweep(timestamptz, int) owner to balai_crossing;
revoke create on schema identity from balai_crossing;
revoke execute on function identity.end_everywhere(uuid, uuid, text, timestamptz), identity.sweep(timestamptz, int) from public;
grant execute on function identity.end_everywhere(uuid, uuid, text, timestamptz) to balai_api, balai_worker;
grant execute on function identity.sweep(timestamptz, int) to balai_worker;
