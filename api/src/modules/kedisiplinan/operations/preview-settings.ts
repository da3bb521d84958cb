import type { Actor } from '../../../platform/access/actor.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { namesOfSiswa, recordedReports } from '../queries/impact.ts';
import { pointsSince } from '../repository/profil.ts';
import { storedSettings } from '../repository/settings.ts';
import { backtest, berpindah, type Hasil } from '../rules/backtest.ts';
import { defaults, type Settings } from '../rules/parameter.ts';
import { compareSettings } from './compare-settings.ts';
import { usable } from './read-settings.ts';
import { checkedSettings } from './save-settings.ts';

const MOST_NAMED = 50;

interface Days {
  readonly from: string;
  readonly to: string;
}
export interface Preview {
  readonly settings: unknown;
  readonly impact?: Days | null | undefined;
}

/**
 * What saving these values would change, and what they would have done in a chosen period. Saves nothing. The version
 * answered is the one that a save of it has to name.
 * @throws Problem VALIDATION_FAILED with every fault at once
 */
export async function previewSettings(tx: Tx, actor: Actor, { settings, impact }: Preview) {
  const fresh = checkedSettings(settings);
  if (impact && impact.to < impact.from)
    throw Problem.invalid({ 'impact.to': [{ code: 'PERIOD_REVERSED' }] });
  const stored = await storedSettings(tx);
  const current = usable(stored) ?? defaults;
  return {
    version: stored.versi,
    ...compareSettings(current, fresh),
    impact: impact ? await impactOf(tx, actor, impact, current, fresh) : null,
  };
}

/**
 * Every report is decided again under both sets of values, from an empty start: what came before the period leads up to
 * it and is not counted. Points that the school no longer counts take part where the period reaches back to them. What
 * the rules per kind ask for does not hang on these values and is left out.
 */
async function impactOf(tx: Tx, actor: Actor, days: Days, old: Settings, fresh: Settings) {
  const began = performance.now();
  const since = await pointsSince(tx);
  const reports = await recordedReports(tx, {
    ...days,
    since: since !== null && since <= days.from ? since : null,
  });
  const before = backtest(reports, old);
  const after = backtest(reports, fresh);
  const moved = berpindah(before, after);
  const ms = Math.round(performance.now() - began);
  const { violations, students } = reports;
  return {
    violations,
    students,
    before: lettersOf(before),
    after: lettersOf(after),
    moved: await named(tx, actor, reports.siswa, moved, before, after),
    moved_count: moved.length,
    ms,
  };
}

const lettersOf = ({ surat_1, surat_2, surat_3 }: Hasil) => ({ surat_1, surat_2, surat_3 });

/** The students who move furthest, by name, for who may see the students of the whole school. */
async function named(
  tx: Tx,
  actor: Actor,
  siswa: readonly string[],
  moved: readonly number[],
  before: Hasil,
  after: Hasil,
) {
  if (!actor.permissions.has('siswa:read') || !actor.permissions.has('siswa:read_all')) return [];
  const distance = (place: number) =>
    Math.abs((after.tertinggi[place] ?? 0) - (before.tertinggi[place] ?? 0));
  const places = new Map(
    [...moved]
      .sort((a, b) => distance(b) - distance(a))
      .slice(0, MOST_NAMED)
      .map((place) => [siswa[place] ?? '', place] as const),
  );
  if (places.size === 0) return [];
  const names = await namesOfSiswa(tx, [...places.keys()]);
  return names.map((one) => {
    const place = places.get(one.siswa_id) ?? 0;
    return { ...one, before: level(before, place), after: level(after, place) };
  });
}

const level = ({ tertinggi }: Hasil, place: number) => asLevel(tertinggi[place]);

function asLevel(value: number | undefined): 1 | 2 | 3 | null {
  return value === 1 || value === 2 || value === 3 ? value : null;
}
