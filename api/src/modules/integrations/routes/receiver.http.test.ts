import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type IntegrationsScene, integrationsScene } from '../../../../test/support/integrations-scene.ts';

let scene: IntegrationsScene;
beforeAll(async () => {
  scene = await integrationsScene();
});
afterAll(() => scene.close());

describe('INT-10 whole NIKs', () => {
  it('INT-10 are sent where only somebody says who may see them: SATUSEHAT is asked by NIK', async () => {
    const { world, at, admin, simulator } = scene;
    const role = await scene.ask(admin, 'POST', '/roles', {
      name: 'PENGATUR',
      description_id: 'Pengatur integrasi',
      description_en: 'Sets integrations up',
      allowed_user_types: ['CORE'],
      permissions: ['integrations:read', 'integrations:write'],
    });
    expect([role.status, role.text]).toEqual([201, expect.any(String)]);
    const setter = await world.user(at, { roles: ['PENGATUR'] });
    const given = {
      name: 'SATUSEHAT',
      connector: 'satusehat',
      base_url: `${simulator.url}/satusehat`,
      credentials: { client_id: 'demo-client', client_secret: 'demo-secret' },
    };
    const made = await scene.ask(setter, 'POST', '/integrations', {
      ...given,
      code: 'punya-saya',
      schedule: '0 2 * * *',
    });
    expect([made.status, made.body.code]).toEqual([403, 'PERMISSION_DENIED']);
    const code = await scene.add(given);
    const change = (body: object) => scene.ask(setter, 'PATCH', `/integrations/${code}`, body);
    const { credentials } = given;
    const moved = await change({ base_url: `${simulator.url}/lain`, credentials });
    expect([moved.status, moved.body.message]).toEqual([
      403,
      expect.stringContaining('health_workers:read_nik'),
    ]);
    expect((await change({ base_url: given.base_url, name: 'Lain' })).status).toBe(200);
    expect((await scene.get(admin, `/integrations/${code}`)).data.base_url).toBe(given.base_url);
    const plain = await change({ base_url: given.base_url, schedule: '0 3 * * *' });
    expect(plain.status).toBe(200);
  });
});
