import { addManyUsers } from '../many-users.ts';
import type { TestTenant, TestUser, World } from '../world.ts';
import { fillInsurance } from './insurance.ts';
import { fillIntegrations } from './integrations.ts';
import { fillKedisiplinan, type School } from './kedisiplinan.ts';

/** A world in which every list is long. */
export interface Scene {
  readonly world: World;
  readonly vendor: TestTenant;
  readonly boss: TestUser;
  readonly at: TestTenant;
  readonly head: TestUser;
  /** Of the big tenant too, but narrowed to two of its clients. */
  readonly narrowed: TestUser;
  readonly roleId: string;
  readonly school: School;
}

/** @param count rows of the longest tables; institutions are a tenth of that */
export async function fillLists(world: World, count: number): Promise<Scene> {
  const vendor = await world.tenant({ type: 'vendor' });
  const at = await world.tenant({ type: 'tpa', modules: ['insurance', 'integrations', 'kedisiplinan'] });
  const boss = await world.user(vendor, { roles: ['SUPER_ADMIN'] });
  const head = await world.user(at, {
    roles: ['SUPER_ADMIN', 'ADMIN', 'KEPALA_SEKOLAH', 'OPERATOR_SEKOLAH'],
  });
  const narrowed = await world.user(at, {
    roles: ['SUPER_ADMIN'],
    restrictions: { CLIENT_CODE: ['C001', 'C002'] },
  });
  await addManyUsers(world, await world.tenant(), Math.floor(count / 10));
  await addManyUsers(world, at, count);
  const [role] = await world.asOwner<{ id: string }>(
    `select id from identity.roles where tenant_id = $1 and name = 'READER'`,
    [at.id],
  );
  const school = await fillKedisiplinan(world, at, head, count);
  const scene = { world, vendor, boss, at, head, narrowed, roleId: role?.id ?? '', school };
  await fillTenants(scene, Math.floor(count / 10));
  await fillTrail(scene, count);
  await fillNotices(scene, count);
  await fillBilling(scene, count);
  await fillInsurance(world, at, count);
  await fillIntegrations(world, at, count);
  await world.asOwner('analyze');
  return scene;
}

/** Institutions of all types; one in fifty is off. */
async function fillTenants({ world }: Scene, count: number): Promise<void> {
  await world.asOwner(
    `insert into tenancy.tenants (name, domain, type, is_active, time_zone)
     select (array['Koperasi','Sekolah','Akademi','Badan'])[1 + i % 4] || ' ' || (array['Makmur','Harapan','Sejahtera','Nusantara','Bahari'])[1 + i % 5]
       || ' ' || i, 'lembaga' || i || '.contoh.id', (array['koperasi','sekolah','akademi','bumdes','umkm'])[1 + i % 5],
       i % 50 <> 0, 'Asia/Jakarta' from generate_series(1, $1::int) i`,
    [count],
  );
}

async function fillTrail({ world, head, boss }: Scene, count: number): Promise<void> {
  // Each trail tells of its own people.
  for (const [user, rows] of [
    [head, count],
    [boss, Math.floor(count / 10)],
  ] as const)
    await world.asOwner(
      `insert into platform.audit_logs (tenant_id, id, created_at, user_id, action, resource, resource_id, outcome,
         request_id, salt, commitment, mac)
       select $1::int, gen_random_uuid(), date_trunc('month', now()) + ((now() - date_trunc('month', now())) / $2::int) * i,
         $3::uuid, (array['user.created','user.status_changed','role.created','auth.logged_in'])[1 + i % 4],
         (array['user','user','role','session'])[1 + i % 4], case when i % 7 = 0 then $3::text else gen_random_uuid()::text end,
         (array['success','success','success','success','denied','failure'])[1 + i % 6], 'r' || i, '\\x00', '\\x00', '\\x00'
       from generate_series(1, $2::int) i`,
      [user.tenant.id, rows, user.id],
    );
}

async function fillNotices({ world, at, head }: Scene, count: number): Promise<void> {
  await world.asOwner(
    `insert into platform.notices (tenant_id, id, user_id, kind, created_at, read_at)
     select $1::int, gen_random_uuid(), case when i % 2 = 0 then $3::uuid else gen_random_uuid() end, 'billing.issued',
       now() - i * interval '1 minute', case when i % 100 = 0 then null else now() end
     from generate_series(1, $2::int) i`,
    [at.id, count, head.id],
  );
}

/** Each institution has a plan; the big one has many bills behind it, and so have all together. */
async function fillBilling({ world, at }: Scene, count: number): Promise<void> {
  await world.asOwner(
    `insert into tenancy.plans (code, name, kind, price, period, created_at, updated_at)
     select 'paket-' || i, 'Paket ' || i, case when i = 1 then 'primary' else 'addon' end, i * 100000, 'monthly', now(), now()
     from generate_series(1, 40) i`,
  );
  await world.asOwner(
    `insert into tenancy.subscriptions (tenant_id, id, plan_id, kind, status, started_on, suspended_on, created_at, updated_at)
     select t.id, gen_random_uuid(), p.id, 'primary', s.status, current_date,
       case when s.status = 'suspended' then current_date end, now(), now()
     from tenancy.tenants t join tenancy.plans p on p.code = 'paket-1'
     cross join lateral (select case when t.id % 40 = 0 then 'suspended' when t.id % 10 = 0 then 'trial' else 'active' end as status) s
     where t.type <> 'vendor'`,
  );
  await world.asOwner(
    `insert into tenancy.subscriptions (tenant_id, id, plan_id, kind, status, started_on, ended_on, end_reason, created_at, updated_at)
     select $1::int, gen_random_uuid(), p.id, 'addon', 'cancelled', current_date, current_date, 'tenant', now(), now()
     from tenancy.plans p where p.kind = 'addon' order by p.id limit 8`,
    [at.id],
  );
  await world.asOwner(
    `insert into tenancy.invoices (tenant_id, id, number, status, reason, issued_on, due_on, subtotal, tax_rate, tax, total, paid_on, created_at, updated_at)
     select case when i % 2 = 0 then $1::int else t.id end, gen_random_uuid(), 'INV/2026/11/' || i,
       s.status, 'renewal', date '2020-01-01' + i % 2500, date '2020-01-15' + i % 2500, 100000, 1100, 11000, 111000,
       case when s.status = 'paid' then date '2020-01-20' + i % 2500 end, now(), now()
     from generate_series(1, $2::int) i
     join lateral (select id from tenancy.tenants where type <> 'vendor' and id >= i % 1000 order by id limit 1) t on true
     cross join lateral (select case when i % 99 = 0 then 'overdue' when i % 101 = 0 then 'awaiting_verification' else 'paid' end as status) s`,
    [at.id, count],
  );
  await world.asOwner(
    `insert into tenancy.payments (tenant_id, id, invoice_id, amount, method, paid_on, status, created_by, created_at, verified_at)
     select tenant_id, gen_random_uuid(), id, total, 'transfer', due_on,
       case when status = 'paid' then 'verified' else 'pending' end, gen_random_uuid(), now(),
       case when status = 'paid' then now() end
     from tenancy.invoices where status in ('paid', 'awaiting_verification')`,
  );
  await world.asOwner(
    `insert into tenancy.billing_events (tenant_id, id, entity, entity_id, event, at)
     select tenant_id, gen_random_uuid(), 'invoice', id::text, 'issued', now() from tenancy.invoices`,
  );
}
