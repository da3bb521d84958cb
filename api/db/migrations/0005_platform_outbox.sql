-- Mails are sealed and forgotten once sent; the demo's mailbox; what looks after the outbox, kept answers and the queue.

-- A mail may carry a reset link: its body is ciphertext, and gone when it was sent.
alter table platform.mails drop column text, drop column html;
alter table platform.mails add column body bytea, add column demo boolean not null default false;
create index mails_of_the_demo on platform.mails (id) where demo;
create index mails_never_tried on platform.mails (created_at) where status = 'waiting' and attempts = 0;
grant delete on platform.mails to balai_api, balai_worker;

-- Due times in the future are slept for; the queue itself would look every two seconds.
create index jobs_by_due_time on graphile_worker._private_jobs (run_at) where is_available;

-- ---------------------------------------------------------------- what must look across tenants
-- The demo's mailbox. Only rows that were written with the demo on and no SMTP are within its reach.
create function platform.demo_mails(from_id uuid, backwards boolean, how_many int)
  returns table (tenant_id int, id uuid, recipient text, subject text, body bytea, created_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.tenant_id, m.id, m.recipient, m.subject, m.body, m.created_at from platform.mails m
  where m.demo and m.body is not null
    and (from_id is null or (backwards and m.id > from_id) or (not backwards and m.id < from_id))
  order by case when backwards then m.id end asc, case when not backwards then m.id end desc
  limit least(how_many, 101)
$$;
-- Mails written while no SMTP was set: found once there is one, then each is sent inside its own tenant.
create function platform.mails_never_tried(before timestamptz, how_many int) returns table (tenant_id int, id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.tenant_id, m.id from platform.mails m
  where m.status = 'waiting' and m.attempts = 0 and m.created_at < before and not m.demo
  order by m.created_at limit least(how_many, 500)
$$;
-- Kept answers are of no use after a day.
create function platform.forget_answers(before timestamptz, how_many int) returns int
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with old as (
    delete from platform.idempotency_keys k using (
      select i.tenant_id, i.user_id, i.route, i.key from platform.idempotency_keys i
      where i.created_at < before limit least(how_many, 10000)) o
    where k.tenant_id = o.tenant_id and k.user_id = o.user_id and k.route = o.route and k.key = o.key
    returning 1)
  select count(*)::int from old
$$;
create index idempotency_keys_by_moment on platform.idempotency_keys (created_at);
grant select on platform.mails, platform.idempotency_keys to balai_crossing;
grant delete on platform.idempotency_keys to balai_crossing;
grant create on schema platform to balai_crossing;
alter function platform.demo_mails(uuid, boolean, int) owner to balai_crossing;
alter function platform.mails_never_tried(timestamptz, int) owner to balai_crossing;
alter function platform.forget_answers(timestamptz, int) owner to balai_crossing;
revoke create on schema platform from balai_crossing;
revoke execute on function platform.demo_mails(uuid, boolean, int), platform.mails_never_tried(timestamptz, int),
  platform.forget_answers(timestamptz, int) from public;
grant execute on function platform.demo_mails(uuid, boolean, int) to balai_api;
grant execute on function platform.mails_never_tried(timestamptz, int), platform.forget_answers(timestamptz, int) to balai_worker;
