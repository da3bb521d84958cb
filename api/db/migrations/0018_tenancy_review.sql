-- What an invoice says of seller and buyer stays as it was on its day; the calendar knows each tenant's own day.

-- NULL until it is issued. Those that were before are given what is true today.
alter table tenancy.invoices
  add column seller jsonb,
  add column buyer jsonb;
update tenancy.invoices i
  set seller = jsonb_build_object('name', s.seller_name, 'address', s.seller_address, 'tax_number', s.seller_tax_number),
    buyer = jsonb_build_object('name', t.name, 'legal_name', t.legal_name, 'address', t.address,
      'tax_number', t.tax_number, 'contact_email', t.contact_email, 'contact_phone', t.contact_phone)
  from tenancy.tenants t, tenancy.billing_settings s
  where t.id = i.tenant_id and i.number is not null;

-- Finder of tenants whose calendar may be due: each with its earliest day and its time zone, since one day is over at
-- Jayapura two hours before it is at Jakarta. Each is worked inside itself.
drop function tenancy.billing_due(date, int, int);
grant create on schema tenancy to balai_crossing;
create function tenancy.billing_due(latest date, after_tenant int, how_many int)
  returns table (tenant_id int, due_on date, time_zone text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select d.tenant_id, min(d.check_on), min(t.time_zone) from (
      select s.tenant_id, s.check_on from tenancy.subscriptions s where s.check_on <= latest and s.tenant_id > after_tenant
      union all
      select i.tenant_id, i.check_on from tenancy.invoices i where i.check_on <= latest and i.tenant_id > after_tenant
    ) d
    join tenancy.tenants t on t.id = d.tenant_id and t.is_active
    group by d.tenant_id order by d.tenant_id limit how_many
  $$;
alter function tenancy.billing_due(date, int, int) owner to balai_crossing;
revoke create on schema tenancy from balai_crossing;
revoke execute on function tenancy.billing_due(date, int, int) from public;
grant execute on function tenancy.billing_due(date, int, int) to balai_worker;
