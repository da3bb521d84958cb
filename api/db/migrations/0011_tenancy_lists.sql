-- The vendor's list of institutions with its search, and the vendor's dashboard.

alter table tenancy.tenants
  -- Of its primary plan: what the vendor's list filters by. Kept in step by a trigger.
  add column standing text not null default 'none'
    check (standing in ('none', 'trial', 'active', 'past_due', 'suspended', 'cancelled')),
  add column member_count int not null default 0;
grant update (standing, member_count) on tenancy.tenants to balai_crossing;
create index invoices_overdue on tenancy.invoices (due_on, id) where status = 'overdue';

-- One row per word under each combination of filters ('*/*/*', 'sekolah/*/*', 'sekolah/on/suspended'), so that every
-- filtered search is one range of one B-tree. The word '' stands for the list without a search. `previous` is the
-- word of the same tenant just before this one: whoever's words begin alike is found by the first of them only.
create table tenancy.tenant_words (
  tenant_id int not null references tenancy.tenants (id),
  facet text collate "C" not null,
  word text collate "C" not null,
  previous text collate "C" not null,
  primary key (tenant_id, facet, word)
);
create index tenants_by_word on tenancy.tenant_words (facet, word, tenant_id);
grant select, insert, delete on tenancy.tenant_words to balai_crossing;
grant create on schema tenancy to balai_crossing;

-- 'Koperasi Makmur Jaya' → 'koperasi makmur jaya', 'makmur jaya', 'jaya'; the domain as a whole.
create function tenancy.words_of(name text, domain text) returns table (word text, previous text)
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select w.word, coalesce(lag(w.word) over (order by w.word collate "C"), '') from (
    select left(array_to_string(parts[i:], ' '), 80) as word
      from (select string_to_array(btrim(lower(regexp_replace(name, '\s+', ' ', 'g'))), ' ') as parts) p,
        generate_series(1, cardinality(parts)) i
    union select left(lower(domain), 80)) w
$$;

create function tenancy.index_tenant() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  delete from tenancy.tenant_words where tenant_id = new.id;
  insert into tenancy.tenant_words (tenant_id, facet, word, previous)
    select new.id, t.facet || '/' || a.facet || '/' || s.facet, w.word, w.previous
    from (values ('*'), (new.type)) t (facet),
      (values ('*'), (case when new.is_active then 'on' else 'off' end)) a (facet),
      (values ('*'), (new.standing)) s (facet),
      (select '' as word, '' as previous union all select * from tenancy.words_of(new.name, new.domain)) w;
  return null;
end $$;
create trigger index_new_tenant after insert on tenancy.tenants for each row execute function tenancy.index_tenant();
create trigger index_changed_tenant after update of name, domain, type, is_active, standing on tenancy.tenants
  for each row when ((new.name, new.domain, new.type, new.is_active, new.standing)
    is distinct from (old.name, old.domain, old.type, old.is_active, old.standing))
  execute function tenancy.index_tenant();

create function tenancy.carry_standing() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
declare
  now_is text := coalesce((select s.status from tenancy.subscriptions s where s.tenant_id = new.tenant_id
    and s.kind = 'primary' and s.status <> 'cancelled' limit 1), 'cancelled');
begin
  update tenancy.tenants set standing = now_is where id = new.tenant_id and standing <> now_is;
  return null;
end $$;
create trigger carry_standing after insert or update of status on tenancy.subscriptions
  for each row when (new.kind = 'primary') execute function tenancy.carry_standing();

-- For the table of memberships, wherever it is: how many people an institution has.
create function tenancy.count_members() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  update tenancy.tenants t set member_count = t.member_count + case tg_op when 'INSERT' then c.people else -c.people end
    from (select tenant_id, count(*)::int as people from changed group by tenant_id) c where t.id = c.tenant_id;
  return null;
end $$;

-- Answers the vendor only. A page of institutions under one facet: by id, or, with a search, by the words found.
create function tenancy.list_tenants(wanted_facet text, from_word text, below_word text, after_word text, after_id int,
    back boolean, how_many int)
  returns table (id int, name text, domain text, type text, is_active boolean, created_at timestamptz, user_count int,
    plan_id int, plan_code text, plan_name text, standing text, overdue_total bigint, word text)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  direction text := case when back then 'desc' else 'asc' end;
begin
  if not tenancy.is_vendor() then return; end if;
  return query execute
    'select t.id, t.name, t.domain, t.type, t.is_active, t.created_at, t.member_count, p.id, p.code, p.name, t.standing,
       (select coalesce(sum(i.total), 0)::bigint from tenancy.invoices i where i.tenant_id = t.id and i.status = ''overdue''),
       f.word::text
     from (select w.tenant_id, w.word from tenancy.tenant_words w where w.facet = $1'
    || case when from_word is null then ' and w.word = '''''
            else ' and w.word >= $2 and w.word < $3 and w.previous < $2' end
    || case when after_id is null then ''
            when back then ' and (w.word, w.tenant_id) < ($4, $5)' else ' and (w.word, w.tenant_id) > ($4, $5)' end
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
  select jsonb_build_object(
    'tenants', jsonb_build_object(
      'total', (select count(*) from tenancy.tenants),
      'by_type', (select coalesce(jsonb_agg(jsonb_build_object('type', type, 'active', active, 'inactive', inactive) order by type), '[]')
        from (select type, count(*) filter (where is_active) as active, count(*) filter (where not is_active) as inactive
          from tenancy.tenants group by type) t)),
    'new_per_month', (select jsonb_agg(jsonb_build_object('month', to_char(m, 'YYYY-MM'), 'count',
        (select count(*) from tenancy.tenants where created_at >= m at time zone 'Asia/Jakarta'
          and created_at < (m + interval '1 month') at time zone 'Asia/Jakarta')) order by m)
      from generate_series(date_trunc('month', today::timestamp) - interval '11 months', date_trunc('month', today::timestamp), interval '1 month') m),
    'subscriptions', (select jsonb_build_object(
        'trial', count(*) filter (where status = 'trial'), 'active', count(*) filter (where status = 'active'),
        'past_due', count(*) filter (where status = 'past_due'), 'suspended', count(*) filter (where status = 'suspended'),
        'cancelled', count(*) filter (where status = 'cancelled')) from tenancy.subscriptions),
    'mrr', (select coalesce(round(sum(case p.period when 'yearly' then p.price / 12.0 else p.price end)), 0)::bigint
      from tenancy.subscriptions s join tenancy.plans p on p.id = s.plan_id where s.status in ('active', 'past_due')),
    'overdue', jsonb_build_object(
      'count', (select count(*) from tenancy.invoices where status = 'overdue'),
      'total', (select coalesce(sum(total), 0)::bigint from tenancy.invoices where status = 'overdue'),
      'oldest', (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'number', o.number, 'due_on', o.due_on, 'total', o.total,
          'tenant', jsonb_build_object('id', t.id, 'name', t.name)) order by o.due_on, o.id), '[]')
        from (select * from tenancy.invoices where status = 'overdue' order by due_on, id limit 10) o
        join tenancy.tenants t on t.id = o.tenant_id)),
    'awaiting', jsonb_build_object('count', (select count(*) from tenancy.payments where status = 'pending')),
    'revenue_per_month', (select jsonb_agg(jsonb_build_object('month', to_char(m, 'YYYY-MM'), 'total',
        (select coalesce(sum(total), 0)::bigint from tenancy.invoices where status = 'paid'
          and paid_on >= m::date and paid_on < (m + interval '1 month')::date)) order by m)
      from generate_series(date_trunc('month', today::timestamp) - interval '11 months', date_trunc('month', today::timestamp), interval '1 month') m),
    'modules', (select jsonb_agg(jsonb_build_object('code', code, 'name', name, 'active',
        (select count(*) from tenancy.tenant_modules e join tenancy.tenants t on t.id = e.tenant_id
          where e.module_id = modules.id and e.status = 'aktif' and t.is_active)) order by code) from tenancy.modules),
    'plans', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'count',
        (select count(*) from tenancy.subscriptions s where s.plan_id = plans.id and s.status <> 'cancelled')) order by id), '[]')
      from tenancy.plans))
  where tenancy.is_vendor()
$$;

alter function tenancy.index_tenant() owner to balai_crossing;
alter function tenancy.carry_standing() owner to balai_crossing;
alter function tenancy.count_members() owner to balai_crossing;
alter function tenancy.list_tenants(text, text, text, text, int, boolean, int) owner to balai_crossing;
alter function tenancy.vendor_dashboard(date) owner to balai_crossing;
revoke create on schema tenancy from balai_crossing;
revoke execute on function tenancy.words_of(text, text), tenancy.index_tenant(), tenancy.carry_standing(),
  tenancy.count_members(), tenancy.list_tenants(text, text, text, text, int, boolean, int),
  tenancy.vendor_dashboard(date) from public;
grant execute on function tenancy.words_of(text, text) to balai_crossing;
grant execute on function tenancy.list_tenants(text, text, text, text, int, boolean, int), tenancy.vendor_dashboard(date)
  to balai_api;

-- The tenants that are there already: each is written into the list as its standing is set.
insert into tenancy.tenant_words (tenant_id, facet, word, previous)
  select n.id, t.facet || '/' || a.facet || '/' || s.facet, w.word, w.previous from tenancy.tenants n,
    lateral (values ('*'), (n.type)) t (facet),
    lateral (values ('*'), (case when n.is_active then 'on' else 'off' end)) a (facet),
    lateral (values ('*'), (n.standing)) s (facet),
    lateral (select '' as word, '' as previous union all select * from tenancy.words_of(n.name, n.domain)) w;
