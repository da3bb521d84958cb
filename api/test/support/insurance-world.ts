import type { Answer, TestTenant, TestUser, World } from './world.ts';

/** An administrator of insurance with two clients, a policy and members of each, and somebody of every portal. */
export interface InsuranceScene {
  readonly world: World;
  readonly at: TestTenant;
  readonly admin: TestUser;
  readonly agent: TestUser;
  readonly client: TestUser;
  readonly provider: TestUser;
  readonly member: TestUser;
  /** Calls under /api/insurance. */
  ask(as: TestUser, method: string, path: string, body?: unknown): Promise<Answer>;
  /** The same; what is not a success is thrown. */
  get(as: TestUser, path: string): Promise<Answer['body']>;
  post(as: TestUser, path: string, body?: unknown): Promise<Answer['body']>;
}

export const policy = (number: string, client_code: string, annual_limit = 100_000_000) => ({
  number,
  client_code,
  start_on: '2026-01-01',
  end_on: '2026-12-31',
  annual_limit,
});
export const person = (number: string, policy_number: string, name = 'Siti Nur Aminah') => ({
  number,
  policy_number,
  name,
  birth_date: '1990-05-17',
});

export async function insuranceScene(world: World): Promise<InsuranceScene> {
  world.clock.set(new Date('2026-11-21T03:00:00Z'));
  const at = await world.tenant({ type: 'tpa', modules: ['insurance'], timeZone: 'Asia/Jakarta' });
  const ask: InsuranceScene['ask'] = (as, method, path, body) =>
    world.call({ method: method as 'GET', url: `/api/insurance${path}`, as, body });
  const good = (answer: Answer, path: string) => {
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.text}`);
    return answer.body;
  };
  const scene: InsuranceScene = {
    world,
    at,
    admin: await world.user(at, { roles: ['TPA_ADMIN'] }),
    agent: await world.user(at, {
      roles: ['CALL_CENTER_AGENT'],
      restrictions: { MAX_CLAIM_AMOUNT: 5_000_000 },
    }),
    client: await world.user(at, {
      roles: ['CLIENT'],
      userType: 'CLIENT',
      restrictions: { CLIENT_CODE: 'C789' },
    }),
    provider: await world.user(at, {
      roles: ['PROVIDER'],
      userType: 'PROVIDER',
      restrictions: { PROVIDER_CODE: 'P001' },
    }),
    member: await world.user(at, {
      roles: ['MEMBER'],
      userType: 'MEMBER',
      restrictions: { MEMBER_NUMBER: 'M00001' },
    }),
    ask,
    get: async (as, path) => good(await ask(as, 'GET', path), path),
    post: async (as, path, body) => good(await ask(as, 'POST', path, body), path),
  };
  for (const [code, name] of [
    ['C789', 'PT Makmur Sejahtera'],
    ['C123', 'PT Bahari Nusantara'],
  ])
    await scene.post(scene.admin, '/clients', { code, name });
  await scene.post(scene.admin, '/policies', policy('POL123', 'C789'));
  await scene.post(scene.admin, '/policies', policy('POL200', 'C123'));
  await scene.post(scene.admin, '/members', { ...person('M00001', 'POL123'), nik: '3174012345670001' });
  await scene.post(scene.admin, '/members', person('M00002', 'POL123', 'Budi Santoso'));
  await scene.post(scene.admin, '/members', person('M00003', 'POL200', 'Dewi Lestari'));
  return scene;
}

/** Files a claim of a member as the scene's provider. */
export async function filed(scene: InsuranceScene, amount: number, over: object = {}) {
  const claim = { member_number: 'M00001', date: '2026-11-20', icd10: 'J06.9', amount, ...over };
  return (await scene.post(scene.provider, '/claims', claim)).data;
}
