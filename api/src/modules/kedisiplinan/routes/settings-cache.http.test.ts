import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type SchoolScene, schoolScene } from '../../../../test/support/kedisiplinan-world.ts';
import { createWorld, type World } from '../../../../test/support/world.ts';
import { readSettings } from '../operations/read-settings.ts';
import { defaults, type Settings } from '../rules/parameter.ts';

let scene: SchoolScene;
let one: World;
let two: World;
beforeAll(async () => {
  one = await createWorld();
  two = await createWorld({ url: one.url, clock: one.clock });
  scene = await schoolScene(one);
});
afterAll(async () => {
  await two.close();
  await one.close();
});
afterEach(() => vi.restoreAllMocks());

const read = (world: World) => readSettings(world.env, scene.at.id);
const save = async (settings: Settings) => {
  const { version } = (await scene.get(scene.operator, '/settings')).data;
  return scene.put(scene.operator, '/settings', { settings, version });
};
const changed = (frekuensi_alfa: number): Settings => ({ ...defaults, frekuensi_alfa });
const connections = (world: World) => vi.spyOn(world.env.pool, 'connect');

describe('settings in memory', () => {
  it('REQ-10.3: they are read once in five minutes, by however many ask at once', async () => {
    let dropped = 0;
    one.env.caches.subscribe('kedisiplinan.settings', () => dropped++);
    await save(changed(6));
    // Once by the transaction itself, once by the message to all.
    await expect.poll(() => dropped, { interval: 5 }).toBe(2);
    const asked = connections(one);
    await Promise.all(Array.from({ length: 20 }, () => read(one)));
    expect(asked).toHaveBeenCalledTimes(1);
    const now = performance.now();
    const time = vi.spyOn(performance, 'now').mockReturnValue(now + 299_000);
    await read(one);
    expect(asked).toHaveBeenCalledTimes(1);
    time.mockReturnValue(now + 301_000);
    expect((await read(one)).settings.frekuensi_alfa).toBe(6);
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('REQ-10.4: a save through one instance is felt by the other within a second', async () => {
    for (const frekuensi of [7, 8, 9]) {
      await Promise.all([read(one), read(two)]);
      await save(changed(frekuensi));
      expect((await read(one)).settings.frekuensi_alfa).toBe(frekuensi);
      await expect
        .poll(async () => (await read(two)).settings.frekuensi_alfa, { timeout: 1_000, interval: 5 })
        .toBe(frekuensi);
    }
  });

  it('one school empties no other’s memory', async () => {
    const other = await schoolScene(one);
    await readSettings(one.env, other.at.id);
    await save(changed(10));
    const asked = connections(one);
    await readSettings(one.env, other.at.id);
    expect(asked).not.toHaveBeenCalled();
    expect((await readSettings(one.env, other.at.id)).settings).toEqual(defaults);
  });

  it('nobody ever reads a mixture of two saves, in whichever instance', async () => {
    const low: Settings = {
      surat_2_min_poin: 50,
      surat_2_max_poin: 200,
      surat_3_min_poin: 201,
      akumulasi_sedang_min: 20,
      akumulasi_sedang_max: 100,
      akumulasi_kritis: 101,
      frekuensi_atribut: 5,
      frekuensi_alfa: 2,
    };
    const whole = new Set([defaults, low].map((values) => JSON.stringify(Object.entries(values).sort())));
    await save(defaults);
    await expect.poll(async () => (await read(two)).settings, { timeout: 1_000 }).toEqual(defaults);
    let saving = true;
    const seen = new Set<string>();
    const reader = async (world: World) => {
      while (saving) {
        world.env.caches.drop({ topic: 'kedisiplinan.settings', key: '*' });
        const { settings, bawaan } = await read(world);
        expect(bawaan).toBe(false);
        seen.add(JSON.stringify(Object.entries(settings).sort()));
      }
    };
    const reading = [reader(one), reader(one), reader(two), reader(two)];
    for (let i = 0; i < 10; i++) await save(i % 2 === 0 ? low : defaults);
    saving = false;
    await Promise.all(reading);
    expect([...seen].filter((values) => !whole.has(values))).toEqual([]);
    expect(seen.size).toBe(2);
  });

  it('of many saves from one version exactly one is kept, whichever instance they reach', async () => {
    const { version } = (await scene.get(scene.operator, '/settings')).data;
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        (i % 2 === 0 ? one : two).call({
          method: 'PUT',
          url: '/api/kedisiplinan/settings',
          as: scene.operator,
          body: { settings: changed(20 + i), version },
        }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(409)]);
    const kept = answers.findIndex(({ status }) => status === 200);
    expect((await scene.get(scene.operator, '/settings')).data.version).toBe(version + 1);
    await expect
      .poll(async () => (await read(two)).settings.frekuensi_alfa, { timeout: 1_000, interval: 5 })
      .toBe(20 + kept);
  });
});
