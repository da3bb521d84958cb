import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  filed,
  type InsuranceScene,
  insuranceScene,
  person,
} from '../../../../test/support/insurance-world.ts';
import { type Answer, createWorld } from '../../../../test/support/world.ts';

let scene: InsuranceScene;
beforeAll(async () => {
  scene = await insuranceScene(await createWorld());
}, 60_000);
afterAll(() => scene.world.close());

const said = ({ status, body }: Answer) => (status < 300 ? status : body.code);

describe('INS-3 a claim that changed after it was seen', () => {
  it('is not decided: whoever approves, rejects or pays has looked at its amount', async () => {
    const { admin, agent, provider } = scene;
    const claim = await filed(scene, 1_000);
    const path = `/claims/${claim.id}`;
    await scene.ask(provider, 'PATCH', path, { amount: 4_900_000, version: claim.version });
    const stale = await scene.ask(agent, 'POST', `${path}/approve`, { version: claim.version });
    expect([stale.status, said(stale)]).toEqual([409, 'VERSION_CONFLICT']);
    expect(stale.body.data).toEqual({ version: claim.version + 1 });
    const reason = 'Kuitansi belum ada';
    expect(said(await scene.ask(agent, 'POST', `${path}/reject`, { reason, version: claim.version }))).toBe(
      'VERSION_CONFLICT',
    );
    expect((await scene.get(admin, path)).data.status).toBe('SUBMITTED');
    expect(said(await scene.ask(agent, 'POST', `${path}/approve`, { version: claim.version + 1 }))).toBe(200);
    expect(said(await scene.ask(admin, 'POST', `${path}/pay`, { version: claim.version }))).toBe(
      'VERSION_CONFLICT',
    );
    expect(said(await scene.ask(admin, 'POST', `${path}/pay`, { version: claim.version + 2 }))).toBe(200);
  });

  it('of approvals and rejections at once one counts', async () => {
    for (let round = 0; round < 6; round++) {
      const { id, version } = await filed(scene, 1_000);
      const steps = ['approve', 'reject', 'approve', 'reject'];
      const answers = await Promise.all(
        steps.map((step) =>
          scene.ask(scene.admin, 'POST', `/claims/${id}/${step}`, {
            version,
            ...(step === 'reject' ? { reason: 'Salah tagih' } : {}),
          }),
        ),
      );
      const good = answers.filter(({ status }) => status === 200);
      expect(good).toHaveLength(1);
      expect((await scene.get(scene.admin, `/claims/${id}`)).data.status).toBe(good[0]?.body.data.status);
      for (const answer of answers.filter((one) => one.status !== 200))
        expect(['TRANSITION_FORBIDDEN', 'VERSION_CONFLICT']).toContain(said(answer));
    }
  });

  it('of an approval and a change of its amount at once one counts', async () => {
    for (let round = 0; round < 6; round++) {
      const { id, version } = await filed(scene, 1_000);
      const answers = await Promise.all([
        scene.ask(scene.provider, 'PATCH', `/claims/${id}`, { amount: 2_000, version }),
        scene.ask(scene.admin, 'POST', `/claims/${id}/approve`, { version }),
      ]);
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      const { status, amount } = (await scene.get(scene.admin, `/claims/${id}`)).data;
      expect(['APPROVED 1000', 'SUBMITTED 2000']).toContain(`${status} ${amount}`);
    }
  });
});

describe('PLT-4 records that two people write at once', () => {
  it('two edits of what both have seen: one is stored, the other told', async () => {
    const { admin } = scene;
    for (const table of ['clients', 'policies', 'members']) {
      const [row] = (await scene.get(admin, `/${table}?limit=1`)).data;
      const answers = await Promise.all(
        ['INACTIVE', 'INACTIVE', 'INACTIVE'].map((status) =>
          scene.ask(admin, 'PATCH', `/${table}/${row.id}`, { status, version: row.version }),
        ),
      );
      expect([table, ...answers.map(said).sort()]).toEqual([
        table,
        200,
        'VERSION_CONFLICT',
        'VERSION_CONFLICT',
      ]);
      await scene.ask(admin, 'PATCH', `/${table}/${row.id}`, { status: 'ACTIVE' });
    }
  });

  it('a claim for a member whom somebody deletes at that moment: one of the two, and never a failure', async () => {
    const { admin, provider } = scene;
    for (let round = 0; round < 12; round++) {
      const number = `M8${String(round).padStart(4, '0')}`;
      const { id } = (await scene.post(admin, '/members', person(number, 'POL123'))).data;
      const claim = { member_number: number, date: '2026-11-20', icd10: 'J06.9', amount: 1 };
      const answers = await Promise.all([
        scene.ask(provider, 'POST', '/claims', claim),
        scene.ask(admin, 'DELETE', `/members/${id}`),
      ]);
      expect(['201 STILL_IN_USE', 'VALIDATION_FAILED 200']).toContain(answers.map(said).join(' '));
    }
  });

  it('a member who is deleted while the claim waits for them is not there any more', async () => {
    const { admin, provider, world, at } = scene;
    const { id } = (await scene.post(admin, '/members', person('M89999', 'POL123'))).data;
    let filing: Promise<Answer> | undefined;
    await world.inTenant(at.id, async (tx) => {
      await tx.run({
        compile: () => ({ sql: 'delete from insurance.members where id = $1', parameters: [id] }),
      } as never);
      filing = scene.ask(provider, 'POST', '/claims', {
        member_number: 'M89999',
        date: '2026-11-20',
        icd10: 'J06.9',
        amount: 1,
      });
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
    const answer = await filing;
    expect([answer?.status, Object.keys(answer?.body.errors ?? {})]).toEqual([422, ['member_number']]);
  });
});
