-- What ten thousand institutions cost: the last page of their list as much as the first, the dashboard one pass over each table.

create index invoices_paid on tenancy.invoices (paid_on) include (total) where status = 'paid';

drop function tenancy.list_tenants(text, text, text, text, int, boolean, int);
drop function tenancy.vendor_dashboard(date);
grant create on schema tenancy to balai_crossing;

-- Answers the vendor only. A page of institutions under one facet: by id, or, with a search, by the words found.
create function tenancy.list_tenants(wanted_facet text, from_word text, below_word text, after_word text, after_id int,
    back boolean, how_many int)
  returns table (id int, name text, domain text, type text, is_active boolean, created_at timestamptz, user_count int,
    plan_id int, plan_code text, plan_name text, standing text, overdue_total bigint, word text)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  direction text := case when back then 'desc' else 'asc' end;
  beyond text := case when back then '<' else '>' end;
begin
  if not tenancy.is_vendor() then return; end if;
  return query execute
    'select t.id, t.name, t.domain, t.type, t.is_active, t.created_at, t.member_count, p.id, p.code, p.name, t.standing,
       (select coalesce(sum(i.total), 0)::bigint from tenancy.invoices i where i.tenant_id = t.id and i.status = ''overdue''),
       f.word::text
     from (select w.tenant_id, w.word from tenancy.tenant_words w where w.facet = $1'
    || case when from_word is null then ' and w.word = '''''
            else ' and w.word >= $2 and w.word < $3 and w.previous < $2' end
    -- Beside an equality on the word a comparison of the pair would not begin in the index where the page begins.
    || case when after_id is null then ''
            when from_word is null then ' and w.tenant_id ' || beyond || ' $5'
            else ' and (w.word, w.tenant_id) ' || beyond || ' ($4, $5)' end
    || ' order by w.word ' || direction || ', w.tenant_id ' || direction || ' limit $6) f
     -- OFFSET 0: one look-up by index for each row of the page, whatever the planner thinks of the tables'' sizes.
     cross join lateral (select * from tenancy.tenants where id = f.tenant_id offset 0) t
     left join lateral (select plan_id from tenancy.subscriptions
       where tenant_id = f.tenant_id and kind = ''primary'' and status <> ''cancelled'' offset 0) s on true
     left join tenancy.plans p on p.id = s.plan_id
     order by f.word ' || direction || ', f.tenant_id ' || direction
    using wanted_facet, from_word, below_word, coalesce(after_word, ''), after_id, how_many;
end $$;

-- Answers the vendor only: sums over all institutions, as the dashboard shows them.
create function tenancy.vendor_dashboard(today date) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with months as (
    select m::date as month from generate_series(date_trunc('month', today::timestamp) - interval '11 months',
      date_trunc('month', today::timestamp), interval '1 month') m),
  span as (select min(month) as first, (max(month) + interval '1 month')::date as after from months)
  select jsonb_build_object(
    'tenants', (select jsonb_build_object('total', coalesce(sum(active + inactive), 0),
        'by_type', coalesce(jsonb_agg(jsonb_build_object('type', type, 'active', active, 'inactive', inactive) order by type), '[]'))
      from (select type, count(*) filter (where is_active) as active, count(*) filter (where not is_active) as inactive
        from tenancy.tenants group by type) t),
    'new_per_month', (select jsonb_agg(jsonb_build_object('month', to_char(m.month, 'YYYY-MM'), 'count', coalesce(n.count, 0))
        order by m.month)
      from months m left join (
        select date_trunc('month', t.created_at at time zone 'Asia/Jakarta')::date as month, count(*) as count
        from tenancy.tenants t, span where t.created_at >= span.first::timestamp at time zone 'Asia/Jakarta' group by 1) n
        on n.month = m.month),
    'subscriptions', (select jsonb_build_object(
        'trial', count(*) filter (where status = 'trial'), 'active', count(*) filter (where status = 'active'),
        'past_due', count(*) filter (where status = 'past_due'), 'suspended', count(*) filter (where status = 'suspended'),
        'cancelled', count(*) filter (where status = 'cancelled')) from tenancy.subscriptions),
    'mrr', (select coalesce(round(sum(case p.period when 'yearly' then p.price / 12.0 else p.price end)), 0)::bigint
      from tenancy.subscriptions s join tenancy.plans p on p.id = s.plan_id where s.status in ('active', 'past_due')),
    'overdue', (select jsonb_build_object('count', count(*), 'total', coalesce(sum(total), 0)::bigint,
        'oldest', (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'number', o.number, 'due_on', o.due_on, 'total', o.total,
            'tenant', jsonb_build_object('id', t.id, 'name', t.name)) order by o.due_on, o.id), '[]')
          from (select * from tenancy.invoices where status = 'overdue' order by due_on, id limit 10) o
          join tenancy.tenants t on t.id = o.tenant_id))
      from tenancy.invoices where status = 'overdue'),
    'awaiting', jsonb_build_object('count', (select count(*) from tenancy.payments where status = 'pending')),
    'revenue_per_month', (select jsonb_agg(jsonb_build_object('month', to_char(m.month, 'YYYY-MM'), 'total', coalesce(r.total, 0))
        order by m.month)
      from months m left join (
        select date_trunc('month', i.paid_on)::date as month, sum(i.total)::bigint as total
        from tenancy.invoices i, span
        where i.status = 'paid' and i.paid_on >= span.first and i.paid_on < span.after group by 1) r on r.month = m.month),
    'modules', (select jsonb_agg(jsonb_build_object('code', o.code, 'name', o.name, 'active', coalesce(u.active, 0)) order by o.code)
      from tenancy.modules o left join (
        select e.module_id, count(*) as active from tenancy.tenant_modules e join tenancy.tenants t on t.id = e.tenant_id
        where e.status = 'aktif' and t.is_active group by e.module_id) u on u.module_id = o.id),
    'plans', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'count', coalesce(u.count, 0)) order by p.id), '[]')
      from tenancy.plans p left join (
        select plan_id, count(*) as count from tenancy.subscriptions where status <> 'cancelled' group by plan_id) u
        on u.plan_id = p.id))
  where tenancy.is_vendor()
$$;

alter function tenancy.list_tenants(text, text, text, text, int, boolean, int) owner to balai_crossing;
alter function tenancy.vendor_dashboard(date) owner to balai_crossing;
revoke create on schema tenancy from balai_crossing;
revoke execute on function tenancy.list_tenants(text, text, text, text, int, boolean, int), tenancy.vendor_dashboard(date)
  from public;
grant execute on function tenancy.list_tenants(text, text, text, text, int, boolean, int), tenancy.vendor_dashboard(date)
  to balai_api;
