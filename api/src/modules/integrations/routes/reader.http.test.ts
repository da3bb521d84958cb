import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type IntegrationsScene,
  integrationsScene,
  off,
} from '../../../../test/support/integrations-scene.ts';

let scene: IntegrationsScene;
beforeAll(async () => {
  scene = await integrationsScene();
});
afterAll(() => scene.close());

describe('INT-10 a reader', () => {
  it('INT-10 sees up to when records were taken, and no id of one: over there that may be a NIK', async () => {
    const code = await scene.add();
    const cursor = '2026-11-20T08:00:00.000Z/3171234567890123';
    await scene.world.asOwner('update integrations.integrations set cursor = $1 where code = $2', [
      cursor,
      code,
    ]);
    const change = (body: object) => scene.ask(scene.admin, 'PATCH', `/integrations/${code}/status`, body);
    await change(off({ catch_up: 'none' }));
    const gap = await scene.get(scene.reader, `/integrations/${code}/gap`);
    expect(gap.data.from_cursor).toBe('2026-11-20T08:00:00.000Z/');
    await change({ status: 'active' });
    const logs = await scene.get(scene.reader, `/integrations/${code}/status-logs?limit=10`);
    expect(logs.data[0].details).toMatchObject({ cursor_from: '2026-11-20T08:00:00.000Z/' });
    const trail = await scene.get(scene.admin, '/audit-logs?limit=50');
    expect(JSON.stringify(trail)).toContain('cursor_from');
    expect(JSON.stringify(trail)).not.toContain('3171234567890123');
    const paths = ['', '/runs?limit=10', '/gap', '/status-logs?limit=10'];
    const seen = await Promise.all(
      paths.map((path) => scene.get(scene.reader, `/integrations/${code}${path}`)),
    );
    expect(JSON.stringify(seen)).not.toContain('3171234567890123');
  });
});
