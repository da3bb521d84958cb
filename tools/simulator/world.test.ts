import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayText, flawOf, identityOf, indexOfNik, placementOf, registrationOf, type Slot } from './people.ts';
import { scramble, stride, unscramble } from './random.ts';
import { createWorld, SYSTEMS, type System, TIE, type World } from './world.ts';

const NOW = Date.UTC(2026, 10, 21, 10);
const seeds = { seed: 7, today: 20_758 };

/** All that a system shows, read in pages as a client would: each behind the last record of the one before. */
function readAll(world: World, system: System, limit: number): Slot[] {
  const all: Slot[] = [];
  for (let after: Slot | null = null; ; after = all.at(-1) ?? null) {
    const { slots, total } = world.page(system, after, limit);
    expect(total).toBe(world.page(system, after, 1_000_000).slots.length);
    all.push(...slots);
    if (slots.length === total) return all;
  }
}

function inOrder(slots: readonly Slot[]): boolean {
  return slots.every((slot, n) => {
    const before = slots[n - 1];
    return !before || before.at < slot.at || (before.at === slot.at && before.index < slot.index);
  });
}

describe('PLT-1 simulator: people are a function of their index', () => {
  test('a NIK belongs to one index and leads back to it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.nat(1_000_000), (seed, index) => {
        expect(unscramble(seed, scramble(seed, index))).toBe(index);
        const { nik, birthDate, female } = identityOf({ ...seeds, seed }, index);
        expect(nik).toMatch(/^\d{16}$/);
        const day = Number(nik.slice(6, 8)) - (female ? 40 : 0);
        expect(`${nik.slice(10, 12)}-${nik.slice(8, 10)}-${String(day).padStart(2, '0')}`).toBe(
          birthDate.slice(2),
        );
        expect(indexOfNik(seed, nik)).toBe(index);
      }),
    );
    const niks = new Set(Array.from({ length: 50_000 }, (_, index) => identityOf(seeds, index).nik));
    expect(niks.size).toBe(50_000);
    for (const nobody of ['', '0'.repeat(16), '3171017002900001', '3171013102900001', '9999010101900001'])
      expect(indexOfNik(seeds.seed, nobody)).toBeUndefined();
  });

  test('days are those of the calendar', () => {
    for (let day = -5000; day < 25_000; day += 13)
      expect(dayText(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
  });

  test('the same seed gives the same people, another one others; all in the form that they should have', () => {
    const slots = Array.from({ length: 3000 }, (_, index) => ({ index, at: 0, touchedAt: 0 }));
    const show = (seed: number) =>
      slots.map((slot) => {
        const person = identityOf({ ...seeds, seed }, slot.index);
        return [
          person,
          registrationOf({ ...seeds, seed }, slot, person.female),
          placementOf({ ...seeds, seed }, slot, person.female),
        ] as const;
      });
    const people = show(7);
    expect(show(7)).toEqual(people);
    expect(show(8)[0]).not.toEqual(people[0]);
    expect(new Set(people.map(([, { strNumber }]) => strNumber)).size).toBe(3000);
    const facilities = new Map<string, string>();
    for (const [person, { strNumber, issuedOn, validUntil, profession }, placement] of people) {
      expect(strNumber).toMatch(/^\d{16}$/);
      expect(validUntil === null || validUntil > issuedOn).toBe(true);
      expect(profession === 'Bidan' && !person.female).toBe(false);
      expect(facilities.get(placement.facilityCode) ?? placement.facilityName).toBe(placement.facilityName);
      facilities.set(placement.facilityCode, placement.facilityName);
    }
    const today = dayText(seeds.today);
    const soon = dayText(seeds.today + 90);
    const ends = people.map(([, { validUntil }]) => validUntil);
    expect(ends.filter((end) => end === null).length / 3000).toBeCloseTo(0.3, 1);
    expect(ends.filter((end) => end !== null && end > today && end < soon).length).toBeGreaterThan(60);
    expect(ends.filter((end) => end !== null && end < today).length).toBeGreaterThan(30);
  });

  test('flaws come by rate, the same ones each time, of every kind', () => {
    const flaws = Array.from({ length: 10_000 }, (_, index) =>
      flawOf(3, { index, at: 0, touchedAt: 0 }, 0.2),
    );
    const bad = flaws.filter((flaw) => flaw !== null);
    expect(bad.length / 10_000).toBeCloseTo(0.2, 1);
    expect(new Set(bad)).toEqual(new Set(['nik', 'profession', 'expiry', 'name']));
    expect(flaws[5]).toBe(flawOf(3, { index: 5, at: 9, touchedAt: 0 }, 0.2));
    expect(flawOf(3, { index: 5, at: 0, touchedAt: 0 }, 0)).toBeNull();
  });
});

describe('PLT-1 simulator: pages', () => {
  test('lose and double nothing at equal moments, whatever their size, with records touched and added', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 1, max: 60 }),
        fc.array(fc.integer({ min: 0, max: 90 }), { maxLength: 4 }),
        fc.constantFrom(...SYSTEMS),
        fc.integer({ min: 0, max: 20 }),
        (count, limit, touches, system, more) => {
          const world = createWorld(() => NOW);
          world.change({ count });
          for (const howMany of touches) world.touch(howMany);
          world.add(more);
          const read = readAll(world, system, limit);
          expect(inOrder(read)).toBe(true);
          const expected = Array.from({ length: count + more }, (_, index) => index).filter((index) =>
            world.slotOf(system, index),
          );
          expect(read.map(({ index }) => index).sort((a, b) => a - b)).toEqual(expected);
          for (const slot of read) expect(world.slotOf(system, slot.index)).toEqual(slot);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('equal moments there are, more than fit on a page', () => {
    const world = createWorld(() => NOW);
    world.touch(40);
    const moments = readAll(world, 'regnakes', 100).map(({ at }) => at);
    expect(moments[0]).toBe(moments[TIE - 1]);
    expect(new Set(moments.slice(-35)).size).toBe(1);
  });

  test('a reader who stands at any place gets all behind it', () => {
    const world = createWorld(() => NOW);
    world.change({ count: 60 });
    world.touch(9);
    const all = readAll(world, 'hubsdmk', 1000);
    const behind = (at: number, index: number) => world.page('hubsdmk', { at, index }, 1000).slots;
    for (const [n, { at, index }] of all.entries()) {
      expect(behind(at, index)).toEqual(all.slice(n + 1));
      expect(behind(at, -1)).toEqual(all.filter((one) => one.at >= at));
      expect(behind(at + 1, -1)).toEqual(all.filter((one) => one.at > at));
      expect(behind(at - 1, 2 ** 31)).toEqual(all.filter((one) => one.at >= at));
    }
    expect(behind(0, 5)).toEqual(all);
  });

  test('who is touched while somebody reads is met once more at the end, and nobody else', () => {
    const world = createWorld(() => NOW);
    world.change({ count: 100 });
    const first = world.page('satusehat', null, 50).slots;
    const touched = world.touch(10);
    const rest = world.page('satusehat', first.at(-1) ?? null, 1000).slots;
    const times = new Map<number, number>();
    for (const { index } of [...first, ...rest]) times.set(index, (times.get(index) ?? 0) + 1);
    const again = touched.filter((index) => first.some((slot) => slot.index === index));
    expect([...times].filter(([, n]) => n === 2).map(([index]) => index)).toEqual(
      expect.arrayContaining(again),
    );
    expect([...times.values()].reduce((sum, n) => sum + n, 0)).toBe(95 + again.length);
  });

  test('a touch says something new, each one at a later moment', () => {
    let now = NOW;
    const world = createWorld(() => now);
    world.change({ count: 1 });
    const said = new Set<string>();
    for (let n = 0; n < 5; n++) {
      world.touch(1);
      const slot = world.slotOf('regnakes', 0) as Slot;
      said.add(
        JSON.stringify([registrationOf(world, slot, false).issuedOn, placementOf(world, slot, false)]),
      );
      expect(readAll(world, 'regnakes', 1)).toEqual([slot]);
      now += 3_600_000;
    }
    expect(said.size).toBeGreaterThan(3);
    const before = world.slotOf('regnakes', 0)?.at ?? 0;
    now = 0;
    world.touch(1);
    expect(world.slotOf('regnakes', 0)?.at).toBe(before + 1);
  });

  test('touched are as many as asked for, each time others; another seed or size forgets who is gone', () => {
    for (const size of [1, 2, 3, 10, 997, 1000]) {
      const step = stride(size);
      expect(new Set(Array.from({ length: size }, (_, k) => (k * step) % size)).size).toBe(size);
    }
    const world = createWorld(() => NOW);
    expect(new Set(world.touch(500)).size).toBe(500);
    expect(world.touch(3)).not.toEqual(world.touch(3));
    expect(world.touch(5000)).toHaveLength(1200);
    world.change({ count: 10 });
    expect(readAll(world, 'regnakes', 3)).toHaveLength(10);
    world.change({ seed: 5 });
    expect(readAll(world, 'regnakes', 3).every(({ touchedAt }) => touchedAt === 0)).toBe(true);
  });
});
