import {
  type Aturan,
  type AturanSet,
  aturanMessage,
  daftarPembina,
  type Pembina,
  validateAturan,
} from '../../../../../../api/src/modules/kedisiplinan/rules/aturan-frekuensi.ts';
import type { Locale } from '../rules.ts';

export { type AturanSet, daftarPembina, type Pembina };

/** One level as its inputs hold it. */
export interface LevelDraft {
  readonly dari: string;
  readonly sampai: string;
  readonly poin: string;
  readonly sanksi: string;
  readonly surat: '' | '1' | '2' | '3';
  readonly pembina: Pembina[];
}
export type LevelsDraft = Readonly<Record<string, LevelDraft[]>>;
/** What is wrong, by `<kind>.<place>.<field>`. */
export type LevelFaults = Readonly<Record<string, string>>;

const text = (value: number | null): string => (value === null ? '' : String(value));

export const draftOf = (set: AturanSet): LevelsDraft =>
  Object.fromEntries(
    Object.entries(set).map(([jenis, levels]) => [
      jenis,
      levels.map(({ dari, sampai, poin, sanksi, surat, pembina }) => ({
        dari: text(dari),
        sampai: text(sampai),
        poin: text(poin),
        sanksi: sanksi ?? '',
        surat: surat === null ? '' : (String(surat) as '1' | '2' | '3'),
        pembina: [...pembina],
      })),
    ]),
  );

/** What is no whole number is none to the rules, and refused by them. */
const whole = (typed: string): number => (/^-?\d{1,9}$/.test(typed.trim()) ? Number(typed) : Number.NaN);
const wholeOrNull = (typed: string): number | null => (typed.trim() === '' ? null : whole(typed));

function levelOf({ dari, sampai, poin, sanksi, surat, pembina }: LevelDraft): Aturan {
  return {
    dari: whole(dari),
    sampai: wholeOrNull(sampai),
    poin: wholeOrNull(poin),
    sanksi: sanksi.trim() === '' ? null : sanksi.trim(),
    surat: surat === '' ? null : (Number(surat) as 1 | 2 | 3),
    pembina,
  };
}

/** The levels of every kind that has some. */
export const setOf = (draft: LevelsDraft): AturanSet =>
  Object.fromEntries(
    Object.entries(draft)
      .filter(([, levels]) => levels.length > 0)
      .map(([jenis, levels]) => [jenis, levels.map(levelOf)]),
  );

/** Every fault at its input, in the words that the server would use. */
export function faultsOf(draft: LevelsDraft, locale: Locale): LevelFaults {
  const faults: Record<string, string> = {};
  for (const error of validateAturan(setOf(draft))) {
    const at = `${error.jenis_id}.${error.indeks}.${error.field}`;
    faults[at] = [faults[at], aturanMessage(error, locale)].filter(Boolean).join(' ');
  }
  return faults;
}

/** The next level follows the last; one that never ended ends before it. */
export function withNext(levels: readonly LevelDraft[]): LevelDraft[] {
  const last = levels.at(-1);
  const empty = { sampai: '', poin: '', sanksi: '', surat: '', pembina: [] } as const;
  if (last === undefined) return [{ ...empty, dari: '1', pembina: [] }];
  const from = whole(last.dari);
  const until = wholeOrNull(last.sampai) ?? from;
  const ended = Number.isNaN(until) ? last : { ...last, sampai: String(until) };
  const dari = Number.isNaN(until) ? '' : String(until + 1);
  return [...levels.slice(0, -1), ended, { ...empty, dari, pembina: [] }];
}
