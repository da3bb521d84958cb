import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  filed,
  type InsuranceScene,
  insuranceScene,
  person,
  policy,
} from '../../../../test/support/insurance-world.ts';
import { createWorld } from '../../../../test/support/world.ts';
import { readXlsx } from '../../../platform/sheets/xlsx-read.ts';

let scene: InsuranceScene;
beforeAll(async () => {
  scene = await insuranceScene(await createWorld());
}, 60_000);
afterAll(() => scene.world.close());

const one = async (table: string, filter: string) =>
  (await scene.get(scene.admin, `/${table}?limit=1&${filter}`)).data[0];

describe('records of insurance', () => {
  it.each([
    ['clients', { code: 'C789', name: 'Dua' }, 'code'],
    ['clients', { code: 'c789', name: 'Dua' }, 'code'],
    ['clients', { code: 'C78', name: 'Dua' }, 'code'],
    ['clients', { code: 'C111', name: '' }, 'name'],
    ['policies', policy('POL123', 'C789'), 'number'],
    ['policies', policy('POL12', 'C789'), 'number'],
    ['policies', policy('POL777', 'C000'), 'client_code'],
    ['policies', { ...policy('POL777', 'C789'), end_on: '2025-12-31' }, 'end_on'],
    ['policies', policy('POL777', 'C789', 0), 'annual_limit'],
    ['policies', policy('POL777', 'C789', 1.5), 'annual_limit'],
    ['members', person('M00001', 'POL123'), 'number'],
    ['members', person('M0001', 'POL123'), 'number'],
    ['members', person('M77777', 'POL999'), 'policy_number'],
    ['members', { ...person('M77777', 'POL123'), nik: '317401234567000' }, 'nik'],
    ['members', { ...person('M77777', 'POL123'), birth_date: '2026-11-22' }, 'birth_date'],
    ['members', { ...person('M77777', 'POL123'), birth_date: '2026-13-01' }, 'birth_date'],
  ])('%s %j is refused, naming %s', async (table, body, field) => {
    const answer = await scene.ask(scene.admin, 'POST', `/${table}`, body);
    expect([answer.status, Object.keys(answer.body.errors ?? {})]).toEqual([422, [field]]);
    expect(answer.body.errors[field][0]).not.toBe('');
  });

  it('change by version, keep what others point at, and go when nothing does', async () => {
    const { admin, ask, world } = scene;
    const made = await scene.post(admin, '/clients', { code: 'C111', name: 'Satu' });
    const path = `/clients/${made.data.id}`;
    expect((await ask(admin, 'PATCH', path, { name: 'Dua', version: 1 })).body.data).toMatchObject({
      name: 'Dua',
      version: 2,
    });
    expect((await ask(admin, 'PATCH', path, { name: 'Tiga', version: 1 })).body.code).toBe(
      'VERSION_CONFLICT',
    );
    expect((await ask(admin, 'PATCH', path, { name: 'Dua' })).body.data.version).toBe(2);
    expect((await ask(admin, 'PATCH', path, { code: 'C112' })).status).toBe(422);
    await scene.post(admin, '/policies', policy('POL111', 'C111'));
    expect((await ask(admin, 'DELETE', path)).body.code).toBe('STILL_IN_USE');
    const held = await one('policies', 'policy_number=POL111');
    expect((await ask(admin, 'DELETE', `/policies/${held.id}`)).status).toBe(200);
    expect((await ask(admin, 'DELETE', path)).status).toBe(200);
    expect((await ask(admin, 'GET', path)).status).toBe(404);
    const trail = await world.asOwner<{ action: string }>(
      `select action from platform.audit_logs where tenant_id = $1 and resource_id = $2 order by id`,
      [scene.at.id, made.data.id],
    );
    expect(trail.map((row) => row.action)).toEqual(['client.created', 'client.changed', 'client.deleted']);
  });

  it('of another institution are not there', async () => {
    const { world, admin } = scene;
    const other = await world.tenant({ type: 'tpa', modules: ['insurance'] });
    const stranger = await world.user(other, { roles: ['TPA_ADMIN'] });
    for (const table of ['clients', 'policies', 'members']) {
      const row = (await scene.get(admin, `/${table}?limit=1`)).data[0];
      for (const method of ['GET', 'PATCH', 'DELETE'])
        expect(
          (await scene.ask(stranger, method, `/${table}/${row.id}`, method === 'PATCH' ? {} : undefined))
            .status,
        ).toBe(404);
      expect((await scene.get(stranger, `/${table}/count`)).data.count).toBe(0);
    }
  });

  it('a NIK is kept sealed, found by its index, shown masked; each reading is recorded', async () => {
    const { admin, agent, world } = scene;
    const found = (await scene.get(admin, '/members?limit=5&nik=3174012345670001')).data;
    expect(found.map((row: { number: string; nik_masked: string }) => [row.number, row.nik_masked])).toEqual([
      ['M00001', '••••••••••••0001'],
    ]);
    const path = `/members/${found[0].id}`;
    expect((await scene.ask(agent, 'GET', `${path}/nik`)).status).toBe(403);
    expect((await scene.get(admin, `${path}/nik`)).data).toEqual({ nik: '3174012345670001' });
    const reads = await world.asOwner<{ user_id: string }>(
      `select user_id from platform.audit_logs where action = 'member.nik_read' and resource_id = $1`,
      [found[0].id],
    );
    expect(reads).toEqual([{ user_id: admin.id }]);
    const kept = await world.asOwner(
      `select from insurance.members where tenant_id = $1 and position('3174012345670001' in encode(nik_sealed, 'escape')) > 0`,
      [scene.at.id],
    );
    expect(kept).toEqual([]);
    await scene.ask(admin, 'PATCH', path, { nik: '3174012345670009' });
    const again = await scene.ask(admin, 'PATCH', path, { nik: '3174012345670009' });
    expect(again.body.data.version).toBe(found[0].version + 1);
    expect((await scene.get(admin, '/members/count?nik=3174012345670001')).data.count).toBe(0);
    expect((await scene.get(admin, '/members/count?nik=3174012345670009')).data.count).toBe(1);
    await scene.ask(admin, 'PATCH', path, { nik: null });
    expect((await scene.ask(admin, 'GET', `${path}/nik`)).status).toBe(404);
  });

  it('are found by the beginning of any word, again after a change of name or policy', async () => {
    const { admin } = scene;
    await scene.post(admin, '/members', person('M00500', 'POL123', 'Sita Sitinjak'));
    const numbers = async (filter: string) =>
      (await scene.get(admin, `/members?limit=50&${filter}`)).data.map(
        (row: { number: string }) => row.number,
      );
    expect(await numbers('q=sit')).toEqual(['M00500', 'M00001']);
    expect(await numbers('q=NUR%20am')).toEqual(['M00001']);
    expect(await numbers('q=m0050')).toEqual(['M00500']);
    expect(await numbers('q=%25')).toEqual([]);
    const { id } = await one('members', 'q=m00500');
    await scene.ask(admin, 'PATCH', `/members/${id}`, { name: 'Rina Sitinjak', policy_number: 'POL200' });
    expect(await numbers('q=sita')).toEqual([]);
    expect(await numbers('q=rina&policy_number=POL123')).toEqual([]);
    expect(await numbers('q=rina&client_code=C123')).toEqual(['M00500']);
  });

  it('a policy keeps what its claims were measured by', async () => {
    const { admin } = scene;
    const { id } = await one('policies', 'policy_number=POL123');
    const claim = await filed(scene, 1_000);
    await scene.post(admin, `/claims/${claim.id}/approve`);
    const change = async (body: object) => {
      const answer = await scene.ask(admin, 'PATCH', `/policies/${id}`, body);
      return answer.status === 200
        ? 200
        : answer.body.errors
          ? Object.keys(answer.body.errors)[0]
          : answer.body.code;
    };
    expect(await change({ start_on: '2025-06-01' })).toBe('start_on');
    expect(await change({ end_on: '2026-11-19' })).toBe('end_on');
    expect(await change({ end_on: '2026-11-20' })).toBe(200);
    expect(await change({ annual_limit: 999 })).toBe('LIMIT_BELOW_USED');
    expect(await change({ annual_limit: 1_000 })).toBe(200);
    expect(await one('policies', 'policy_number=POL123')).toMatchObject({ used: 1_000, remaining: 0 });
    const { data } = await scene.post(scene.provider, '/eligibility', {
      member_number: 'M00001',
      date: '2026-11-20',
    });
    expect(data.reasons.map((reason: { code: string }) => reason.code)).toEqual(['LIMIT_USED_UP']);
    const inactive = await scene.ask(admin, 'PATCH', `/policies/${id}`, { status: 'INACTIVE' });
    expect(inactive.status).toBe(200);
    const late = { member_number: 'M00001', date: '2026-11-20', icd10: 'J06.9', amount: 1 };
    expect(Object.keys((await scene.ask(scene.provider, 'POST', '/claims', late)).body.errors)).toEqual([
      'member_number',
    ]);
  });

  it.each(['csv', 'xlsx'])(
    'as a %s file, with the same filters, guarded against formulas and without NIK',
    async (format) => {
      const { admin } = scene;
      if (format === 'csv') await scene.post(admin, '/members', person('M00600', 'POL200', '=1+1'));
      const file = await scene.world.app.inject({
        url: `/api/insurance/members/export?format=${format}&policy_number=POL200`,
        headers: { authorization: `Bearer ${admin.token}` },
      });
      expect(file.statusCode).toBe(200);
      expect(file.headers['content-disposition']).toBe(`attachment; filename="members.${format}"`);
      const rows: (readonly string[])[] = [];
      if (format === 'csv')
        rows.push(
          ...file.body
            .trim()
            .split(/\r?\n/)
            .map((line) => line.replace('\uFEFF', '').split(',')),
        );
      else for await (const { cells } of readXlsx(Readable.from([file.rawPayload]))) rows.push(cells);
      const [header, ...lines] = rows;
      expect(header).toEqual(['number', 'name', 'birth_date', 'policy_number', 'client_code', 'status']);
      expect(lines).toHaveLength((await scene.get(admin, '/members/count?policy_number=POL200')).data.count);
      // A workbook keeps a text a text; in CSV an apostrophe does.
      expect(lines.at(-1)?.[1]).toBe(format === 'csv' ? "'=1+1" : '=1+1');
      const [row] = await scene.world.asOwner<{ details: object }>(
        `select details from platform.audit_logs where tenant_id = $1 and action = 'members.exported'
           and details ->> 'format' = $2`,
        [scene.at.id, format],
      );
      expect(row?.details).toMatchObject({ format, filters: { policy_number: 'POL200' } });
    },
  );

  it('bad cursors and missing limits are said, not stumbled over', async () => {
    const bad = Buffer.from(JSON.stringify([0, 'kemarin', '019aaaaa-aaaa-7aaa-8aaa-aaaaaaaaaaaa'])).toString(
      'base64url',
    );
    for (const filter of ['', '&member_number=M00001', '&q=k&member_number=M00001'])
      expect((await scene.ask(scene.admin, 'GET', `/claims?limit=5${filter}&cursor=${bad}`)).status).toBe(
        422,
      );
    expect((await scene.ask(scene.member, 'GET', `/claims?limit=5&q=k&cursor=${bad}`)).status).toBe(422);
    for (const table of ['clients', 'policies', 'members', 'claims'])
      expect((await scene.ask(scene.admin, 'GET', `/${table}`)).body.errors.limit).toHaveLength(1);
  });
});
