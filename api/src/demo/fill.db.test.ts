import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type World } from '../../test/support/world.ts';
import { fillDemo } from './fill.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ fresh: true });
}, 60_000);
afterAll(() => world.close());

const standings = () =>
  world.asOwner<{ domain: string; plan: string; status: string; modules: string }>(
    `select t.domain, p.code as plan, s.status,
       (select string_agg(m.code || ' ' || m.billing, ',') from tenancy.tenant_modules m where m.tenant_id = t.id) as modules
     from tenancy.subscriptions s join tenancy.tenants t on t.id = s.tenant_id join tenancy.plans p on p.id = s.plan_id
     order by t.domain`,
  );
const invoices = () =>
  world.asOwner<{ number: string; status: string; month: string }>(
    `select number, status, to_char(issued_on, 'YYYY/MM') as month from tenancy.invoices
     order by issued_on, split_part(number, '/', 4)::int`,
  );

describe('TEN-10 TEN-13 the demo', () => {
  it('has a price list for each kind, paid and unpaid invoices, and a proof that waits', async () => {
    await fillDemo(world.env);
    expect(await standings()).toEqual([
      { domain: 'akbid.example', plan: 'akademi', status: 'active', modules: 'praktikum ok' },
      { domain: 'makmur.example', plan: 'usaha', status: 'past_due', modules: 'insurance read_only' },
      { domain: 'sdmk.example', plan: 'instansi', status: 'active', modules: 'integrations ok' },
      { domain: 'smkn1.example', plan: 'sekolah', status: 'active', modules: 'kedisiplinan ok' },
      { domain: 'tpa.example', plan: 'asuransi', status: 'active', modules: 'insurance ok' },
    ]);
    const all = await invoices();
    const count = (status: string) => all.filter((invoice) => invoice.status === status).length;
    expect([count('paid'), count('overdue'), count('awaiting_verification'), count('unpaid')]).toEqual([
      12, 1, 1, 0,
    ]);
    // Issued in the order of their days, so that numbers rise with them and none is left out.
    for (const month of new Set(all.map((invoice) => invoice.month))) {
      const numbers = all.filter((invoice) => invoice.month === month).map((invoice) => invoice.number);
      expect(numbers).toEqual(
        numbers.map((_, index) => `INV/${month}/${String(index + 1).padStart(4, '0')}`),
      );
    }
    expect(await world.asOwner('select from tenancy.payments where status = $1', ['pending'])).toHaveLength(
      1,
    );
    const told = await world.asOwner<{ kind: string }>(
      `select n.kind from platform.notices n join tenancy.tenants t on t.id = n.tenant_id
       where t.domain = 'makmur.example' and n.read_at is null order by n.id`,
    );
    expect(told.map(({ kind }) => kind)).toEqual([
      'billing.issued',
      'billing.reminder',
      'billing.overdue',
      'billing.read_only_soon',
    ]);
    const held = await world.asOwner('select distinct module_id from tenancy.plan_modules');
    expect(held).toHaveLength(4);
  }, 60_000);

  it('filling it again changes nothing', async () => {
    const before = [await standings(), await invoices()];
    expect(await fillDemo(world.env)).toEqual([]);
    expect([await standings(), await invoices()]).toEqual(before);
  }, 60_000);
});
