import type { Seeds, Slot } from './people.ts';
import { mix, stride } from './random.ts';

export const SYSTEMS = ['regnakes', 'hubsdmk', 'satusehat'] as const;
export type System = (typeof SYSTEMS)[number];

/** Where a reader stands: after the record with this moment and index (-1: before all of the moment). */
export interface Place {
  readonly at: number;
  readonly index: number;
}
export interface Page {
  readonly slots: readonly Slot[];
  /** Records from the first of this page to the end. */
  readonly total: number;
}
export interface Setting {
  readonly count: number;
  readonly seed: number;
  /** Share of records that break a rule, always. */
  readonly bad: number;
  /** Share of regnakes' records without a NIK. */
  readonly withoutNik: number;
  /** Share of the people whom hubsdmk lacks that regnakes registers under the STR number of the one before. */
  readonly twins: number;
}
export interface World extends Setting, Seeds {
  page(system: System, after: Place | null, limit: number): Page;
  /** Undefined: the system has nobody like that. */
  slotOf(system: System, index: number): Slot | undefined;
  change(setting: Partial<Setting>): void;
  /** Gives so many records a new moment, the same for all of them; each time to others. @returns their indexes */
  touch(howMany: number): readonly number[];
  /** So many new people, registered now. */
  add(howMany: number): void;
}

/** Records of one moment: awkward beside any usual size of a page. */
export const TIE = 7;
const STEP = 20_000;
const EPOCH = Date.UTC(2025, 0, 1);
export const MAX_COUNT = 10_000_000;
/** Later than every moment that an index gives by itself. */
const TOUCHES_FROM = EPOCH + Math.ceil(MAX_COUNT / TIE) * STEP;

/** In a system are those whose index, divided by `period`, leaves none of these rests. */
const absent: Record<System, { readonly period: number; readonly rests: readonly number[] }> = {
  regnakes: { period: 50, rests: [49] },
  hubsdmk: { period: 20, rests: [4, 9, 17] },
  satusehat: { period: 20, rests: [13] },
};

function has(system: System, index: number): boolean {
  const { period, rests } = absent[system];
  return !rests.includes(index % period);
}

/** How many in a system have an index below this one. */
function countBelow(system: System, index: number): number {
  const { period, rests } = absent[system];
  const rest = index % period;
  const missing = rests.filter((one) => one < rest).length;
  return Math.floor(index / period) * (period - rests.length) + rest - missing;
}

function momentOf(index: number): number {
  return EPOCH + Math.floor(index / TIE) * STEP;
}

/** The first untouched index behind a place. */
function indexBehind({ at, index }: Place): number {
  if (at < EPOCH) return 0;
  const group = Math.floor((at - EPOCH) / STEP);
  if (EPOCH + group * STEP !== at) return (group + 1) * TIE;
  return Math.min(Math.max(group * TIE, index + 1), (group + 1) * TIE);
}

/** How many of an ascending list come before the first for which `isBehind` holds. */
function countBefore<T>(ascending: readonly T[], isBehind: (one: T) => boolean): number {
  let from = 0;
  let to = ascending.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (isBehind(ascending[middle] as T)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** What one system shows of the touched: by moment for reading, by index for counting those left out before. */
interface Touched {
  readonly byMoment: readonly Slot[];
  readonly byIndex: readonly number[];
}

interface State {
  readonly now: () => number;
  setting: Setting;
  readonly touched: Map<number, Slot>;
  /** Made when asked for, gone with the next change. */
  readonly lists: Map<System, Touched>;
  lastTouch: number;
  rounds: number;
}

function touchedOf({ lists, touched }: State, system: System): Touched {
  const made = lists.get(system);
  if (made) return made;
  const slots = [...touched.values()].filter(({ index }) => has(system, index));
  const list = {
    byMoment: slots.sort((a, b) => a.at - b.at || a.index - b.index),
    byIndex: slots.map(({ index }) => index).sort((a, b) => a - b),
  };
  lists.set(system, list);
  return list;
}

function change(state: State, to: Partial<Setting>): void {
  const next = { ...state.setting, ...to };
  if (next.seed !== state.setting.seed) state.touched.clear();
  for (const index of state.touched.keys()) if (index >= next.count) state.touched.delete(index);
  state.lists.clear();
  state.setting = next;
}

function put(state: State, indexes: readonly number[], isNew: boolean): void {
  const at = Math.max(state.now(), TOUCHES_FROM, state.lastTouch + 1);
  state.lastTouch = at;
  for (const index of indexes) state.touched.set(index, { index, at, touchedAt: isNew ? 0 : at });
  state.lists.clear();
}

function touch(state: State, howMany: number): readonly number[] {
  const { count, seed } = state.setting;
  const step = stride(count);
  const offset = mix(seed, state.rounds++, 77) % count;
  const indexes = Array.from({ length: Math.min(howMany, count) }, (_, k) => (offset + k * step) % count);
  put(state, indexes, false);
  return indexes;
}

function add(state: State, howMany: number): void {
  const { count } = state.setting;
  change(state, { count: count + howMany });
  const indexes = Array.from({ length: howMany }, (_, k) => count + k);
  put(state, indexes, true);
}

function page(state: State, system: System, after: Place | null, limit: number): Page {
  const { byMoment, byIndex } = touchedOf(state, system);
  const { count } = state.setting;
  const from = after === null ? 0 : Math.min(indexBehind(after), count);
  const skipped = countBefore(byIndex, (index) => index >= from);
  const untouched = countBelow(system, count) - countBelow(system, from) - (byIndex.length - skipped);
  const isBehind = (one: Slot) =>
    after === null || one.at > after.at || (one.at === after.at && one.index > after.index);
  const first = countBefore(byMoment, isBehind);
  const slots: Slot[] = [];
  for (let index = from; index < count && slots.length < limit; index++)
    if (has(system, index) && !state.touched.has(index))
      slots.push({ index, at: momentOf(index), touchedAt: 0 });
  slots.push(...byMoment.slice(first, first + limit - slots.length));
  return { slots, total: untouched + byMoment.length - first };
}

/**
 * People as a function of their index: nothing is kept but the setting and the records that were touched.
 * Each system shows the untouched by index, which is by moment, and behind them the touched by moment.
 * @param day whose month's first the dates of STR are counted from
 */
export function createWorld(now: () => number = Date.now, day = new Date(now())): World {
  const state: State = {
    now,
    setting: { count: 1200, seed: 1, bad: 0, withoutNik: 0, twins: 0 },
    touched: new Map(),
    lists: new Map(),
    lastTouch: 0,
    rounds: 0,
  };
  return {
    get count() {
      return state.setting.count;
    },
    get seed() {
      return state.setting.seed;
    },
    get bad() {
      return state.setting.bad;
    },
    get withoutNik() {
      return state.setting.withoutNik;
    },
    get twins() {
      return state.setting.twins;
    },
    today: Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), 1) / 86_400_000,
    page: (system, after, limit) => page(state, system, after, limit),
    slotOf(system, index) {
      if (index >= state.setting.count || !has(system, index)) return undefined;
      return state.touched.get(index) ?? { index, at: momentOf(index), touchedAt: 0 };
    },
    change: (setting) => change(state, setting),
    touch: (howMany) => touch(state, howMany),
    add: (howMany) => add(state, howMany),
  };
}
