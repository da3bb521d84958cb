import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort } from '../../../tools/postgres/embedded.ts';
import { testSecrets } from '../../../tools/test/database.ts';
import { createWorld, type TestUser, type World } from '../support/world.ts';

const APP = join(import.meta.dirname, '../../src/app.ts');
const ROUNDS = process.env.BALAI_LONG === '1' ? 25 : 3;

let world: World;
let admin: TestUser;
beforeAll(async () => {
  world = await createWorld({ fresh: true });
  admin = await world.user(await world.tenant(), { roles: ['SUPER_ADMIN'] });
});
afterAll(() => world.close());

async function startApp(port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, [APP], {
    stdio: 'ignore',
    env: {
      PATH: process.env.PATH,
      ...testSecrets,
      NODE_ENV: 'test',
      DATABASE_URL: world.url,
      BCRYPT_COST: '4',
      LOG_LEVEL: 'silent',
      HOST: '127.0.0.1',
      PORT: String(port),
    },
  });
  for (let i = 0; i < 2_400; i++) {
    const up = await fetch(`http://127.0.0.1:${port}/health/live`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (up) return child;
    await sleep(25);
  }
  throw new Error('the app did not start');
}

/** Eight callers that create roles until the server is gone, and note the names that were answered 201. */
async function createUntilGone(port: number, round: number, answered: string[]): Promise<void> {
  const caller = async (who: number) => {
    for (let n = 0; ; n++) {
      const name = `R${round}_${who}_${n}`;
      try {
        const answer = await fetch(`http://127.0.0.1:${port}/api/roles`, {
          method: 'POST',
          headers: { authorization: `Bearer ${admin.token}`, 'content-type': 'application/json' },
          body: JSON.stringify({
            name,
            description_id: 'Percobaan',
            description_en: 'Trial',
            allowed_user_types: ['CORE'],
            permissions: ['users:read', 'roles:read'],
          }),
        });
        if (answer.status === 201) answered.push(name);
        else throw new Error(`unexpected ${answer.status}: ${await answer.text()}`);
      } catch (error) {
        if (error instanceof TypeError) return;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: 8 }, (_, who) => caller(who)));
}

it('PLT-10 kill -9 in the middle of work: what was answered is there, what was not is whole or absent', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const port = await freePort();
    const child = await startApp(port);
    const answered: string[] = [];
    const working = createUntilGone(port, round, answered);
    // In the middle of work, however long its beginning takes.
    let over = false;
    const end = () => {
      over = true;
    };
    working.then(end, end);
    while (answered.length === 0 && !over) await sleep(5);
    await sleep(200 + round * 90);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await working;
    const rows = await world.asOwner<{ name: string; permissions: number; audited: number }>(
      `select r.name,
         (select count(*)::int from identity.role_permissions p where p.tenant_id = r.tenant_id and p.role_id = r.id) as permissions,
         (select count(*)::int from platform.audit_logs a where a.tenant_id = r.tenant_id and a.resource_id = r.id::text) as audited
       from identity.roles r where r.tenant_id = $1 and r.name like $2`,
      [admin.tenant.id, `R${round}\\_%`],
    );
    const names = new Set(rows.map((row) => row.name));
    expect(answered.length, `round ${round}`).toBeGreaterThan(0);
    expect(answered.filter((name) => !names.has(name))).toEqual([]);
    expect(rows.filter((row) => row.permissions !== 2 || row.audited !== 1)).toEqual([]);
  }
}, 300_000);
