import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Operation, readOperations } from '../isolation/probe.ts';
import { createWorld, type TestUser, type World } from '../world.ts';
import { fillLists, type Scene } from './fill.ts';
import { addressesOf, faultsOf, MOST, SMALL } from './law.ts';
import { type Reads, type Watch, watchReads } from './reads.ts';

/** Lists that are short for every tenant, or not there outside of a demo, each with the reason. */
const short: Readonly<Record<string, string>> = {
  '/api/auth/sessions': 'at most 50 of a person',
  '/api/insurance/members/imports': 'files that people sent: a few a month',
  '/api/kedisiplinan/aturan/versi': 'rules per kind as they were switched: a handful',
  '/api/kedisiplinan/jenis-pelanggaran': 'a school’s hundred kinds, searched in all of them',
  '/api/kedisiplinan/kelas': 'a school’s hundred classes, searched in all of them',
  '/api/kedisiplinan/siswa/imports': 'files that people sent: a few a month',
  '/api/mailbox': 'the demo’s alone',
  '/api/permissions': 'what the code declares',
  '/api/restriction-definitions': 'a tenant’s handful',
  '/api/roles': 'a tenant’s handful',
  '/api/tenants/{id}/modules': 'as many as there are modules',
};

/** Who is narrowed asks for what restrictions narrow. */
function asked(scene: Scene, user: TestUser, list: Operation): string[] {
  if (user === scene.narrowed && !list.path.startsWith('/api/insurance/')) return [];
  return addressesOf(scene, user, list);
}

async function sizesOf(world: World): Promise<Reads> {
  const rows = await world.asOwner<{ name: string; rows: number }>(
    `select coalesce(pg_partition_root(oid), oid)::regclass::text as name, sum(greatest(reltuples, 0))::int as rows
     from pg_class where relkind = 'r' group by 1`,
  );
  return Object.fromEntries(rows.map(({ name, rows: size }) => [name, size]));
}

/** The law of lists (TEN-18), over every list that the served document describes, with each of its filters. */
export function describeLists(count: number): void {
  describe(`TEN-18 every list reads at most ${MOST} rows of a table of over ${SMALL} for each row it shows, at ${count}`, () => {
    let scene: Scene;
    let watch: Watch;
    let sizes: Reads;
    let lists: Operation[];
    beforeAll(async () => {
      const world = await createWorld({ fresh: true });
      scene = await fillLists(world, count);
      watch = watchReads(world);
      sizes = await sizesOf(world);
      const document = await world.call({ url: '/api/openapi.json' });
      lists = readOperations(document.body).filter(({ method, list }) => method === 'GET' && list);
    }, 1_800_000);
    afterAll(() => scene.world.close());

    it('for the people of a large tenant, for the vendor’s, and FR-ABAC-001 for who is narrowed', async () => {
      const faults: string[] = [];
      for (const user of [scene.head, scene.boss, scene.narrowed])
        for (const list of lists)
          for (const address of asked(scene, user, list))
            faults.push(...(await faultsOf(scene, watch, sizes, user, address)));
      expect(faults).toEqual([]);
    }, 600_000);

    it('and each is long enough to prove it, or is short for a reason', async () => {
      const unproved: string[] = [];
      for (const list of lists.filter(({ path }) => !Object.hasOwn(short, path))) {
        const lengths = [];
        for (const user of [scene.head, scene.boss]) {
          const [bare = ''] = addressesOf(scene, user, list);
          const answer = await scene.world.call({
            url: bare,
            as: user,
            headers: { 'x-tenant-id': String(user.tenant.id) },
          });
          lengths.push(answer.body.data?.length ?? 0);
        }
        if (Math.max(...lengths) < 25) unproved.push(`${list.path}: ${lengths.join(' and ')} rows`);
      }
      expect(unproved).toEqual([]);
    }, 120_000);

    it('it bites on a list without an index', async () => {
      const { read } = await watch.during(() =>
        scene.world.inTenant(scene.at.id, (tx) =>
          tx.all({
            compile: () => ({
              sql: `select from identity.user_tenant_access where tenant_id = ${scene.at.id} and user_email like '%zzz%' limit 25`,
              parameters: [],
            }),
          } as never),
        ),
      );
      expect(read['identity.user_tenant_access']).toBeGreaterThan(count / 2);
    });
  });
}
