-- Files of members on their way: checked by a dry run, then applied. As identity.user_imports has it.
create table insurance.member_imports (
  tenant_id int not null references tenancy.tenants (id),
  id uuid not null,
  user_id uuid not null,
  file_name text not null,
  file_key text not null,
  dry_run boolean not null,
  state text not null check (state in ('queued', 'running', 'done', 'failed')),
  rows_total int,
  rows_read int not null default 0,
  rows_ok int not null default 0,
  rows_rejected int not null default 0,
  created_at timestamptz not null,
  finished_at timestamptz,
  primary key (tenant_id, id)
);
-- Whoever left the page finds their own again.
create index member_imports_of_a_user on insurance.member_imports (tenant_id, user_id, id);
create index member_imports_of_a_file on insurance.member_imports (tenant_id, file_key);

create table insurance.member_import_errors (
  tenant_id int not null,
  import_id uuid not null,
  row int not null,
  "column" text collate "C" not null,
  code text collate "C" not null,
  params jsonb not null default '{}',
  primary key (tenant_id, import_id, row, "column", code),
  foreign key (tenant_id, import_id) references insurance.member_imports (tenant_id, id) on delete cascade
);
grant select, insert, update, delete on insurance.member_imports to balai_api, balai_worker;
grant select, insert, delete on insurance.member_import_errors to balai_api, balai_worker;
