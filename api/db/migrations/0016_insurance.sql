-- Clients, policies, members and claims. What a restriction narrows by (client_code, policy_number, number,
-- provider_code) stands on each row itself, so that a narrowed list is a range of one index.
create schema insurance;
grant usage on schema insurance to balai_api, balai_worker, balai_crossing;

create table insurance.clients (
  tenant_id int not null references tenancy.tenants (id),
  id uuid not null,
  code text collate "C" not null check (code ~ '^[A-Z0-9]{4}$'),
  name text not null check (length(name) between 1 and 150),
  email text check (length(email) <= 200),
  phone text check (length(phone) <= 30),
  status text not null default 'ACTIVE' check (status in ('ACTIVE', 'INACTIVE')),
  version int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  constraint one_client_per_code unique (tenant_id, code)
);
create index clients_by_status on insurance.clients (tenant_id, status, code);

create table insurance.policies (
  tenant_id int not null,
  id uuid not null,
  number text collate "C" not null check (number ~ '^POL[0-9]{3,6}$'),
  client_code text collate "C" not null,
  start_on date not null,
  -- The last day of cover, included.
  end_on date not null,
  annual_limit bigint not null check (annual_limit between 1 and 1000000000000000),
  status text not null default 'ACTIVE' check (status in ('ACTIVE', 'INACTIVE')),
  version int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  constraint one_policy_per_number unique (tenant_id, number),
  constraint policy_stays_with_its_client unique (tenant_id, number, client_code),
  constraint policy_of_a_client foreign key (tenant_id, client_code) references insurance.clients (tenant_id, code),
  constraint policy_ends_after_its_start check (end_on >= start_on)
);
create index policies_by_client on insurance.policies (tenant_id, client_code, number);
create index policies_by_status on insurance.policies (tenant_id, status, number);
create index policies_by_client_and_status on insurance.policies (tenant_id, client_code, status, number);

create table insurance.members (
  tenant_id int not null,
  id uuid not null,
  number text collate "C" not null check (number ~ '^M[0-9]{5,9}$'),
  nik_sealed bytea,
  nik_index bytea,
  nik_last4 text check (length(nik_last4) = 4),
  name text not null check (length(name) between 1 and 150),
  birth_date date not null,
  policy_number text collate "C" not null,
  client_code text collate "C" not null,
  status text not null default 'ACTIVE' check (status in ('ACTIVE', 'INACTIVE')),
  version int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  constraint one_member_per_number unique (tenant_id, number),
  constraint member_of_a_policy foreign key (tenant_id, policy_number, client_code)
    references insurance.policies (tenant_id, number, client_code)
);
create index members_by_nik on insurance.members (tenant_id, nik_index) where nik_index is not null;
create index members_by_policy on insurance.members (tenant_id, policy_number, number);
create index members_by_client on insurance.members (tenant_id, client_code, number);
create index members_by_client_and_policy on insurance.members (tenant_id, client_code, policy_number, number);
create index members_by_status on insurance.members (tenant_id, status, number);
create index members_by_client_and_status on insurance.members (tenant_id, client_code, status, number);

create table insurance.claims (
  tenant_id int not null,
  id uuid not null,
  number text collate "C" not null check (number ~ '^K[0-9]{6,12}$'),
  member_number text collate "C" not null,
  -- Of the member when the claim was filed: a member who moves to another policy takes no claims along.
  policy_number text collate "C" not null,
  client_code text collate "C" not null,
  provider_code text collate "C" not null check (provider_code ~ '^[A-Z0-9]{4}$'),
  treated_on date not null,
  -- First day of the policy's year in which the treatment lies: the year whose limit it counts against.
  year_from date not null,
  icd10 text not null check (icd10 ~ '^[A-Z][0-9][0-9A-Z](\.[0-9A-Z]{1,4})?$'),
  amount bigint not null check (amount between 1 and 1000000000000),
  status text not null default 'SUBMITTED' check (status in ('SUBMITTED', 'APPROVED', 'REJECTED', 'PAID')),
  reason text check (length(reason) between 1 and 500),
  filed_by uuid,
  filed_at timestamptz not null,
  approved_by uuid,
  approved_at timestamptz,
  rejected_by uuid,
  rejected_at timestamptz,
  paid_by uuid,
  paid_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  constraint one_claim_per_number unique (tenant_id, number),
  constraint claim_for_a_member foreign key (tenant_id, member_number) references insurance.members (tenant_id, number),
  constraint claim_under_a_policy foreign key (tenant_id, policy_number, client_code)
    references insurance.policies (tenant_id, number, client_code),
  constraint claim_says_when_it_was_decided check (
    (approved_at is not null or status in ('SUBMITTED', 'REJECTED'))
    and (rejected_at is not null) = (status = 'REJECTED') and (paid_at is not null) = (status = 'PAID')
    and (reason is not null) = (status = 'REJECTED'))
);
create index claims_by_day on insurance.claims (tenant_id, treated_on, id);
create index claims_by_status on insurance.claims (tenant_id, status, treated_on, id);
create index claims_by_client on insurance.claims (tenant_id, client_code, treated_on, id);
create index claims_by_client_and_status on insurance.claims (tenant_id, client_code, status, treated_on, id);
create index claims_by_policy on insurance.claims (tenant_id, policy_number, treated_on, id);
create index claims_by_provider on insurance.claims (tenant_id, provider_code, treated_on, id);
create index claims_by_provider_and_status on insurance.claims (tenant_id, provider_code, status, treated_on, id);
create index claims_by_member on insurance.claims (tenant_id, member_number, treated_on, id);

-- The last running number of a tenant's claims.
create table insurance.claim_counters (
  tenant_id int primary key,
  last bigint not null
);

-- What approved and paid claims have used of a policy in one of its years: kept by triggers, so that a check of
-- eligibility reads one row, however many claims there were. Whoever approves locks the policy first.
create table insurance.policy_use (
  tenant_id int not null,
  policy_number text collate "C" not null,
  year_from date not null,
  used bigint not null check (used >= 0),
  primary key (tenant_id, policy_number, year_from),
  foreign key (tenant_id, policy_number) references insurance.policies (tenant_id, number) on delete cascade
);

grant select, insert, update, delete on insurance.clients, insurance.policies, insurance.members, insurance.claims
  to balai_api, balai_worker;
grant select, insert, update on insurance.claim_counters, insurance.policy_use to balai_api, balai_worker;

create function insurance.use_of_added() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  insert into insurance.policy_use as u (tenant_id, policy_number, year_from, used)
    select tenant_id, policy_number, year_from, sum(amount) from added where status in ('APPROVED', 'PAID')
    group by tenant_id, policy_number, year_from order by policy_number, year_from
    on conflict (tenant_id, policy_number, year_from) do update set used = u.used + excluded.used;
  return null;
end $$;
create function insurance.use_of_changed() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.status in ('APPROVED', 'PAID') then
    update insurance.policy_use set used = used - old.amount
      where tenant_id = old.tenant_id and policy_number = old.policy_number and year_from = old.year_from;
  end if;
  if new.status in ('APPROVED', 'PAID') then
    insert into insurance.policy_use as u (tenant_id, policy_number, year_from, used)
      values (new.tenant_id, new.policy_number, new.year_from, new.amount)
      on conflict (tenant_id, policy_number, year_from) do update set used = u.used + excluded.used;
  end if;
  return null;
end $$;
create function insurance.use_of_removed() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  update insurance.policy_use u set used = u.used - r.amount
    from (select tenant_id, policy_number, year_from, sum(amount) as amount from removed where status in ('APPROVED', 'PAID')
      group by tenant_id, policy_number, year_from) r
    where u.tenant_id = r.tenant_id and u.policy_number = r.policy_number and u.year_from = r.year_from;
  return null;
end $$;
create trigger count_added after insert on insurance.claims referencing new table as added
  for each statement execute function insurance.use_of_added();
create trigger count_changed after update of status, amount, year_from, policy_number on insurance.claims
  for each row when (old.status <> new.status or old.amount <> new.amount or old.year_from <> new.year_from
    or old.policy_number <> new.policy_number)
  execute function insurance.use_of_changed();
create trigger count_removed after delete on insurance.claims referencing old table as removed
  for each statement execute function insurance.use_of_removed();

-- ---------------------------------------------------------------- search
-- The beginnings that a row is found by, once for all ('') and once for each value that a list of such rows is
-- narrowed by ('client_code:C789'), so that a narrowed search is a range of one index too. A value that few rows share
-- (a client's code among clients, a member's number) needs none: those rows are read and then looked up by `words_of_row`.
create table insurance.words (
  tenant_id int not null,
  resource text collate "C" not null,
  facet text collate "C" not null,
  word text collate "C" not null,
  row_id uuid not null,
  -- The word of the same row just before this one: a row whose words begin alike is found by the first of them only.
  previous text collate "C" not null,
  primary key (tenant_id, resource, facet, word, row_id)
);
create index words_of_row on insurance.words (tenant_id, row_id, facet);
grant select, insert, delete on insurance.words to balai_api, balai_worker;

create function insurance.add_words() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  case tg_argv[0]
    when 'clients' then
      insert into insurance.words (tenant_id, resource, facet, word, row_id, previous)
        select a.tenant_id, 'clients', '', w.word, a.id, w.previous
        from added a, identity.ranked_words(a.name, a.code, null) w;
    when 'policies' then
      insert into insurance.words (tenant_id, resource, facet, word, row_id, previous)
        select a.tenant_id, 'policies', f.facet, w.word, a.id, w.previous
        from added a, identity.ranked_words(a.number, a.client_code, null) w,
          lateral (values (''), ('client_code:' || a.client_code)) f (facet);
    when 'members' then
      insert into insurance.words (tenant_id, resource, facet, word, row_id, previous)
        select a.tenant_id, 'members', f.facet, w.word, a.id, w.previous
        from added a, identity.ranked_words(a.name, a.number, null) w,
          lateral (values (''), ('client_code:' || a.client_code), ('policy_number:' || a.policy_number)) f (facet);
    when 'claims' then
      insert into insurance.words (tenant_id, resource, facet, word, row_id, previous)
        select a.tenant_id, 'claims', f.facet, w.word, a.id, w.previous
        from added a, identity.ranked_words(a.number, a.member_number, a.icd10) w,
          lateral (values (''), ('client_code:' || a.client_code), ('policy_number:' || a.policy_number),
            ('provider_code:' || a.provider_code)) f (facet);
  end case;
  return null;
end $$;
create function insurance.remove_words() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  delete from insurance.words w using removed r where w.tenant_id = r.tenant_id and w.row_id = r.id;
  return null;
end $$;
-- Of the rows of a statement only those whose words or facets have changed are written anew.
create function insurance.renew_words() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  case tg_argv[0]
    when 'clients' then
      delete from insurance.words w using removed r join added a on a.tenant_id = r.tenant_id and a.id = r.id
        where w.tenant_id = r.tenant_id and w.row_id = r.id and a.name <> r.name;
      insert into insurance.words (tenant_id, resource, facet, word, row_id, previous)
        select a.tenant_id, 'clients', '', w.word, a.id, w.previous
        from added a join removed r on r.tenant_id = a.tenant_id and r.id = a.id,
          lateral identity.ranked_words(a.name, a.code, null) w
        where a.name <> r.name;
    when 'members' then
      delete from insurance.words w using removed r join added a on a.tenant_id = r.tenant_id and a.id = r.id
        where w.tenant_id = r.tenant_id and w.row_id = r.id and (a.name, a.policy_number) <> (r.name, r.policy_number);
      insert into insurance.words (tenant_id, resource, facet, word, row_id, previous)
        select a.tenant_id, 'members', f.facet, w.word, a.id, w.previous
        from added a join removed r on r.tenant_id = a.tenant_id and r.id = a.id,
          lateral identity.ranked_words(a.name, a.number, null) w,
          lateral (values (''), ('client_code:' || a.client_code), ('policy_number:' || a.policy_number)) f (facet)
        where (a.name, a.policy_number) <> (r.name, r.policy_number);
    when 'claims' then
      delete from insurance.words w using removed r join added a on a.tenant_id = r.tenant_id and a.id = r.id
        where w.tenant_id = r.tenant_id and w.row_id = r.id and a.icd10 <> r.icd10;
      insert into insurance.words (tenant_id, resource, facet, word, row_id, previous)
        select a.tenant_id, 'claims', f.facet, w.word, a.id, w.previous
        from added a join removed r on r.tenant_id = a.tenant_id and r.id = a.id,
          lateral identity.ranked_words(a.number, a.member_number, a.icd10) w,
          lateral (values (''), ('client_code:' || a.client_code), ('policy_number:' || a.policy_number),
            ('provider_code:' || a.provider_code)) f (facet)
        where a.icd10 <> r.icd10;
  end case;
  return null;
end $$;
do $$
declare resource text;
begin
  foreach resource in array array['clients', 'policies', 'members', 'claims'] loop
    execute format('create trigger add_words after insert on insurance.%1$I referencing new table as added '
      'for each statement execute function insurance.add_words(%1$L)', resource);
    execute format('create trigger remove_words after delete on insurance.%1$I referencing old table as removed '
      'for each statement execute function insurance.remove_words()', resource);
    -- Number and client of a policy never change.
    if resource <> 'policies' then
      execute format('create trigger renew_words after update on insurance.%1$I '
        'referencing old table as removed new table as added '
        'for each statement execute function insurance.renew_words(%1$L)', resource);
    end if;
  end loop;
end $$;
revoke execute on all functions in schema insurance from public;
grant execute on all functions in schema insurance to balai_api, balai_worker;
