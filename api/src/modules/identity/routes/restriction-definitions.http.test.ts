import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type TestTenant, type TestUser, type World } from '../../../../test/support/world.ts';
import { shippedDefinitions } from '../rules/shipped-definitions.ts';

let world: World;
let home: TestTenant;
let admin: TestUser;
let stranger: TestUser;

beforeAll(async () => {
  world = await createWorld();
  home = await world.tenant({ type: 'tpa' });
  admin = await world.user(home, { roles: ['SUPER_ADMIN'] });
  stranger = await world.user(await world.tenant(), { roles: ['SUPER_ADMIN'] });
});
afterAll(() => world.close());

const path = '/api/restriction-definitions';
const fields = {
  value_type: 'STRING',
  validation_rule: { pattern: '^[A-Z]{3}$' },
  allowed_user_types: ['CORE'],
  description_id: 'Kode cabang',
  description_en: 'Branch code',
};
let number = 0;
const post = (body: object, as = admin) => world.call({ method: 'POST', url: path, as, body });
const make = async (over: object = {}) => {
  const answer = await post({ name: `CABANG_${++number}`, ...fields, ...over });
  expect(answer.status).toBe(201);
  return answer.body.data;
};
const patch = (id: string, body: object, as = admin) =>
  world.call({ method: 'PATCH', url: `${path}/${id}`, as, body });
const shipped = async (name: string) => {
  const answer = await world.call({ url: `${path}?limit=100`, as: admin });
  return answer.body.data.find((definition: { name: string }) => definition.name === name);
};

describe('restriction definitions', () => {
  it('every tenant begins with the shipped ones', async () => {
    const answer = await world.call({ url: `${path}?limit=100`, as: stranger });
    expect(answer.body.data.map((definition: { name: string }) => definition.name)).toEqual(
      shippedDefinitions.map((definition) => definition.name).sort(),
    );
    expect(answer.body.data[0]).toMatchObject({ built_in: true, in_use_count: 0 });
  });

  it('pages by name', async () => {
    const all = (await world.call({ url: `${path}?limit=100`, as: stranger })).body.data;
    const first = await world.call({ url: `${path}?limit=2`, as: stranger });
    const next = await world.call({
      url: `${path}?limit=2&cursor=${first.body.meta.pagination.next_cursor}`,
      as: stranger,
    });
    expect([...first.body.data, ...next.body.data]).toEqual(all.slice(0, 4));
  });

  it('makes, changes and deletes one, audited', async () => {
    const made = await make();
    expect(made).toMatchObject({ ...fields, built_in: false, in_use_count: 0 });
    const changed = await patch(made.id, {
      validation_rule: { pattern: '^[A-Z]{4}$' },
      description_en: 'Branch',
    });
    expect(changed.body.data).toMatchObject({
      validation_rule: { pattern: '^[A-Z]{4}$' },
      description_en: 'Branch',
    });
    expect((await world.call({ method: 'DELETE', url: `${path}/${made.id}`, as: admin })).status).toBe(200);
    expect((await world.call({ url: `${path}/${made.id}`, as: admin })).status).toBe(404);
    const rows = await world.asOwner<{ action: string; details: object }>(
      'select action, details from platform.audit_logs where resource_id = $1 order by created_at, id',
      [made.id],
    );
    expect(rows.map((row) => row.action)).toEqual([
      'restriction_definition.created',
      'restriction_definition.changed',
      'restriction_definition.deleted',
    ]);
    expect(rows[1]?.details).toMatchObject({ old: { validation_rule: fields.validation_rule } });
  });

  it.each([
    ['a pattern that is none', { validation_rule: { pattern: '^[A-Z$' } }],
    ['a pattern that never ends', { validation_rule: { pattern: '^(a+)+$' } }],
    ['a rule of another type', { validation_rule: { min: 1 } }],
    ['bounds the wrong way round', { value_type: 'MONETARY', validation_rule: { min: 5, max: 1 } }],
    ['a zone that is nowhere', { value_type: 'TIME_RANGE', validation_rule: { time_zone: 'Asia/Bandung' } }],
  ])('refuses %s', async (_what, over) => {
    const answer = await post({ name: 'SALAH', ...fields, ...over });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toHaveProperty('validation_rule');
  });

  it('a change that leaves stored values behind is refused with their number; one that fits is taken', async () => {
    const made = await make();
    const names = ['Agus', 'Budi'];
    for (const [i, value] of [['ABC'], ['ABC', 'ABX']].entries())
      await world.user(home, { fullName: names[i] ?? '', restrictions: { [made.name]: value } });
    expect((await world.call({ url: `${path}/${made.id}`, as: admin })).body.data.in_use_count).toBe(2);

    const broken = await patch(made.id, { validation_rule: { pattern: '^AB[A-C]$' } });
    expect([broken.status, broken.body.code, broken.body.data.count]).toEqual([
      409,
      'RESTRICTION_VALUES_BREAK',
      1,
    ]);
    expect(broken.body.data.users).toMatchObject([{ full_name: 'Budi' }]);
    const closed = await patch(made.id, { allowed_user_types: ['CLIENT'] });
    expect(closed.body.data.count).toBe(2);
    const renamed = await patch(made.id, { name: 'LAIN' });
    expect([renamed.body.code, renamed.body.data]).toEqual(['RESTRICTION_IN_USE', { count: 2 }]);
    const deleted = await world.call({ method: 'DELETE', url: `${path}/${made.id}`, as: admin });
    expect([deleted.status, deleted.body.code]).toEqual([409, 'RESTRICTION_IN_USE']);
    expect((await world.call({ url: `${path}/${made.id}`, as: admin })).body.data.validation_rule).toEqual(
      fields.validation_rule,
    );
    const wider = await patch(made.id, { validation_rule: { pattern: '^[A-Z]{2,5}$' } });
    expect(wider.status).toBe(200);
  });

  it('of a value and a rule set at once that do not fit together, one is refused', async () => {
    const user = await world.user(home);
    for (let round = 0; round < 8; round++) {
      const made = await make();
      const [value, rule] = await Promise.all([
        world.call({
          method: 'PUT',
          url: `/api/users/${user.id}/restrictions`,
          as: admin,
          body: { [made.name]: 'ABX' },
        }),
        patch(made.id, { validation_rule: { pattern: '^AB[A-C]$' } }),
      ]);
      expect([200, 422]).toContain(value.status);
      expect([200, 409]).toContain(rule.status);
      expect([value.status, rule.status]).not.toEqual([200, 200]);
    }
  });

  it('built-in ones keep name, type and place; their rule may change', async () => {
    const code = await shipped('CLIENT_CODE');
    for (const answer of [
      await patch(code.id, { name: 'KODE_KLIEN' }),
      await patch(code.id, { value_type: 'MONETARY', validation_rule: {} }),
      await world.call({ method: 'DELETE', url: `${path}/${code.id}`, as: admin }),
    ])
      expect([answer.status, answer.body.code]).toEqual([409, 'BUILT_IN']);
    const wider = await patch(code.id, { validation_rule: { pattern: '^[A-Z0-9]{3,6}$' } });
    expect(wider.body.data.validation_rule).toEqual({ pattern: '^[A-Z0-9]{3,6}$' });
  });

  it('a taken name is 409; another tenant’s definition is not there; without the right it is 403', async () => {
    const made = await make();
    expect((await post({ name: made.name, ...fields })).body.code).toBe('NAME_TAKEN');
    const other = await make();
    expect((await patch(other.id, { name: made.name })).body.code).toBe('NAME_TAKEN');
    expect((await world.call({ url: `${path}/${made.id}`, as: stranger })).status).toBe(404);
    expect((await patch(made.id, { description_id: 'x' }, stranger)).status).toBe(404);
    expect((await world.call({ method: 'DELETE', url: `${path}/${made.id}`, as: stranger })).status).toBe(
      404,
    );
    const agent = await world.user(home, { roles: ['CALL_CENTER_AGENT'] });
    expect((await world.call({ url: `${path}?limit=1`, as: agent })).status).toBe(403);
    expect((await post({ name: 'X_1', ...fields }, agent)).status).toBe(403);
  });
});
