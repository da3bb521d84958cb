import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Aturan, aturanMessage, matchAturan, sortAturan, validateAturan } from './aturan-frekuensi.ts';
import { evaluate, type Facts } from './evaluate.ts';
import { defaults } from './parameter.ts';

function level(dari: number, sampai: number | null, more: Partial<Aturan> = {}): Aturan {
  return { dari, sampai, poin: null, sanksi: null, surat: null, pembina: [], ...more };
}
const found = (...levels: Aturan[]) =>
  validateAturan({ j: levels }).map(
    ({ indeks, field, code, params }) => `${indeks} ${field} ${code} ${Object.values(params).join('-')}`,
  );

describe('KDS-9 levels of a kind', () => {
  it.each<[string, Aturan[], string[]]>([
    ['one after another', [level(1, 2), level(3, 5, { surat: 1 }), level(6, null, { surat: 2 })], []],
    ['from the third on', [level(3, null, { surat: 1 })], []],
    ['in any order', [level(4, null), level(1, 3)], []],
    ['none', [], []],
    ['a gap', [level(1, 2), level(5, null)], ['1 dari ATURAN_GAP 3-4']],
    ['no end', [level(1, 2)], ['0 sampai ATURAN_GAP_AT_END 3']],
    ['an overlap', [level(1, 4), level(3, null)], ['1 dari ATURAN_OVERLAP 3-4']],
    [
      'inside another',
      [level(1, 9), level(3, 4, { surat: 2 }), level(10, null)],
      ['1 dari ATURAN_OVERLAP 3-4', '1 surat ATURAN_SURAT_UNREACHABLE 2'],
    ],
    [
      'reversed, with a letter that never comes',
      [level(5, 3, { surat: 1 }), level(6, null)],
      ['0 sampai ATURAN_REVERSED 5-3', '0 surat ATURAN_SURAT_UNREACHABLE 1'],
    ],
    [
      'after one without end',
      [level(1, null), level(3, 4, { surat: 3 })],
      ['1 dari ATURAN_UNREACHABLE 1', '1 surat ATURAN_SURAT_UNREACHABLE 3'],
    ],
    [
      'numbers that are none, all at once',
      [level(0, 1.5, { poin: -1, sanksi: 'x'.repeat(501) })],
      [
        '0 dari ATURAN_DARI_INVALID 1000',
        '0 sampai ATURAN_SAMPAI_INVALID 1000',
        '0 poin ATURAN_POIN_INVALID 100000',
        '0 sanksi ATURAN_SANKSI_TOO_LONG 500',
      ],
    ],
  ])('%s', (_what, levels, expected) => {
    expect(found(...levels)).toEqual(expected);
  });

  it('faults of every kind come at once, in words without placeholders', () => {
    const errors = validateAturan({ a: [level(1, 2)], b: [level(5, 3), level(1, null)] });
    expect(new Set(errors.map(({ jenis_id }) => jenis_id))).toEqual(new Set(['a', 'b']));
    for (const error of errors)
      for (const locale of ['id', 'en'] as const) expect(aturanMessage(error, locale)).not.toMatch(/[{}]/);
  });

  it('the validator agrees with counting: from the first level on, each count lies in one level, each level has a count', () => {
    const bound = fc.integer({ min: 1, max: 6 });
    const levels = fc.array(fc.tuple(bound, fc.option(bound)), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(levels, (pairs) => {
        const all = pairs.map(([dari, sampai]) => level(dari, sampai));
        const first = Math.min(...pairs.map(([dari]) => dari));
        const counts = Array.from({ length: 20 }, (_, i) => i + 1).filter((n) => n >= first);
        const inside = (n: number) => all.filter(({ dari, sampai }) => n >= dari && n <= (sampai ?? 99));
        const good =
          counts.every((n) => inside(n).length === 1) &&
          all.every((one) => counts.some((n) => inside(n).includes(one)));
        expect(found(...all).length === 0).toBe(good);
      }),
      { numRuns: 2000 },
    );
  });

  it('the level of a count', () => {
    const levels = sortAturan({ j: [level(6, null), level(2, 5)], k: [] });
    expect(Object.keys(levels)).toEqual(['j']);
    expect([1, 2, 5, 6, 99].map((n) => matchAturan(levels.j ?? [], n)?.dari ?? null)).toEqual([
      null,
      2,
      2,
      6,
      6,
    ]);
  });
});

describe('KDS-9 in an evaluation', () => {
  const aturan = [
    level(1, 2, { poin: 5 }),
    level(3, 5, { surat: 1, sanksi: 'Menyapu halaman', pembina: ['wali_kelas'] }),
    level(6, null, { surat: 2, pembina: ['waka_kesiswaan'] }),
  ];
  const facts: Facts = {
    poin_laporan: 5,
    total_poin: 5,
    jumlah_atribut: 0,
    jumlah_alfa: 0,
    laporan_atribut: false,
    laporan_alfa: false,
    band_terakhir: 0,
    atribut_terakhir: 0,
    alfa_terakhir: 0,
  };
  const decide = (jumlah: number, terakhir: number, levels = aturan) =>
    evaluate({ ...facts, aturan: [{ jenis_id: 'j', jumlah, terakhir, aturan: levels }] }, defaults);

  it('each level has its letter once, also when counts are cancelled and come again', () => {
    let terakhir = 0;
    const fired: number[] = [];
    for (const jumlah of [1, 2, 3, 2, 3, 4, 5, 6, 7, 5, 6]) {
      const { pemicu } = decide(jumlah, terakhir);
      for (const one of pemicu) {
        fired.push(one.surat ?? 0);
        terakhir = one.nilai;
      }
    }
    expect(fired).toEqual([1, 2]);
  });

  it('a trigger carries its sanction and who counsels, and the trace its level', () => {
    expect(decide(3, 0).pemicu).toEqual([
      {
        kondisi: 'aturan',
        surat: 1,
        nilai: 3,
        batas: 3,
        sampai: 5,
        jenis_id: 'j',
        sanksi: 'Menyapu halaman',
        pembina: ['wali_kelas'],
      },
    ]);
    expect(decide(4, 3).jejak.at(-1)).toEqual({
      kondisi: 'aturan',
      nilai: 4,
      batas: 3,
      sampai: 5,
      hasil: 'sudah',
      jenis_id: 'j',
    });
  });

  it('a sanction without a letter is a trigger all the same', () => {
    const decision = decide(1, 0, [level(1, null, { sanksi: 'Teguran lisan' })]);
    expect(decision.surat).toBeNull();
    expect(decision.pemicu).toMatchObject([{ surat: null, sanksi: 'Teguran lisan' }]);
  });
});
