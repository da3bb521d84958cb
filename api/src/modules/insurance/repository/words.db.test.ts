import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type World } from '../../../../test/support/world.ts';
import { demoRecords } from '../../../demo/insurance-records.ts';
import { newId } from '../../../platform/clock/ids.ts';
import { loadRecords } from '../operations/load-records.ts';

let world: World;
let tenantId: number;
beforeAll(async () => {
  world = await createWorld({ fresh: true });
  tenantId = (await world.tenant({ type: 'tpa', modules: ['insurance'] })).id;
  const staff = { provider: newId(), agent: newId(), admin: newId() };
  const moment = { today: '2026-11-21', now: new Date('2026-11-21T05:00:00Z') };
  await world.inTenant(tenantId, (tx) => loadRecords(tx, demoRecords(moment, staff)));
  await world.asOwner(
    `insert into insurance.members (tenant_id, id, number, name, birth_date, policy_number, client_code, created_at, updated_at)
     select $1, gen_random_uuid(), 'M9000' || i, name, '1990-01-01', 'POL123', 'C789', now(), now()
     from unnest($2::text[]) with ordinality n (name, i)`,
    [tenantId, ['  Siti   SITI siti ', 'Ékaterina O’Neill', `${'x'.repeat(70)} ${'y'.repeat(70)}`, 'M90004']],
  );
});
afterAll(() => world.close());

/** Words and facets of each row, one row after another. */
const expected = {
  clients: `identity.ranked_words(t.name, t.code, null) w, (values ('')) f (facet)`,
  policies: `identity.ranked_words(t.number, t.client_code, null) w,
    lateral (values (''), ('client_code:' || t.client_code)) f (facet)`,
  members: `identity.ranked_words(t.name, t.number, null) w,
    lateral (values (''), ('client_code:' || t.client_code), ('policy_number:' || t.policy_number)) f (facet)`,
  claims: `identity.ranked_words(t.number, t.member_number, t.icd10) w,
    lateral (values (''), ('client_code:' || t.client_code), ('policy_number:' || t.policy_number),
      ('provider_code:' || t.provider_code)) f (facet)`,
};

describe('words of rows that come together', () => {
  it.each(Object.entries(expected))(
    'of %s are those that each row has by itself',
    async (resource, words) => {
      const one = `select facet, word, row_id, previous from insurance.words where tenant_id = $1 and resource = '${resource}'`;
      const other = `select f.facet, w.word, t.id, w.previous from insurance.${resource} t, ${words} where t.tenant_id = $1`;
      const [found] = await world.asOwner<{ n: number; more: number; fewer: number }>(
        `select (select count(*) from (${one}) o)::int as n,
         (select count(*) from (${one} except ${other}) o)::int as more,
         (select count(*) from (${other} except ${one}) o)::int as fewer`,
        [tenantId],
      );
      expect(found).toMatchObject({ more: 0, fewer: 0 });
      expect(found?.n).toBeGreaterThan(0);
    },
  );
});
