import { type Simulator, startSimulator } from '../../../tools/simulator/server.ts';
import { type Clock, systemClock } from '../../src/platform/clock/clock.ts';
import { type Answer, createWorld, type TestTenant, type TestUser, type World } from './world.ts';

/** An agency with one integration to each simulated system, and somebody of every role that the module knows. */
export interface IntegrationsScene {
  readonly world: World;
  readonly simulator: Simulator;
  readonly at: TestTenant;
  readonly admin: TestUser;
  readonly superuser: TestUser;
  readonly boss: TestUser;
  readonly reader: TestUser;
  /** A call under /api. */
  ask(
    as: TestUser | null,
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer>;
  /** A reading; what is not a success is thrown. */
  get(as: TestUser, path: string): Promise<Answer['body']>;
  /** Adds an integration under a code of its own. */
  add(over?: Readonly<Record<string, unknown>>): Promise<string>;
  close(): Promise<void>;
}

export const off = (over: object = {}) => ({
  status: 'inactive',
  reason: 'Pemeliharaan pusat data',
  category: 'maintenance',
  ...over,
});

let made = 0;

export async function integrationsScene(
  options: Omit<Parameters<typeof createWorld>[0] & object, 'config'> = {},
): Promise<IntegrationsScene> {
  // The systems live by the test's clock: what they say later than a day from now would be refused.
  let clock: Clock = systemClock;
  const simulator = await startSimulator({ count: 40, now: () => clock.now().getTime() });
  const config = { INTEGRATIONS_ALLOW: `127.0.0.1:${simulator.port}` };
  const world = await createWorld({ ...options, config });
  world.clock.set(new Date('2026-11-21T03:00:30Z'));
  clock = world.clock;
  const at = await world.tenant({ type: 'instansi', modules: ['integrations'], timeZone: 'Asia/Makassar' });
  const user = (role: string) => world.user(at, { roles: [role], fullName: `Orang ${role}` });
  const scene: IntegrationsScene = {
    world,
    simulator,
    at,
    admin: await user('ADMIN'),
    superuser: await user('SUPERUSER'),
    boss: await user('SUPER_ADMIN'),
    reader: await user('READER'),
    ask: (as, method, path, body, headers) =>
      world.call({
        method: method as 'GET',
        url: `/api${path}`,
        ...(as ? { as } : {}),
        ...(body === undefined ? {} : { body }),
        ...(headers ? { headers } : {}),
      }),
    get: async (as, path) => {
      const answer = await scene.ask(as, 'GET', path);
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text}`);
      return answer.body;
    },
    add: async (over = {}) => {
      const code = `uji-${++made}`;
      const answer = await scene.ask(scene.admin, 'POST', '/integrations', {
        code,
        name: 'RegNakes',
        connector: 'regnakes',
        base_url: `${simulator.url}/regnakes`,
        credentials: { api_key: 'demo-regnakes-key' },
        schedule: '0 2 * * *',
        ...over,
      });
      if (answer.status !== 201) throw new Error(`${answer.status} ${answer.text}`);
      return code;
    },
    close: async () => {
      await world.close();
      await simulator.stop();
    },
  };
  return scene;
}
