// Aturan BIL-6: Modul mengikuti langganan terbaik yang memuatnya: yang sudah dibayar tidak dimatikan oleh tunggakan lain, dan
// modul di luar paket tertutup.
// Sumber: TEN-13

import { type Book, planOf, running } from './book.ts';
import type { Day } from './days.ts';
import { type ModuleBilling, opens } from './standing.ts';

const rank: Readonly<Record<ModuleBilling, number>> = { off: 0, read_only: 1, ok: 2 };

/** Code of a module → what billing lets stand, for every module of a running plan. */
export function moduleStates(book: Book, today: Day): Map<string, ModuleBilling> {
  const states = new Map<string, ModuleBilling>();
  for (const subscription of running(book)) {
    const state = opens(book, subscription, today);
    for (const code of planOf(book, subscription.planId).modules)
      if (rank[state] >= rank[states.get(code) ?? 'off']) states.set(code, state);
  }
  return states;
}
