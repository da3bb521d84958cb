-- Lists of billing: each page is one function that runs with the caller's rights, so that the wall stands. The vendor's
-- lists over all institutions call the same function from one that may cross, and answer nobody else.

alter table tenancy.invoices
  add column issued_year int generated always as (extract(year from issued_on)::int) stored,
  add column issued_month int generated always as ((extract(year from issued_on) * 100 + extract(month from issued_on))::int) stored;
create index invoices_of_all_by_year on tenancy.invoices (issued_year, id desc);
create index invoices_of_all_by_month on tenancy.invoices (issued_month, id desc);
create index invoices_of_all_by_year_and_status on tenancy.invoices (issued_year, status, id desc);
create index invoices_of_all_by_month_and_status on tenancy.invoices (issued_month, status, id desc);
create index invoices_by_year on tenancy.invoices (tenant_id, issued_year, id desc);
create index invoices_by_month on tenancy.invoices (tenant_id, issued_month, id desc);
create index subscriptions_by_status on tenancy.subscriptions (tenant_id, status, id desc);
create index subscriptions_of_all_by_status on tenancy.subscriptions (status, id desc);
create index subscriptions_by_next_plan on tenancy.subscriptions (next_plan_id) where next_plan_id is not null;
create index invoice_lines_by_plan on tenancy.invoice_lines (plan_id) where plan_id is not null;
create index billing_events_of_all on tenancy.billing_events (id desc);
create index billing_events_of_all_by_entity on tenancy.billing_events (entity, entity_id, id desc);

grant create on schema tenancy to balai_crossing;
grant select on tenancy.billing_events to balai_crossing;
grant update (check_on) on tenancy.subscriptions to balai_crossing;

-- In all of these OFFSET 0 makes one look-up by index for each row of the page, whatever the planner thinks of the
-- tables' sizes.

-- of_tenant NULL: of all that the caller may see. drafts: also what has no number yet.
create function tenancy.page_of_invoices(of_tenant int, drafts boolean, wanted_status text, wanted_year int, wanted_month int,
    after_id uuid, back boolean, how_many int)
  returns table (id uuid, number text, status text, reason text, issued_on date, due_on date, subtotal bigint,
    tax_rate int, tax bigint, total bigint, paid_on date, tenant_id int, tenant_name text)
  language plpgsql stable set search_path = pg_catalog, pg_temp as $$
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

create function tenancy.page_of_subscriptions(of_tenant int, wanted_status text, after_id uuid, back boolean, how_many int)
  returns table (id uuid, tenant_id int, tenant_name text, plan_id int, plan_code text, plan_name text, plan_price bigint,
    plan_period text, kind text, status text, started_on date, trial_until date, paid_from date, paid_until date,
    suspended_on date, next_plan_id int, next_plan_code text, next_plan_name text, next_plan_on date,
    cancel_at_end boolean, ended_on date, end_reason text, version int, modules text[], owes boolean, waits boolean)
  language plpgsql stable set search_path = pg_catalog, pg_temp as $$
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

-- Oldest first: a queue.
create function tenancy.page_of_payments(of_tenant int, wanted_status text, after_id uuid, back boolean, how_many int)
  returns table (id uuid, amount bigint, method text, paid_on date, note text, status text, reject_reason text,
    proof_name text, proof_type text, proof_size int, created_at timestamptz, verified_at timestamptz, tenant_id int,
    tenant_name text, invoice_id uuid, invoice_number text, invoice_status text, invoice_due_on date, invoice_total bigint)
  language plpgsql stable set search_path = pg_catalog, pg_temp as $$
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

create function tenancy.page_of_billing_events(of_tenant int, wanted_entity text, wanted_id text, after_id uuid, back boolean,
    how_many int)
  returns table (id uuid, entity text, entity_id text, event text, old_status text, new_status text, details jsonb,
    actor_id uuid, actor_name text, at timestamptz, tenant_id int, tenant_name text)
  language plpgsql stable set search_path = pg_catalog, pg_temp as $$
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

create function tenancy.all_invoices(wanted_status text, wanted_year int, wanted_month int, after_id uuid, back boolean,
    how_many int)
  returns table (id uuid, number text, status text, reason text, issued_on date, due_on date, subtotal bigint,
    tax_rate int, tax bigint, total bigint, paid_on date, tenant_id int, tenant_name text)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not tenancy.is_vendor() then return; end if;
  return query select * from tenancy.page_of_invoices(null, true, wanted_status, wanted_year, wanted_month, after_id, back,
    how_many);
end $$;

create function tenancy.all_subscriptions(wanted_status text, after_id uuid, back boolean, how_many int)
  returns table (id uuid, tenant_id int, tenant_name text, plan_id int, plan_code text, plan_name text, plan_price bigint,
    plan_period text, kind text, status text, started_on date, trial_until date, paid_from date, paid_until date,
    suspended_on date, next_plan_id int, next_plan_code text, next_plan_name text, next_plan_on date,
    cancel_at_end boolean, ended_on date, end_reason text, version int, modules text[], owes boolean, waits boolean)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not tenancy.is_vendor() then return; end if;
  return query select * from tenancy.page_of_subscriptions(null, wanted_status, after_id, back, how_many);
end $$;

create function tenancy.all_payments(wanted_status text, after_id uuid, back boolean, how_many int)
  returns table (id uuid, amount bigint, method text, paid_on date, note text, status text, reject_reason text,
    proof_name text, proof_type text, proof_size int, created_at timestamptz, verified_at timestamptz, tenant_id int,
    tenant_name text, invoice_id uuid, invoice_number text, invoice_status text, invoice_due_on date, invoice_total bigint)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not tenancy.is_vendor() then return; end if;
  return query select * from tenancy.page_of_payments(null, wanted_status, after_id, back, how_many);
end $$;

create function tenancy.all_billing_events(wanted_entity text, wanted_id text, after_id uuid, back boolean, how_many int)
  returns table (id uuid, entity text, entity_id text, event text, old_status text, new_status text, details jsonb,
    actor_id uuid, actor_name text, at timestamptz, tenant_id int, tenant_name text)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not tenancy.is_vendor() then return; end if;
  return query select * from tenancy.page_of_billing_events(null, wanted_entity, wanted_id, after_id, back, how_many);
end $$;

-- How many subscriptions run on each plan, and whether anything ever pointed at it: then it cannot be deleted.
create function tenancy.plan_uses(plan_ids int[]) returns table (plan_id int, running int, used boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.id, (select count(*)::int from tenancy.subscriptions s where s.plan_id = p.id and s.status <> 'cancelled'),
    exists (select from tenancy.subscriptions s where s.plan_id = p.id)
      or exists (select from tenancy.subscriptions s where s.next_plan_id = p.id)
      or exists (select from tenancy.invoice_lines l where l.plan_id = p.id)
  from tenancy.plans p where p.id = any(plan_ids) and tenancy.is_vendor()
$$;

-- Another set of modules is felt by the plan's tenants when the calendar next runs, not only when they are due.
create function tenancy.wake_plan(wanted int, today date) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update tenancy.subscriptions set check_on = least(check_on, today)
    where plan_id = wanted and status <> 'cancelled' and tenancy.is_vendor()
$$;

alter function tenancy.all_invoices(text, int, int, uuid, boolean, int) owner to balai_crossing;
alter function tenancy.all_subscriptions(text, uuid, boolean, int) owner to balai_crossing;
alter function tenancy.all_payments(text, uuid, boolean, int) owner to balai_crossing;
alter function tenancy.all_billing_events(text, text, uuid, boolean, int) owner to balai_crossing;
alter function tenancy.plan_uses(int[]) owner to balai_crossing;
alter function tenancy.wake_plan(int, date) owner to balai_crossing;
revoke create on schema tenancy from balai_crossing;
revoke execute on function tenancy.page_of_invoices(int, boolean, text, int, int, uuid, boolean, int),
  tenancy.page_of_subscriptions(int, text, uuid, boolean, int), tenancy.page_of_payments(int, text, uuid, boolean, int),
  tenancy.page_of_billing_events(int, text, text, uuid, boolean, int),
  tenancy.all_invoices(text, int, int, uuid, boolean, int), tenancy.all_subscriptions(text, uuid, boolean, int),
  tenancy.all_payments(text, uuid, boolean, int), tenancy.all_billing_events(text, text, uuid, boolean, int),
  tenancy.plan_uses(int[]), tenancy.wake_plan(int, date) from public;
grant execute on function tenancy.page_of_invoices(int, boolean, text, int, int, uuid, boolean, int),
  tenancy.page_of_subscriptions(int, text, uuid, boolean, int), tenancy.page_of_payments(int, text, uuid, boolean, int),
  tenancy.page_of_billing_events(int, text, text, uuid, boolean, int) to balai_api, balai_crossing;
grant execute on function tenancy.all_invoices(text, int, int, uuid, boolean, int),
  tenancy.all_subscriptions(text, uuid, boolean, int), tenancy.all_payments(text, uuid, boolean, int),
  tenancy.all_billing_events(text, text, uuid, boolean, int), tenancy.plan_uses(int[]), tenancy.wake_plan(int, date)
  to balai_api;
