import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  createIntegrationsWorld,
  type IntegrationsWorld,
  type TestIntegration,
} from '../../../../test/support/integrations-world.ts';
import {
  lookAt,
  type MadeRecord,
  Oracle,
  pages,
  sourceRecord,
  unambiguousPages,
} from '../../../../test/support/worker-oracle.ts';
import { newId } from '../../../platform/clock/ids.ts';
import type { Source } from '../rules/ownership.ts';
import { applyPage } from './apply-page.ts';
import { preparePage } from './prepare-records.ts';

let world: IntegrationsWorld;
const at = {} as Record<Source, TestIntegration>;

beforeAll(async () => {
  world = await createIntegrationsWorld();
  for (const connector of ['regnakes', 'hubsdmk', 'satusehat'] as const)
    at[connector] = await world.integration({ code: connector, connector });
});
afterAll(() => world.close());
beforeEach(() => empty());

async function empty(): Promise<void> {
  for (const table of ['health_worker_words', 'health_workers', 'integration_rejects'])
    await world.asOwner(`delete from integrations.${table} where tenant_id = $1`, [world.home.id]);
}

const apply = (source: Source, records: readonly MadeRecord[]) =>
  world.asWorker((tx) =>
    applyPage(tx, { id: at[source].id, connector: source }, newId(), records.map(sourceRecord)),
  );
const look = () => lookAt(world, world.home.id);
/** Every row with the transaction that wrote it. */
const versions = () =>
  world.asOwner(
    `select 'worker' as what, id, xmin::text from integrations.health_workers where tenant_id = $1
     union all select 'reject', id, xmin::text from integrations.integration_rejects where tenant_id = $1 order by 1, 2`,
    [world.home.id],
  );

describe('writing pages of records', () => {
  it('ends as when every record were taken one by one: order, duplicates, sources, no NIK, one STR, bad ones', async () => {
    await fc.assert(
      fc.asyncProperty(pages, async (given) => {
        await empty();
        const oracle = new Oracle();
        for (const { source, records } of given) {
          const counts = await apply(source, records);
          expect(counts).toEqual(oracle.page(source, records));
          expect(await look()).toEqual(oracle.state());
        }
      }),
      { numRuns: 80 },
    );
  }, 120_000);

  it('the same pages again write no row, workers and rejects alike', async () => {
    await fc.assert(
      fc.asyncProperty(unambiguousPages, async (given) => {
        await empty();
        for (const { source, records } of given) await apply(source, records);
        const before = await versions();
        for (const { source, records } of given) {
          const counts = await apply(source, records);
          expect(counts).toMatchObject({ created: 0, updated: 0 });
        }
        expect(await versions()).toEqual(before);
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it('two integrations that bring the same people at once make each of them once', async () => {
    const people = Array.from(
      { length: 1_200 },
      (_, i): MadeRecord => ({
        key: `k${i}`,
        day: 1,
        bad: false,
        fields: { nik: `317400000000${String(i).padStart(4, '0')}`, name: `Nama ${i}` },
      }),
    );
    const counts = await Promise.all([
      apply('regnakes', people),
      apply('hubsdmk', people.toReversed()),
      apply('regnakes', people),
    ]);
    expect(counts.reduce((sum, { created }) => sum + created, 0)).toBe(1_200);
    expect((await look()).workers).toHaveLength(1_200);
  });

  it('a page that is looked up in several parts is one page all the same', async () => {
    const person = (i: number, day: number): MadeRecord => ({
      key: `k${i}`,
      day,
      bad: i % 400 === 399,
      fields: { nik: `317400000000${String(i).padStart(4, '0')}`, name: `Nama ${i} hari ${day}` },
    });
    const first = Array.from({ length: 1_100 }, (_, i) => person(i, 1));
    const again = [...first.slice(0, 30), ...first, person(1_050, 2), person(3, 2), person(1_050, 1)];
    const oracle = new Oracle();
    for (const page of [again, first, again]) {
      expect(await apply('regnakes', page)).toEqual(oracle.page('regnakes', page));
      expect(await look()).toEqual(oracle.state());
    }
  });

  it('a page made ready before its transaction is written like any other, and twice over the same', async () => {
    const page = Array.from(
      { length: 230 },
      (_, i): MadeRecord => ({
        key: `k${i}`,
        day: 1,
        bad: i % 50 === 49,
        fields: { nik: `317400000000${String(i % 200).padStart(4, '0')}`, name: `Nama ${i}` },
      }),
    );
    const oracle = new Oracle();
    const records = page.map(sourceRecord);
    const ready = await preparePage(world.worker, 'regnakes', records);
    for (let time = 0; time < 2; time++) {
      const counts = await world.asWorker((tx) =>
        applyPage(tx, { id: at.regnakes.id, connector: 'regnakes' }, newId(), records, ready),
      );
      expect(counts).toEqual(oracle.page('regnakes', page));
      expect(await look()).toEqual(oracle.state());
    }
  });

  it('what is searched by follows the name', async () => {
    const said = (day: number, name: string): MadeRecord => ({
      key: 'k',
      day,
      bad: false,
      fields: { nik: '3174000000000001', name },
    });
    const words = async () =>
      (
        await world.asOwner<{ word: string }>(
          'select word from integrations.health_worker_words where tenant_id = $1 order by word',
          [world.home.id],
        )
      ).map(({ word }) => word);
    await apply('regnakes', [said(1, 'Siti Aminah Wijaya')]);
    expect(await words()).toEqual(['aminah wijaya', 'wijaya']);
    await apply('regnakes', [said(2, 'dr. Siti Wijaya, Sp.A')]);
    expect(await words()).toEqual(['wijaya']);
  });
});
